#include "cluster/shingle_filter.h"

namespace newsieve::cluster {

std::uint32_t ShingleFilter::assign(std::span<const Word> words) {
  bits_.fill(0);
  std::uint32_t distinct = 0;
  for (std::size_t i = 0; i + kShingleWords <= words.size(); ++i) {
    const std::uint32_t place = filter_place(words.data() + i);
    std::uint32_t& bits = bits_[place / 32];
    distinct += ~bits >> place % 32 & 1U;
    bits |= 1U << place % 32;
  }
  return distinct;
}

/// Backwards from where a run would end: one shingle that the text does not have rules out all runs
/// across it. So few are looked at, as when a string is searched (Boyer and Moore: A fast string
/// searching algorithm, 1977).
bool ShingleFilter::may_have_run(std::span<const Word> words, std::uint32_t length) const {
  std::size_t begin = 0;  // of the first run that has not been ruled out
  while (begin + length + kShingleWords <= words.size() + 1) {
    std::size_t at = begin + length;
    while (at > begin && may_have(words.data() + at - 1)) {
      --at;
    }
    if (at == begin) {
      return true;
    }
    begin = at;
  }
  return false;
}

}  // namespace newsieve::cluster
