// The decompressed bytes of one input.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/stored_file.h"
#include "read/inputs.h"

namespace newsieve::read {

/// gzip, zstd, xz and bzip2 are told by their first bytes and decompressed; all else passes as it
/// is. Several compressed members one after the other are one stream.
class ByteSource {
 public:
  virtual ~ByteSource() = default;

  /// Reads up to `size` bytes into `into`. Returns fewer only at the end, however the bytes arrive.
  virtual std::size_t read(char* into, std::size_t size) = 0;

  /// Why the bytes ended early: cannot be opened or read, truncated or damaged compression.
  /// Empty: they ended where the input ends. What could be decompressed before has been given.
  [[nodiscard]] virtual const std::string& problem() const = 0;

  /// Bytes taken from the disk or the pipe so far, compressed as they are.
  [[nodiscard]] virtual std::uint64_t consumed() const = 0;

  /// Whether reading takes work, and never waits for anybody but the disk: then a thread of its own
  /// may do it, and can be waited for.
  [[nodiscard]] virtual bool is_worth_a_thread() const { return false; }

  /// The file that holds these very bytes, counted from the first; null: there is none.
  [[nodiscard]] virtual std::shared_ptr<const base::StoredFile> stored() const { return nullptr; }
};

/// Opens inputs, each as often as the run has passes. Standard input is put by on the first pass in
/// a temporary file without a name, and read from there on the next, so that a pipe gives what a
/// file gives.
class Opener {
 public:
  /// `passes`: how often an input will be opened at the most. With 1 nothing is put by.
  explicit Opener(int passes);
  ~Opener();
  Opener(const Opener&) = delete;
  Opener& operator=(const Opener&) = delete;

  /// Never fails: an input that cannot be opened gives no bytes and a problem().
  /// Two sources of the same standard input must not be open at once.
  std::unique_ptr<ByteSource> open(const Input& input);

  /// Size on disk of all regular files among `inputs`; 0 if standard input or a pipe is among them.
  static std::uint64_t size_on_disk(const std::vector<Input>& inputs);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace newsieve::read
