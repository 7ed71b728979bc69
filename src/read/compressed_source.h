// The bytes in compressed bytes.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "read/byte_source.h"
#include "read/compression.h"
#include "read/decoder.h"
#include "read/lookahead.h"

namespace newsieve::read {

/// Decompresses member after member. All that can be decompressed before a damage is given.
class CompressedSource : public ByteSource {
 public:
  /// `bytes` begin with a member of `compression`, which is not kNone.
  CompressedSource(Lookahead bytes, Compression compression);

  std::size_t read(char* into, std::size_t size) override;
  [[nodiscard]] const std::string& problem() const override { return problem_; }
  [[nodiscard]] std::uint64_t consumed() const override { return bytes_.raw().consumed(); }
  [[nodiscard]] bool is_worth_a_thread() const override { return !bytes_.raw().may_wait(); }

 private:
  std::size_t step(char* into, std::size_t size);
  void go_on_behind_member();
  std::uint64_t skip_nuls();
  std::uint64_t skip_all();
  void fail(std::string_view how);

  Lookahead bytes_;
  Compression compression_;
  std::unique_ptr<Decoder> decoder_;
  bool ended_ = false;
  std::string problem_;
};

}  // namespace newsieve::read
