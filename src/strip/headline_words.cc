#include "strip/headline_words.h"

#include "base/hash.h"

namespace newsieve::strip {

void HeadlineWords::read(const std::vector<SalientWord>& words) {
  words_.reset(words.size());
  prefixes_.fill(0);
  question_ = 0;
  for (const SalientWord& word : words) {
    words_[base::mix(word.hash)] = 0;
    const std::uint32_t bit = bit_of(word.prefix);
    prefixes_[bit / 64] |= std::uint64_t{1} << bit % 64;
  }
}

std::size_t HeadlineWords::shared_with(const std::vector<SalientWord>& words) {
  ++question_;
  std::size_t shared = 0;
  for (const SalientWord& word : words) {
    if (!may_have(word.prefix)) {
      continue;
    }
    std::uint32_t* const last_met = words_.find(base::mix(word.hash));
    if (last_met != nullptr && *last_met != question_) {
      *last_met = question_;
      ++shared;
    }
  }
  return shared;
}

}  // namespace newsieve::strip
