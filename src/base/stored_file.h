// A regular file that stays open, to be read at any place.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>

namespace newsieve::base {

/// What becomes of the file's name does not matter: renamed or removed, it gives its bytes. Several
/// threads may read at once.
class StoredFile {
 public:
  /// Places count from `origin`, in bytes. Closes `file` at the end if it is `owned`. `name` is for
  /// messages.
  StoredFile(std::string name, int file, std::uint64_t origin, bool owned);
  ~StoredFile();
  StoredFile(const StoredFile&) = delete;
  StoredFile& operator=(const StoredFile&) = delete;

  /// Reads some bytes at `offset`, up to `size`, and returns how many; 0 at the end, −1 with errno
  /// if they cannot be read.
  ssize_t read_some(std::uint64_t offset, char* into, std::size_t size) const;

  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  std::string name_;
  int file_;
  std::uint64_t origin_;
  bool owned_;
};

}  // namespace newsieve::base
