#include "strip/scanned_words.h"

#include <algorithm>

#include "base/character_table.h"
#include "base/utf8.h"

namespace newsieve::strip {

using base::ByteKinds;

bool ScannedWords::is_plain(std::size_t begin, std::size_t end) const {
  std::uint64_t odd = 0;
  for (std::size_t block = begin / base::kBlockBytes; block * base::kBlockBytes < end; ++block) {
    const ByteKinds& kinds = text_.kinds(block);
    odd |= (kinds.apostrophe | kinds.beyond) & base::bits_within(block, begin, end);
  }
  return odd == 0;
}

Word ScannedWords::read_odd(std::size_t begin, std::size_t end) const {
  const base::CharacterTable& table = base::character_table();
  const std::string_view text = text_.text();
  Word word;
  for (std::size_t at = begin; at < end;) {
    if (has(&ByteKinds::apostrophe, at)) {
      ++at;
    } else if (!has(&ByteKinds::beyond, at)) {
      word.add(text[at++]);
    } else {
      const base::CodePoint point = base::decode(text.substr(at));
      const std::uint32_t length = std::max(point.length, 1U);
      word.add_beyond_ascii(point.length == 0 ? 0xFFFD : table.lower(point.value), length);
      at += length;
    }
  }
  return word;
}

}  // namespace newsieve::strip
