// Variables of the environment that look like settings and are none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsieve::cli {

/// What to tell of each such name, in their order: one that is nearly a setting's, or that of a
/// flag which only the command line takes. Others that begin with NEWSIEVE_ may be somebody's own.
std::vector<std::string> variable_slips(std::vector<std::string_view> names);

}  // namespace newsieve::cli
