#include "read/raw_bytes.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "base/spool.h"
#include "newsieve/error.h"

namespace newsieve::read {

namespace {

/// Calls `call` until no signal interrupts it.
template <typename Call>
ssize_t uninterrupted(Call call) {
  ssize_t result = 0;
  do {
    result = call();
  } while (result < 0 && errno == EINTR);
  return result;
}

std::string cannot_be_read() {
  return fmt::format("cannot be read: {}", std::strerror(errno));
}

}  // namespace

std::size_t RawBytes::read(char* into, std::size_t size) {
  std::size_t done = 0;
  while (done < size && !ended_) {
    const std::size_t got = read_some(into + done, size - done);
    ended_ = got == 0;
    done += got;
  }
  consumed_ += done;
  return done;
}

std::size_t FileBytes::read_some(char* into, std::size_t size) {
  const ssize_t got = file_->read_some(offset_, into, size);
  if (got < 0) {
    problem_ = cannot_be_read();
    return 0;
  }
  offset_ += static_cast<std::uint64_t>(got);
  return static_cast<std::size_t>(got);
}

Stream::~Stream() {
  if (owned_) {
    ::close(pipe_);
  }
  if (kept_file_ >= 0) {
    ::close(kept_file_);
  }
}

std::size_t Stream::read_at(std::uint64_t offset, char* into, std::size_t size, bool keep) {
  if (offset < kept_) {
    const std::size_t wanted = std::min<std::uint64_t>(size, kept_ - offset);
    const ssize_t got = uninterrupted(
        [&] { return ::pread(kept_file_, into, wanted, static_cast<off_t>(offset)); });
    if (got <= 0) {
      throw RunError(fmt::format("temporary file: {}", cannot_be_read()));
    }
    return static_cast<std::size_t>(got);
  }
  if (ended_) {
    return 0;
  }
  const ssize_t got = uninterrupted([&] { return ::read(pipe_, into, size); });
  if (got <= 0) {
    ended_ = true;
    if (got < 0) {
      problem_ = cannot_be_read();
    }
    return 0;
  }
  if (keep) {
    put_by(into, static_cast<std::size_t>(got));
  }
  return static_cast<std::size_t>(got);
}

void Stream::put_by(const char* bytes, std::size_t size) {
  if (kept_file_ < 0) {
    kept_file_ = base::open_unnamed_file();
  }
  while (size > 0) {
    const ssize_t written =
        uninterrupted([&] { return ::pwrite(kept_file_, bytes, size, static_cast<off_t>(kept_)); });
    if (written < 0) {
      throw RunError(fmt::format("temporary file: cannot be written: {}", std::strerror(errno)));
    }
    kept_ += static_cast<std::uint64_t>(written);
    bytes += written;
    size -= static_cast<std::size_t>(written);
  }
}

std::size_t StreamBytes::read_some(char* into, std::size_t size) {
  const std::size_t got = stream_.read_at(offset_, into, size, keep_);
  offset_ += got;
  if (got == 0) {
    problem_ = stream_.problem();
  }
  return got;
}

}  // namespace newsieve::read
