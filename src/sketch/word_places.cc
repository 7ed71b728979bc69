#include "sketch/word_places.h"

#include <cstddef>

namespace newsieve::sketch {

ByteSpan WordPlaces::span_of(std::uint32_t first, std::uint32_t count) const {
  if (count == 0 || std::size_t{first} + count > tokens_.size()) {
    return {};
  }
  const std::uint32_t start = tokens_[first].begin;
  return {.start = start, .length = tokens_[std::size_t{first} + count - 1].end - start};
}

}  // namespace newsieve::sketch
