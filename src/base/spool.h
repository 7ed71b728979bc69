// A spool: bytes put by for later, in memory up to a bound, then in an unlinked temporary file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace newsieve::base {

/// An append-only store. The file has no name, so no way of dying leaves it behind.
/// Not safe for threads. Throws RunError when the disk does not take or give the bytes.
class Spool {
 public:
  /// Keeps up to `memory` bytes in memory. The file is made in $TMPDIR, or /tmp.
  explicit Spool(std::uint64_t memory);
  ~Spool();
  Spool(const Spool&) = delete;
  Spool& operator=(const Spool&) = delete;

  /// Appends and returns where the bytes begin.
  std::uint64_t append(std::string_view bytes);

  /// Reads `length` bytes at `offset` into `into`, replacing what it held.
  void read(std::uint64_t offset, std::uint64_t length, std::string& into);

  [[nodiscard]] std::uint64_t size() const { return on_disk_ + buffer_.size(); }

 private:
  void spill();

  std::uint64_t memory_;
  std::uint64_t on_disk_ = 0;
  std::string buffer_;  ///< the bytes after `on_disk_`
  int file_ = -1;
};

/// Opens a temporary file without a name for reading and writing; the caller closes it.
int open_unnamed_file();

}  // namespace newsieve::base
