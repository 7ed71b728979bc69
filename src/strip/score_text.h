// How a score is told.
#pragma once

#include <string>
#include <vector>

#include "strip/body_model.h"
#include "strip/repeats.h"

namespace newsieve::strip {

/// "score +3.1": as fmt's "score {:+.1f}", which is too slow for every line that goes.
std::string tell_score(float score);

/// "score 3.1 (looks 2.0, words 1.2, site -0.4), on 1 of 12 pages": with its terms, the greatest
/// first, and how often the site has the line.
std::string tell_score(float score, std::vector<Term> terms, const Repeats& repeats);

}  // namespace newsieve::strip
