#include "cli/config_search.h"

#include <filesystem>

#include "cli/paths.h"

namespace newsieve::cli {
namespace {

namespace fs = std::filesystem;

/// The folder that a path is in. A link to a file is in the folder of the link.
fs::path folder_of(const fs::path& path) {
  std::error_code error;
  if (fs::is_directory(path, error)) {
    return real_path(path);
  }
  return real_path(path.has_parent_path() ? path.parent_path() : fs::path("."));
}

/// The deepest folder that both are in.
fs::path common(const fs::path& left, const fs::path& right) {
  fs::path folder;
  for (auto [i, j] = std::pair(left.begin(), right.begin());
       i != left.end() && j != right.end() && *i == *j; ++i, ++j) {
    folder /= *i;
  }
  return folder;
}

/// A name for people: relative, unless the way leads over the root.
fs::path as_seen_from(const fs::path& here, const fs::path& path) {
  const fs::path shared = common(here, path);
  return shared == shared.root_path() && here != shared ? path : path.lexically_relative(here);
}

}  // namespace

std::string folder_of_inputs(const std::vector<std::string>& inputs) {
  const fs::path here = real_path(".");
  if (inputs.empty()) {
    return here;
  }
  const auto folder = [&](const std::string& input) {
    return input == "-" ? here : folder_of(input);
  };
  fs::path deepest = folder(inputs.front());
  for (const std::string& input : inputs) {
    deepest = common(deepest, folder(input));
  }
  return deepest;
}

std::string nearest_config(const std::string& folder) {
  fs::path above = folder;
  while (true) {
    const fs::path candidate = above / kConfigName;
    std::error_code error;
    // A link that leads nowhere was meant to be one: reading it will tell.
    if (fs::exists(fs::symlink_status(candidate, error))) {
      return as_seen_from(real_path("."), candidate);
    }
    if (above == above.root_path()) {
      return {};
    }
    above = above.parent_path();
  }
}

std::string from_config(const std::string& config, const std::string& path) {
  return fs::path(config).parent_path() / path;
}

std::string to_config(const std::string& config, const std::string& path) {
  const fs::path folder = folder_of(config);
  const fs::path file(path);
  if (file.is_absolute()) {
    // A file that is named by its whole path gives such names to what it names beside it.
    const fs::path beside = file.lexically_relative(folder);
    const bool is_beside = !beside.empty() && *beside.begin() != "..";
    return is_beside && fs::path(config).is_absolute() ? beside : file;
  }
  return folder == real_path(".") ? file
                                  : (folder_of(path) / file.filename()).lexically_relative(folder);
}

}  // namespace newsieve::cli
