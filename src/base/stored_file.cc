#include "base/stored_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace newsieve::base {

StoredFile::StoredFile(std::string name, int file, std::uint64_t origin, bool owned)
    : name_(std::move(name)), file_(file), origin_(origin), owned_(owned) {
  ::posix_fadvise(file_, 0, 0, POSIX_FADV_SEQUENTIAL);
}

StoredFile::~StoredFile() {
  if (owned_) {
    ::close(file_);
  }
}

ssize_t StoredFile::read_some(std::uint64_t offset, char* into, std::size_t size) const {
  ssize_t got = 0;
  do {
    got = ::pread(file_, into, size, static_cast<off_t>(origin_ + offset));
  } while (got < 0 && errno == EINTR);
  return got;
}

}  // namespace newsieve::base
