#include "cli/config_search.h"

#include <algorithm>
#include <filesystem>

namespace newsieve::cli {
namespace {

namespace fs = std::filesystem;

/// Absolute and without links, as far as it exists.
fs::path real(const fs::path& path) {
  std::error_code error;
  const fs::path found = fs::weakly_canonical(fs::absolute(path), error);
  return error ? fs::absolute(path).lexically_normal() : found;
}

/// The folder that a path is in. A link to a file is in the folder of the link.
fs::path folder_of(const fs::path& path) {
  std::error_code error;
  if (fs::is_directory(path, error)) {
    return real(path);
  }
  return real(path.has_parent_path() ? path.parent_path() : fs::path("."));
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

/// A name for people: relative where one leads to the other by going only down or only up.
fs::path as_seen_from(const fs::path& here, const fs::path& path) {
  const fs::path folder = path.parent_path();
  const fs::path shared = common(here, folder);
  return shared == here || shared == folder ? path.lexically_relative(here) : path;
}

}  // namespace

std::string folder_of_inputs(const std::vector<std::string>& inputs) {
  const fs::path here = real(".");
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
      return as_seen_from(real("."), candidate);
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
  if (fs::path(path).is_absolute() || folder == real(".")) {
    return path;
  }
  const fs::path file(path);
  return (folder_of(path) / file.filename()).lexically_relative(folder);
}

}  // namespace newsieve::cli
