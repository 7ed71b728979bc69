#include "strip/score_text.h"

#include <fmt/format.h>

#include <algorithm>
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

std::string tell_score(float score, std::vector<Term> terms, const Repeats& repeats) {
  constexpr float kWorthTelling = 0.1F;
  std::stable_sort(terms.begin(), terms.end(), [](const Term& a, const Term& b) {
    return std::abs(a.value) > std::abs(b.value);
  });
  std::string told;
  for (const Term& term : terms) {
    if (std::abs(term.value) >= kWorthTelling) {
      told += fmt::format("{}{} {:+.1f}", told.empty() ? "" : ", ", term.name, term.value);
    }
  }
  std::string evidence = tell_score(score);
  if (!told.empty()) {
    evidence += fmt::format(" ({})", told);
  }
  if (repeats.site_pages > 0) {
    evidence += fmt::format(", on {} of {} {}", repeats.pages, repeats.site_pages,
                            repeats.site_pages == 1 ? "page" : "pages");
  }
  return evidence;
}

}  // namespace newsieve::strip
