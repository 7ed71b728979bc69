// A spool: bytes put by for later, in memory up to a bound, what comes later in an unlinked
// temporary file.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace newsieve::base {

/// An append-only store. The file has no name, so no way of dying leaves it behind.
/// What is only read may be read in several threads. Throws RunError when the disk does not take or
/// give the bytes.
class Spool {
 public:
  /// Keeps the first `memory` bytes in memory, and a write buffer of a MiB beyond them. The file is
  /// made in $TMPDIR, or /tmp.
  explicit Spool(std::uint64_t memory);
  ~Spool();
  Spool(const Spool&) = delete;
  Spool& operator=(const Spool&) = delete;

  /// Appends and returns where the bytes begin.
  std::uint64_t append(std::string_view bytes);

  /// Reads `length` bytes at `offset` into `into`, replacing what it held.
  void read(std::uint64_t offset, std::uint64_t length, std::string& into) const;

  /// The same without a copy where the bytes stand together in memory, else by way of `scratch`.
  /// Valid until the next append, and as long as `scratch` is left alone.
  [[nodiscard]] std::string_view view(std::uint64_t offset, std::uint64_t length,
                                      std::string& scratch) const;

  /// Asks for bytes that will be viewed soon, if they stand in memory: nothing but time depends on
  /// it.
  void prefetch(std::uint64_t offset, std::uint64_t length) const;

  [[nodiscard]] std::uint64_t size() const { return held_ + on_disk_ + buffer_.size(); }

 private:
  struct Free {
    void operator()(char* memory) const { std::free(memory); }
  };

  void add_chunk();
  static void freshen(char* at);
  void append_in_memory(std::string_view bytes);
  void append_on_disk(std::string_view bytes);
  void spill(std::string_view left);
  void read_file(std::uint64_t offset, char* into, std::size_t length) const;

  std::uint64_t memory_;
  std::uint64_t held_ = 0;     ///< bytes in chunks: the first
  std::uint64_t on_disk_ = 0;  ///< those that follow
  std::string buffer_;         ///< and the last: not yet on disk
  /// Of kChunk bytes: what is appended is never moved, and memory is touched once.
  std::vector<std::unique_ptr<char, Free>> chunks_;
  int file_ = -1;
};

/// Opens a temporary file without a name for reading and writing; the caller closes it.
int open_unnamed_file();

}  // namespace newsieve::base
