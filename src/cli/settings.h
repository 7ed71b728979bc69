// Settings put into a request from the places that they come from: each later one wins.
#pragma once

#include <functional>
#include <string>

#include "cli/argument_splitter.h"
#include "cli/request.h"

namespace newsieve::cli {

/// The value of a variable, or null, as getenv.
using Environment = std::function<const char*(const char*)>;

/// Each of these throws UsageError for a value that its flag does not take, naming where it stands,
/// and keeps in the request's provenance what it has set.

/// A file may set flags of any command: those of another one are checked and left aside. Throws
/// RunError if the file cannot be read.
void apply_config(Request& request, const std::string& path);

/// Variables that are empty, or whose flag the command does not take, count as not set. Those of
/// repeatable flags hold values separated by commas.
void apply_environment(Request& request, const Environment& environment);

void apply_flags(Request& request, const Words& words);

}  // namespace newsieve::cli
