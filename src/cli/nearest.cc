#include "cli/nearest.h"

#include <algorithm>
#include <numeric>

namespace newsieve::cli {

std::size_t edit_distance(std::string_view left, std::string_view right) {
  // Three rows of the table of distances between prefixes.
  std::vector<std::size_t> before_last(right.size() + 1);
  std::vector<std::size_t> last(right.size() + 1);
  std::vector<std::size_t> row(right.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (std::size_t i = 1; i <= left.size(); ++i) {
    before_last.swap(last);
    last.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      const bool swapped =
          i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
      if (swapped) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
  }
  return row[right.size()];
}

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& names) {
  std::string_view best;
  std::size_t best_distance = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const std::string_view name : names) {
    const std::size_t distance = edit_distance(word, name);
    // A name without a letter in common is as far as it is long: no help.
    if (distance < best_distance && distance < name.size()) {
      best = name;
      best_distance = distance;
    }
  }
  if (best.empty() && word.size() >= 2) {
    const auto begins = [&](std::string_view name) { return name.substr(0, word.size()) == word; };
    if (std::count_if(names.begin(), names.end(), begins) == 1) {
      best = *std::find_if(names.begin(), names.end(), begins);
    }
  }
  return best;
}

std::string suggestion(std::string_view word, const std::vector<std::string_view>& names,
                       std::string_view prefix) {
  const std::string_view name = nearest(word, names);
  if (name.empty()) {
    return "";
  }
  return "; did you mean " + std::string(prefix) + std::string(name) + "?";
}

}  // namespace newsieve::cli
