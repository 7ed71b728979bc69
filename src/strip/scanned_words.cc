#include "strip/scanned_words.h"

#include <algorithm>

#include "base/character_table.h"
#include "base/utf8.h"

namespace newsieve::strip {

using base::ByteKinds;

namespace {
constexpr char32_t kApostrophe = 0x2019;  // ’
}  // namespace

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
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      if (byte != '\'') {
        word.add_folded(folded_[at]);
      }
      ++at;
      continue;
    }
    const base::CodePoint point = base::decode_any(text.substr(at));
    if (point.value != kApostrophe) {
      word.add_beyond_ascii(table.lower(point.value), point.length);
    }
    at += point.length;
  }
  return word;
}

}  // namespace newsieve::strip
