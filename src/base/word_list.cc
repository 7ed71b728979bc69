#include "base/word_list.h"

#include "base/bit_places.h"
#include "base/find_stop_words.h"

namespace newsieve::base {

void WordList::read(const ScannedText& text) {
  // A word may end with the text, and a block: the block behind has its end.
  const std::size_t blocks = text.text().size() / kBlockBytes + 2;
  if (edges_.size() < blocks) {
    const std::size_t most = blocks * kBlockBytes;  // edges; of words half as many
    edges_.resize(blocks);
    before_.resize(blocks);
    bounds_.resize(most + kBitPlacesSlack);
    hashes_.resize(most / 2);
    stops_.resize(blocks);
  }
  std::uint64_t in_word = 0;  // 1: the last byte of the block before is of a word
  for (std::size_t block = 0; block < blocks; ++block) {
    const bool behind = block * kBlockBytes >= text.text().size();
    const std::uint64_t word = behind ? 0 : text.kinds(block).word | text.kinds(block).beyond;
    edges_[block] = word ^ (word << 1U | in_word);
    in_word = word >> 63U;
  }
  size_ = list_bits(std::span(edges_).first(blocks), before_.data(), bounds_.data()) / 2;
  hash_words(text.folded(), bounds(), hashes_.data());
  find_stop_words(bounds(), hashes(), stops_.data());
}

std::uint32_t WordList::stop_words(std::size_t first, std::size_t end) const {
  std::size_t count = 0;
  for (std::size_t block = first / 64; block * 64 < end; ++block) {
    count += count_bits(stops_[block] & bits_within(block, first, end));
  }
  return static_cast<std::uint32_t>(count);
}

}  // namespace newsieve::base
