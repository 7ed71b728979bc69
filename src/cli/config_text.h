// The settings of a request as a configuration file that would make them.
#pragma once

#include <string>

#include "cli/request.h"

namespace newsieve::cli {

/// Every setting of clean, explain and check as TOML, each with its origin in a comment; the first
/// line names the file in force. Paths are relative to that file's folder, or without one to the
/// working folder, so that the text can take the place of the file.
std::string config_text(const Request& request);

}  // namespace newsieve::cli
