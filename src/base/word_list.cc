#include "base/word_list.h"

#include <algorithm>
#include <numeric>

#include "base/stop_words.h"

namespace newsieve::base {

void WordList::clear(std::size_t bytes) {
  const std::size_t most = bytes / 2 + 1;
  if (places_.size() < most) {
    places_.resize(most);
    hashes_.resize(most);
    stops_.resize(most);
  }
  size_ = 0;
  uncounted_.clear();
}

void WordList::uncount_from(std::size_t first) {
  while (first < size_) {
    uncounted_.push_back(static_cast<std::uint32_t>(first++));
  }
}

void WordList::finish(const ScannedText& text) {
  hash_words(text.folded(), std::span(places_).first(size_), hashes_.data());
  const StopWordTable& table = stop_word_table();
  for (std::size_t word = 0; word < size_; ++word) {
    stops_[word] =
        static_cast<std::uint8_t>(table.contains_hash(hashes_[word], places_[word].length));
  }
  for (const std::uint32_t word : uncounted_) {
    stops_[word] = 0;
  }
}

std::uint32_t WordList::stop_words(std::size_t first, std::size_t end) const {
  const auto begin = stops_.begin();
  return std::accumulate(begin + static_cast<std::ptrdiff_t>(first),
                         begin + static_cast<std::ptrdiff_t>(end), std::uint32_t{0});
}

}  // namespace newsieve::base
