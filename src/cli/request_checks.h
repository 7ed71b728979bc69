// What settings must not be together.
#pragma once

#include "cli/argument_splitter.h"
#include "cli/request.h"

namespace newsieve::cli {

/// Throws UsageError for flags that exclude each other, or for one that another needs. `words` are
/// those of the command line, for what only goes together there.
void check_request(const Request& request, const Words& words);

}  // namespace newsieve::cli
