// What --help and --version print.
#pragma once

#include <string>

#include "cli/request.h"

namespace newsieve::cli {

/// The program as a whole: what it is for, its commands, examples.
std::string help_text();

/// One command with all its flags.
std::string help_text(Command command);

/// `templates` with its commands.
std::string templates_help_text();

/// `config` with its command.
std::string config_help_text();

/// Name, versions and build in two lines.
std::string version_text();

}  // namespace newsieve::cli
