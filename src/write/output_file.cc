#include "write/output_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>

#include "newsieve/error.h"
#include "write/temporary_name.h"

namespace newsieve::write {

namespace {

constexpr std::size_t kBufferSize = std::size_t{256} << 10;
constexpr int kMostLinks = 40;         ///< as many as Linux follows
constexpr mode_t kPermissions = 0666;  ///< of a new file, less the umask

/// Follows symbolic links to what they point at, whether it exists or not.
std::filesystem::path follow_links(std::filesystem::path path) {
  std::error_code error;
  for (int i = 0; i < kMostLinks && std::filesystem::is_symlink(path, error); ++i) {
    const std::filesystem::path target = std::filesystem::read_symlink(path, error);
    if (error) {
      break;
    }
    path = path.parent_path() / target;  // an absolute target replaces all
  }
  return path;
}

}  // namespace

struct OutputFile::State {
  explicit State(std::string path) : name(std::move(path)) {
    buffer.reserve(kBufferSize);
    if (name.empty() || name == "-") {
      name = "standard output";
      file = STDOUT_FILENO;
    } else {
      open();
    }
  }

  ~State() {
    if (file >= 0 && file != STDOUT_FILENO) {
      ::close(file);
    }
  }

  State(const State&) = delete;
  State& operator=(const State&) = delete;

  [[noreturn]] void fail() const {
    throw RunError(fmt::format("{}: cannot be written: {}", name, std::strerror(errno)));
  }

  void open() {
    struct stat status {};
    const bool exists = ::stat(name.c_str(), &status) == 0;
    if (exists && !S_ISREG(status.st_mode)) {
      file = ::open(name.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
      if (file < 0) {
        fail();
      }
      return;
    }
    if (exists && ::access(name.c_str(), W_OK) != 0) {
      fail();  // a rename would replace a file that its owner protects
    }
    const std::filesystem::path resolved = follow_links(name);
    target = resolved.string();
    folder = resolved.has_parent_path() ? resolved.parent_path().string() : ".";
    open_unnamed();
    if (file < 0) {
      open_named();
    }
    if (exists && ::fchmod(file, status.st_mode & 07777U) != 0) {
      fail();
    }
  }

  /// A file without a name cannot be left behind, whatever happens.
  void open_unnamed() {
    file = ::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, kPermissions);
    if (file >= 0 && ::access(own_link().c_str(), F_OK) != 0) {
      ::close(file);  // without /proc it could not be given a name later
      file = -1;
    }
  }

  /// For file systems without O_TMPFILE.
  void open_named() {
    temporary.emplace(folder);
    file = ::open(temporary->path().c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, kPermissions);
    if (file < 0) {
      fail();
    }
  }

  [[nodiscard]] std::string own_link() const { return fmt::format("/proc/self/fd/{}", file); }

  void write_through(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t written = ::write(file, bytes.data(), bytes.size());
      if (written >= 0) {
        bytes.remove_prefix(static_cast<std::size_t>(written));
      } else if (errno == EAGAIN) {
        pollfd ready{.fd = file, .events = POLLOUT, .revents = 0};
        ::poll(&ready, 1, -1);
      } else if (errno != EINTR) {
        fail();
      }
    }
  }

  void flush() {
    write_through(buffer);
    buffer.clear();
  }

  /// Puts the whole file into the target's place.
  void replace_target() {
    if (::fsync(file) != 0) {
      fail();
    }
    if (!temporary) {
      temporary.emplace(folder);
      if (::linkat(AT_FDCWD, own_link().c_str(), AT_FDCWD, temporary->path().c_str(),
                   AT_SYMLINK_FOLLOW) != 0) {
        fail();
      }
    }
    if (::rename(temporary->path().c_str(), target.c_str()) != 0) {
      fail();
    }
    temporary->release();
    // The rename itself must reach the disk. Some file systems cannot sync a folder: not an error.
    if (const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        handle >= 0) {
      ::fsync(handle);
      ::close(handle);
    }
  }

  std::string name;  ///< for messages
  int file = -1;
  std::string buffer;
  std::string target;  ///< what `commit` replaces; empty: the bytes are written straight
  std::string folder;  ///< of the target
  std::optional<TemporaryName> temporary;
};

OutputFile::OutputFile(std::string path) : state_(std::make_unique<State>(std::move(path))) {}

OutputFile::~OutputFile() = default;

void OutputFile::write(std::string_view bytes) {
  if (state_->buffer.size() + bytes.size() > kBufferSize) {
    state_->flush();
  }
  if (bytes.size() >= kBufferSize) {
    state_->write_through(bytes);
  } else {
    state_->buffer += bytes;
  }
}

void OutputFile::flush() {
  state_->flush();
}

void OutputFile::commit() {
  state_->flush();
  if (!state_->target.empty()) {
    state_->replace_target();
  }
}

}  // namespace newsieve::write
