#include "sketch/winnow.h"

#include "base/shingle.h"
#include "sketch/changes.h"
#include "sketch/shingles.h"
#include "sketch/window_minima.h"

namespace newsieve::sketch {

void Winnower::winnow(std::span<const Word> words, std::vector<std::uint64_t>& into) {
  base::shingle_polynomials(words, polynomials_);
  winnow_polynomials(polynomials_, into);
}

void Winnower::winnow_polynomials(std::span<const std::uint64_t> polynomials,
                                  std::vector<std::uint64_t>& into) {
  static_assert(kFingerprintWords == 2 * kShingleWords);
  const std::size_t count = pair_count(polynomials.size());
  if (runs_.size() < count) {
    runs_.resize(count);
    places_.resize(count + kChangesSlack);
  }
  const std::span runs = std::span(runs_).first(count);
  pair_polynomials(polynomials, runs.data());
  const std::size_t windows = take_window_minima(runs);
  into.resize(list_changes(runs.first(windows), places_.data()));
  for (std::size_t i = 0; i < into.size(); ++i) {
    into[i] = base::mix(static_cast<std::uint64_t>(runs[places_[i]]));
  }
}

}  // namespace newsieve::sketch
