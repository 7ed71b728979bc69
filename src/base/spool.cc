#include "base/spool.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "newsieve/error.h"

namespace newsieve::base {

namespace {

constexpr std::uint64_t kWriteBuffer = std::uint64_t{1} << 20;

std::string temporary_folder() {
  const char* folder = std::getenv("TMPDIR");
  return folder != nullptr && *folder != '\0' ? folder : "/tmp";
}

[[noreturn]] void fail(const char* what) {
  throw RunError(
      fmt::format("temporary file in {}: {}: {}", temporary_folder(), what, std::strerror(errno)));
}

}  // namespace

int open_unnamed_file() {
  const std::string folder = temporary_folder();
  int file = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (file < 0) {
    // Some file systems have no O_TMPFILE: make a name and take it away at once.
    std::string name = folder + "/newsieve-XXXXXX";
    file = ::mkostemp(name.data(), O_CLOEXEC);
    if (file < 0) {
      fail("cannot be made");
    }
    ::unlink(name.c_str());
  }
  return file;
}

Spool::Spool(std::uint64_t memory) : memory_(std::max(memory, kWriteBuffer)) {}

Spool::~Spool() {
  if (file_ >= 0) {
    ::close(file_);
  }
}

std::uint64_t Spool::append(std::string_view bytes) {
  const std::uint64_t offset = size();
  buffer_.append(bytes);
  if (buffer_.size() >= memory_) {
    spill();
  }
  return offset;
}

void Spool::spill() {
  if (file_ < 0) {
    file_ = open_unnamed_file();
    memory_ = kWriteBuffer;  // from now on the memory is only a write buffer
  }
  std::string_view left = buffer_;
  while (!left.empty()) {
    const ssize_t written = ::pwrite(file_, left.data(), left.size(), static_cast<off_t>(on_disk_));
    if (written < 0) {
      if (errno == EINTR) {
        continue;
      }
      fail("cannot be written");
    }
    on_disk_ += static_cast<std::uint64_t>(written);
    left.remove_prefix(static_cast<std::size_t>(written));
  }
  buffer_ = std::string();
}

void Spool::read(std::uint64_t offset, std::uint64_t length, std::string& into) {
  if (offset + length > size()) {
    throw RunError("temporary file: read past its end");
  }
  into.resize(length);
  std::uint64_t done = 0;
  while (done < length && offset + done < on_disk_) {
    const std::uint64_t wanted = std::min(length - done, on_disk_ - offset - done);
    const ssize_t got =
        ::pread(file_, into.data() + done, wanted, static_cast<off_t>(offset + done));
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got <= 0) {
      fail("cannot be read");
    }
    done += static_cast<std::uint64_t>(got);
  }
  if (done < length) {
    const std::uint64_t from = offset + done - on_disk_;
    std::copy_n(buffer_.data() + from, length - done, into.data() + done);
  }
}

}  // namespace newsieve::base
