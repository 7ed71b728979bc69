#include "strip/scanned_words.h"

#include <algorithm>

#include "base/character_table.h"
#include "base/eight_bytes.h"
#include "base/utf8.h"

namespace newsieve::strip {

using base::ByteKinds;

namespace {

base::EightBytes load(const char* bytes) {
  return base::load_eight({bytes, sizeof(base::EightBytes)}, 0);
}

}  // namespace

bool ScannedWords::is_plain(std::size_t begin, std::size_t end) const {
  for (std::size_t at = begin; at < end; ++at) {
    if (has(&ByteKinds::beyond, at) || has(&ByteKinds::apostrophe, at)) {
      return false;
    }
  }
  return true;
}

std::uint64_t ScannedWords::hash_of_plain(std::size_t begin, std::size_t end) const {
  const std::size_t hashed_end = std::min(end, begin + kLongestWord);
  std::uint64_t hash = 0;
  std::size_t at = begin;
  for (; hashed_end - at > 8; at += 8) {
    hash = with_characters(hash, load(folded_ + at), 8);
  }
  return with_characters(hash, load(folded_ + at), hashed_end - at);
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

std::uint32_t ScannedWords::prefix_of_plain(std::size_t begin) const {
  return static_cast<std::uint32_t>(load(folded_ + begin));
}

}  // namespace newsieve::strip
