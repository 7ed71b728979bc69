// Which newsieve.toml is in force: the one nearest to the inputs.
#pragma once

#include <string>
#include <vector>

namespace newsieve::cli {

inline constexpr const char* kConfigName = "newsieve.toml";

/// The deepest folder that all inputs are in, absolute and without links. A folder counts as
/// itself, standard input, or no input, as the working folder.
std::string folder_of_inputs(const std::vector<std::string>& inputs);

/// The newsieve.toml in `folder`, which is as folder_of_inputs gives it, or in the nearest folder
/// above; empty: there is none. Its path is relative to the working folder, unless the two have
/// only the root in common.
std::string nearest_config(const std::string& folder);

/// `path`, which is meant from the folder that the file `config` is in, as the working folder has
/// it.
std::string from_config(const std::string& config, const std::string& path);

/// The other way: `path`, which is meant from the working folder, as it would be written in
/// `config`.
std::string to_config(const std::string& config, const std::string& path);

}  // namespace newsieve::cli
