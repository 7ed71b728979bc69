#include "base/spool.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <new>

#include "newsieve/error.h"

namespace newsieve::base {

namespace {

constexpr std::size_t kCacheLine = 64;
constexpr std::uint64_t kWriteBuffer = std::uint64_t{1} << 20;
constexpr std::uint64_t kChunk = std::uint64_t{4} << 20;
constexpr std::uint64_t kFreshBytes = std::uint64_t{1} << 18;
constexpr std::size_t kPage = 4096;  // or less than one: nothing but time depends on it

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

Spool::Spool(std::uint64_t memory) : memory_(memory) {}

Spool::~Spool() {
  if (file_ >= 0) {
    ::close(file_);
  }
}

void Spool::add_chunk() {
  char* chunk = static_cast<char*>(std::aligned_alloc(kPage, kChunk));
  if (chunk == nullptr) {
    throw std::bad_alloc();
  }
  chunks_.emplace_back(chunk);
}

/// Fresh memory is asked for some at a time, which is faster than page by page as it is written to.
/// Not in large pages: where the system has handed free ones back to a virtual machine's host, they
/// are several times slower.
void Spool::freshen([[maybe_unused]] char* at) {
#ifdef MADV_POPULATE_WRITE
  ::madvise(at, kFreshBytes, MADV_POPULATE_WRITE);  // only a hint
#endif
}

std::uint64_t Spool::append(std::string_view bytes) {
  const std::uint64_t offset = size();
  const std::size_t fits = std::min<std::uint64_t>(bytes.size(), memory_ - held_);
  append_in_memory(bytes.substr(0, fits));
  append_on_disk(bytes.substr(fits));
  return offset;
}

void Spool::append_in_memory(std::string_view bytes) {
  while (!bytes.empty()) {
    if (held_ == chunks_.size() * kChunk) {
      add_chunk();
    }
    char* const at = chunks_[held_ / kChunk].get() + held_ % kChunk;
    if (held_ % kFreshBytes == 0 && held_ > 0) {  // a small run shall stay small
      freshen(at);
    }
    const std::size_t fits =
        std::min<std::uint64_t>(bytes.size(), kFreshBytes - held_ % kFreshBytes);
    std::memcpy(at, bytes.data(), fits);
    held_ += fits;
    bytes.remove_prefix(fits);
  }
}

/// Few bytes wait for more; many are written from where they are.
void Spool::append_on_disk(std::string_view bytes) {
  if (buffer_.size() + bytes.size() >= kWriteBuffer) {
    spill(buffer_);
    buffer_.clear();
    if (bytes.size() >= kWriteBuffer) {
      spill(bytes);
      return;
    }
  }
  buffer_.append(bytes);
}

void Spool::spill(std::string_view left) {
  if (file_ < 0) {
    file_ = open_unnamed_file();
  }
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
}

std::string_view Spool::view(std::uint64_t offset, std::uint64_t length,
                             std::string& scratch) const {
  if (length > 0 && offset + length <= held_ && offset / kChunk == (offset + length - 1) / kChunk) {
    return {chunks_[offset / kChunk].get() + offset % kChunk, length};
  }
  read(offset, length, scratch);
  return scratch;
}

void Spool::prefetch(std::uint64_t offset, std::uint64_t length) const {
  if (offset >= held_) {
    return;
  }
  const char* const at = chunks_[offset / kChunk].get() + offset % kChunk;
  const std::uint64_t there = std::min({length, held_ - offset, kChunk - offset % kChunk});
  for (std::uint64_t i = 0; i < there; i += kCacheLine) {
    __builtin_prefetch(at + i);
  }
}

void Spool::read_file(std::uint64_t offset, char* into, std::size_t length) const {
  while (length > 0) {
    const ssize_t got = ::pread(file_, into, length, static_cast<off_t>(offset));
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got <= 0) {
      fail("cannot be read");
    }
    offset += static_cast<std::uint64_t>(got);
    into += got;
    length -= static_cast<std::size_t>(got);
  }
}

void Spool::read(std::uint64_t offset, std::uint64_t length, std::string& into) const {
  if (offset + length > size()) {
    throw RunError("temporary file: read past its end");
  }
  into.resize(length);
  for (std::uint64_t done = 0; done < length;) {
    const std::uint64_t at = offset + done;
    char* const to = into.data() + done;
    std::uint64_t there = length - done;
    if (at < held_) {
      there = std::min({there, held_ - at, kChunk - at % kChunk});
      std::memcpy(to, chunks_[at / kChunk].get() + at % kChunk, there);
    } else if (at < held_ + on_disk_) {
      there = std::min(there, held_ + on_disk_ - at);
      read_file(at - held_, to, there);
    } else {
      std::memcpy(to, buffer_.data() + (at - held_ - on_disk_), there);
    }
    done += there;
  }
}

}  // namespace newsieve::base
