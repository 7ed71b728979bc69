#include "strip/score_text.h"

#include <fmt/format.h>

#include <cmath>

namespace newsieve::strip {

std::string tell_score(float score) {
  constexpr double kMostTenths = 1e6;
  // Ten times a float is exact in a double, so that it rounds as the float itself would.
  const double tenths = std::nearbyint(std::abs(static_cast<double>(score) * 10));
  if (!(tenths < kMostTenths)) {
    return fmt::format("score {:+.1f}", score);
  }
  const fmt::format_int whole(static_cast<unsigned>(tenths) / 10);
  std::string told = std::signbit(score) ? "score -" : "score +";
  told.append(whole.data(), whole.size());
  told += '.';
  told += static_cast<char>('0' + static_cast<unsigned>(tenths) % 10);
  return told;
}

}  // namespace newsieve::strip
