// What --help and --version print.
#pragma once

#include <string>
#include <string_view>

#include "cli/request.h"

namespace newsieve::cli {

/// The program as a whole: what it is for, its commands, examples.
std::string help_text();

/// One command with all its flags.
std::string help_text(Command command);

/// `templates` or `config`, with the commands that begin with it.
std::string family_help_text(std::string_view first_word);

/// The parts of these texts: what stands before a command's flags, and behind them.
std::string_view introduction_of(Command command);
std::string_view notes_of(Command command);

/// What a command does, or those do that begin with a word, in some words: "show what becomes of…".
std::string_view summary_of(std::string_view words);

/// Name, versions and build in two lines.
std::string version_text();

}  // namespace newsieve::cli
