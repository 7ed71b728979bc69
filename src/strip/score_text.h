// How a score is told.
#pragma once

#include <string>

namespace newsieve::strip {

/// "score +3.1": as fmt's "score {:+.1f}", which is too slow for every line that goes.
std::string tell_score(float score);

}  // namespace newsieve::strip
