#include "sketch/winnow.h"

#include <algorithm>

#include "base/shingle.h"

namespace newsieve::sketch {

void Winnower::winnow(std::span<const Word> words, std::vector<std::uint64_t>& into) {
  base::shingle_polynomials(words, polynomials_);
  winnow_polynomials(polynomials_, into);
}

void Winnower::winnow_polynomials(std::span<const std::uint64_t> polynomials,
                                  std::vector<std::uint64_t>& into) {
  static_assert(kFingerprintWords == 2 * kShingleWords);
  into.clear();
  if (polynomials.size() <= kShingleWords) {
    return;
  }
  runs_.resize(polynomials.size() - kShingleWords);
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    runs_[i] = static_cast<std::int64_t>(
        base::polynomial_of_two(polynomials[i], polynomials[i + kShingleWords]));
  }
  const std::size_t window = std::min(kWindow, runs_.size());
  std::int64_t chosen = 0;
  for (std::size_t begin = 0; begin + window <= runs_.size(); ++begin) {
    const auto first = runs_.begin() + static_cast<std::ptrdiff_t>(begin);
    const std::int64_t lowest =
        *std::min_element(first, first + static_cast<std::ptrdiff_t>(window));
    if (begin == 0 || lowest != chosen) {
      chosen = lowest;
      into.push_back(base::mix(static_cast<std::uint64_t>(chosen)));
    }
  }
}

}  // namespace newsieve::sketch
