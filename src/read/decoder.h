// The decompression of one format, a piece at a time. One file for each format.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace newsieve::read {

/// A gzip member, a zstd frame, an .xz stream and a bzip2 stream are all called a member here.
class Decoder {
 public:
  enum class Status {
    kMore,       ///< the member goes on
    kMemberEnd,  ///< the member is complete and its checksums are right
    kDamaged,    ///< no such data can be: see why()
    kRefused,    ///< the data may be right, but is not to be decompressed here: see why()
  };

  struct Step {
    Status status = Status::kMore;
    std::size_t used = 0;  ///< bytes of the input that are done with
    std::size_t made = 0;  ///< bytes written to the output, right up to the damage if there is any
  };

  Decoder() = default;
  virtual ~Decoder() = default;
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;

  /// Makes ready for a member. Called before the first one too.
  virtual void start() = 0;

  /// Decompresses from the front of `input` to the front of `output`, which is not empty. kMore
  /// with nothing used and nothing made: it cannot go on without more input.
  virtual Step step(std::string_view input, std::span<char> output) = 0;

  /// After kDamaged or kRefused: why, in words that follow a colon.
  [[nodiscard]] const std::string& why() const { return why_; }

 protected:
  Status damaged(std::string_view why) {
    why_ = why;
    return Status::kDamaged;
  }
  Status refused(std::string_view why) {
    why_ = why;
    return Status::kRefused;
  }

 private:
  std::string why_;
};

std::unique_ptr<Decoder> make_gzip_decoder();
std::unique_ptr<Decoder> make_zstd_decoder();
std::unique_ptr<Decoder> make_xz_decoder();
std::unique_ptr<Decoder> make_bzip2_decoder();

}  // namespace newsieve::read
