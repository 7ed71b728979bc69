#include "sketch/winnow.h"

#include <algorithm>

#include "base/shingle.h"

namespace newsieve::sketch {

namespace {

/// The last of the lowest in [begin, end).
std::size_t lowest(const std::vector<std::uint64_t>& runs, std::size_t begin, std::size_t end) {
  std::size_t at = begin;
  for (std::size_t i = begin + 1; i < end; ++i) {
    at = runs[i] <= runs[at] ? i : at;
  }
  return at;
}

}  // namespace

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
    runs_[i] = base::run_of_two(polynomials[i], polynomials[i + kShingleWords]);
  }
  const std::size_t first_end = std::min(kWindow, runs_.size());
  std::size_t chosen = lowest(runs_, 0, first_end);
  into.push_back(runs_[chosen]);
  for (std::size_t end = first_end + 1; end <= runs_.size(); ++end) {
    if (chosen < end - kWindow) {
      chosen = lowest(runs_, end - kWindow, end);
    } else if (runs_[end - 1] <= runs_[chosen]) {
      chosen = end - 1;
    } else {
      continue;
    }
    into.push_back(runs_[chosen]);
  }
}

}  // namespace newsieve::sketch
