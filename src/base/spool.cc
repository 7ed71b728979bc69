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

constexpr std::uint64_t kWriteBuffer = std::uint64_t{1} << 20;
constexpr std::size_t kHugePage = std::size_t{2} << 20;
constexpr std::uint64_t kChunk = 2 * kHugePage;

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

/// Fresh memory is slow to come by in pages of 4 KiB, so large ones are asked for. Not for the
/// first: a small run shall stay small.
void Spool::add_chunk() {
  char* chunk = static_cast<char*>(std::aligned_alloc(kHugePage, kChunk));
  if (chunk == nullptr) {
    throw std::bad_alloc();
  }
#ifdef MADV_HUGEPAGE
  if (!chunks_.empty()) {
    ::madvise(chunk, kChunk, MADV_HUGEPAGE);  // only a hint
  }
#endif
  chunks_.emplace_back(chunk);
}

std::uint64_t Spool::append(std::string_view bytes) {
  const std::uint64_t offset = size();
  while (!bytes.empty()) {
    if (held_ == chunks_.size() * kChunk) {
      add_chunk();
    }
    const std::size_t fits = std::min(bytes.size(), chunks_.size() * kChunk - held_);
    std::memcpy(chunks_[held_ / kChunk].get() + held_ % kChunk, bytes.data(), fits);
    held_ += fits;
    bytes.remove_prefix(fits);
    if (held_ >= memory_) {
      spill();
    }
  }
  return offset;
}

void Spool::spill() {
  if (file_ < 0) {
    file_ = open_unnamed_file();
    memory_ = kWriteBuffer;  // from now on the memory is only a write buffer
  }
  for (const auto& chunk : chunks_) {
    std::string_view left(chunk.get(), std::min<std::uint64_t>(held_, kChunk));
    while (!left.empty()) {
      const ssize_t written =
          ::pwrite(file_, left.data(), left.size(), static_cast<off_t>(on_disk_));
      if (written < 0) {
        if (errno == EINTR) {
          continue;
        }
        fail("cannot be written");
      }
      on_disk_ += static_cast<std::uint64_t>(written);
      held_ -= static_cast<std::uint64_t>(written);
      left.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  chunks_.resize(1);
}

void Spool::require(std::uint64_t offset, std::uint64_t length) const {
  if (offset + length > size()) {
    throw RunError("temporary file: read past its end");
  }
}

std::string_view Spool::view(std::uint64_t offset, std::uint64_t length, std::string& scratch) {
  require(offset, length);
  if (length > 0 && offset >= on_disk_) {
    const std::uint64_t from = offset - on_disk_;
    if (from / kChunk == (from + length - 1) / kChunk) {
      return {chunks_[from / kChunk].get() + from % kChunk, length};
    }
  }
  read(offset, length, scratch);
  return scratch;
}

void Spool::read(std::uint64_t offset, std::uint64_t length, std::string& into) {
  require(offset, length);
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
  while (done < length) {
    const std::uint64_t from = offset + done - on_disk_;
    const std::uint64_t there = std::min(length - done, kChunk - from % kChunk);
    std::memcpy(into.data() + done, chunks_[from / kChunk].get() + from % kChunk, there);
    done += there;
  }
}

}  // namespace newsieve::base
