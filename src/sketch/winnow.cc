#include "sketch/winnow.h"

#include "base/shingle.h"
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
  runs_.resize(pair_count(polynomials.size()));
  pair_polynomials(polynomials, runs_.data());
  const std::size_t windows = take_window_minima(runs_);
  // Each is written, and kept if it is another than the one before: no branch.
  into.resize(windows);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < windows; ++i) {
    into[kept] = static_cast<std::uint64_t>(runs_[i]);
    kept += i + 1 == windows || runs_[i] != runs_[i + 1] ? 1U : 0U;
  }
  into.resize(kept);
  for (std::uint64_t& fingerprint : into) {
    fingerprint = base::mix(fingerprint);
  }
}

}  // namespace newsieve::sketch
