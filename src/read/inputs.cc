#include "read/inputs.h"

#include <dirent.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>

#include "newsieve/error.h"

namespace newsieve::read {

namespace {

constexpr std::string_view kConfigName = "newsieve.toml";

/// What tells one file or folder from another, whatever the names that lead to it.
struct Identity {
  explicit Identity(const struct stat& status) : device(status.st_dev), number(status.st_ino) {}
  friend bool operator==(const Identity&, const Identity&) = default;

  dev_t device;
  ino_t number;
};

/// Those of the files that are there.
std::vector<Identity> identify(const std::vector<std::string>& paths) {
  std::vector<Identity> found;
  for (const std::string& path : paths) {
    struct stat status {};
    // A device like /dev/null may be named by the run and by the user alike.
    if (::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode)) {
      found.emplace_back(status);
    }
  }
  return found;
}

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

/// Walks folders depth first.
class Walk {
 public:
  Walk(std::vector<Input>& found, const std::vector<std::string>& own_files)
      : found_(found), own_files_(identify(own_files)) {}

  /// Adds `path`, which was named or met in a folder.
  void add(const std::string& path, bool named) {
    const std::size_t before = found_.size();
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
      refuse(path, fmt::format("cannot be opened: {}", std::strerror(errno)));
    } else if (S_ISDIR(status.st_mode)) {
      enter(path, Identity(status));
      // A folder that is not mounted yet looks like this; of those further down nobody expects
      // files.
      if (named && found_.size() == before) {
        refuse(path, "there is no file to read in this folder");
      }
    } else if (!named && is_own(Identity(status))) {
      return;
    } else if (named || S_ISREG(status.st_mode)) {
      found_.push_back({.path = path, .problem = {}});
    } else {
      refuse(path, "not a regular file: passed over; name it to read it");
    }
  }

 private:
  void refuse(const std::string& path, std::string problem) {
    found_.push_back({.path = path, .problem = std::move(problem)});
  }

  [[nodiscard]] bool is_own(const Identity& file) const {
    return std::find(own_files_.begin(), own_files_.end(), file) != own_files_.end();
  }

  void enter(const std::string& path, const Identity& folder) {
    if (std::find(ancestors_.begin(), ancestors_.end(), folder) != ancestors_.end()) {
      refuse(path, "a link leads back to a folder that it is in: not followed");
      return;
    }
    std::vector<std::string> children;
    if (const int error = list(path, children); error != 0) {
      refuse(path, fmt::format("the folder cannot be read: {}", std::strerror(error)));
      return;
    }
    ancestors_.push_back(folder);
    for (const std::string& child : children) {
      add(child, false);
    }
    ancestors_.pop_back();
  }

  /// Lists the paths in a folder so that a depth-first walk meets all files in byte order of their
  /// paths. Returns 0 or an errno.
  static int list(const std::string& path, std::vector<std::string>& children) {
    const std::unique_ptr<DIR, CloseFolder> folder(::opendir(path.c_str()));
    if (folder == nullptr) {
      return errno;
    }
    const std::string prefix = path.ends_with('/') ? path : path + '/';
    std::vector<std::string> keys;
    for (;;) {
      errno = 0;
      const dirent* entry = ::readdir(folder.get());
      if (entry == nullptr) {
        break;
      }
      const std::string_view name = static_cast<const char*>(entry->d_name);
      if (name.starts_with('.') || name == kConfigName) {
        continue;  // hidden, or the folder itself or its parent; or no input
      }
      // "a.txt" is before what is in the folder "a" because '.' is less than '/': a folder's name
      // is compared with the slash that follows it.
      std::string key = prefix + std::string(name);
      struct stat status {};
      if (::stat(key.c_str(), &status) == 0 && S_ISDIR(status.st_mode)) {
        key += '/';
      }
      keys.push_back(std::move(key));
    }
    const int error = errno;
    std::sort(keys.begin(), keys.end());
    for (std::string& key : keys) {
      if (key.ends_with('/')) {
        key.pop_back();
      }
    }
    children = std::move(keys);
    return error;
  }

  std::vector<Input>& found_;
  std::vector<Identity> own_files_;
  std::vector<Identity> ancestors_;  ///< of the folder being listed, outermost first
};

}  // namespace

std::vector<Input> find_inputs(const std::vector<std::string>& names,
                               const std::vector<std::string>& own_files) {
  std::vector<Input> found;
  if (names.empty()) {
    found.push_back({.path = "-", .problem = {}});
    return found;
  }
  if (std::count(names.begin(), names.end(), "-") > 1) {
    throw RunError("standard input (-) is named more than once");
  }
  Walk walk(found, own_files);
  for (const std::string& name : names) {
    if (name == "-") {
      found.push_back({.path = name, .problem = {}});
    } else {
      walk.add(name, true);
    }
  }
  return found;
}

}  // namespace newsieve::read
