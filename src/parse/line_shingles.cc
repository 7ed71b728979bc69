#include "parse/line_shingles.h"

#include <bit>

#include "base/word_hash.h"

namespace newsieve::parse {

void add_shingles(const base::ScannedText& text, std::string_view line, Shingles& into) {
  const std::size_t begin = text.start_of(line);
  const std::size_t end = begin + line.size();
  std::uint64_t last = 0;
  std::uint64_t before_last = 0;
  std::size_t words = 0;
  const auto take = [&](std::size_t from, std::size_t to) {
    const std::uint64_t word = base::word_hash(text.folded() + from, to - from);
    if (++words >= 3) {
      into.push_back(base::mix_lightly(before_last + 3 * last + 5 * word));
    }
    before_last = last;
    last = word;
  };
  std::size_t open = 0;  // where a word began that has not ended
  std::uint64_t inside = 0;
  for (std::size_t block = begin / base::kBlockBytes; block * base::kBlockBytes < end; ++block) {
    const std::size_t first = block * base::kBlockBytes;
    const auto place = [&](std::uint64_t bits) {
      return first + static_cast<std::size_t>(std::countr_zero(bits));
    };
    const base::ByteKinds& kinds = text.kinds(block);
    const std::uint64_t word = (kinds.word | kinds.beyond) & base::bits_within(block, begin, end);
    std::uint64_t starts = word & ~(word << 1U | inside);
    std::uint64_t ends = ~word & (word << 1U | inside);
    if (inside != 0 && ends != 0) {
      take(open, place(ends));
      ends &= ends - 1;
    }
    for (; ends != 0; ends &= ends - 1, starts &= starts - 1) {
      take(place(starts), place(ends));
    }
    open = starts != 0 ? place(starts) : open;
    inside = word >> 63U;
  }
  if (inside != 0) {
    take(open, end);
  }
}

}  // namespace newsieve::parse
