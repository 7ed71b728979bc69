#include "strip/line_characters.h"

#include <algorithm>
#include <cstddef>

#include "base/character_table.h"
#include "base/characters.h"
#include "base/hash.h"
#include "base/utf8.h"

namespace newsieve::strip {

namespace {

constexpr std::uint32_t kLongestWord = 20;  // bytes of a word that are hashed
constexpr std::uint32_t kFewWords = 6;      // a line of so few is hashed as a whole too
constexpr std::uint32_t kSalientBytes = 4;  // of a word that tells texts apart

std::uint16_t bucket(std::uint64_t hash) {
  return static_cast<std::uint16_t>(1 + (base::mix(hash) >> 32) % (kVocabulary - 1));
}

/// A word as it is read: its hash, in lower case, digits folded.
struct Word {
  std::uint64_t hash = 0;
  std::uint32_t bytes = 0;
  std::uint32_t characters = 0;
  std::uint32_t digits = 0;
  std::uint32_t capitals = 0;
  std::uint32_t value = 0;  ///< of the digits, up to four

  void add(char c) {
    if (base::is_digit(c)) {
      ++digits;
      value = digits <= 4 ? value * 10 + static_cast<std::uint32_t>(c - '0') : 0;
      c = '0';
    }
    capitals += base::is_upper(c) ? 1U : 0U;
    mix_in(static_cast<unsigned char>(base::to_lower(c)), 1);
  }
  void add_beyond_ascii(char32_t lower, std::uint32_t length) { mix_in(lower, length); }

  [[nodiscard]] bool is_number(std::uint32_t of_digits) const {
    return digits == of_digits && bytes == of_digits;
  }
  [[nodiscard]] bool is_year() const {
    constexpr std::uint32_t kFirstYear = 1900;
    constexpr std::uint32_t kLastYear = 2099;
    return is_number(4) && value >= kFirstYear && value <= kLastYear;
  }

 private:
  void mix_in(char32_t character, std::uint32_t length) {
    constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15U;
    bytes += length;
    ++characters;
    if (bytes <= kLongestWord) {
      hash = (hash ^ character) * kMultiplier;
    }
  }
};

}  // namespace

Characters read_characters(std::string_view line, LineFeatures& into,
                           std::vector<std::uint64_t>& salient) {
  const base::CharacterTable& table = base::character_table();
  Characters seen;
  Word word;
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  std::uint64_t all = 0;
  bool after_hour = false;  // "14:"
  const auto end_word = [&] {
    if (word.bytes == 0) {
      return;
    }
    if (seen.words < kMostWords) {
      into.words[seen.words] = bucket(word.hash);
    }
    if (seen.words == 0) {
      first = word.hash;
    }
    if (seen.words <= 1) {
      into.first_two = bucket(first + (seen.words == 1 ? 3 * word.hash : 1));
    }
    last = word.hash;
    all = (all + word.hash) * 3;
    seen.capitals += word.capitals >= 2 && word.capitals == word.bytes ? 1U : 0U;
    seen.year = seen.year || word.is_year();
    seen.letters += word.bytes;
    if (word.bytes >= kSalientBytes) {
      salient.push_back(word.hash);
    }
    ++seen.words;
    word = {};
  };
  for (std::size_t at = 0; at < line.size();) {
    const char c = line[at];
    if (static_cast<unsigned char>(c) < 0x80) {
      ++at;
      if (base::is_word_byte(c)) {
        word.add(c);
        seen.digits += base::is_digit(c) ? 1U : 0U;
        seen.clock = seen.clock || (after_hour && word.is_number(2));
        continue;
      }
      if (c == '\'' && word.bytes > 0) {
        continue;  // "don't" is one word
      }
      after_hour = c == ':' && (word.is_number(1) || word.is_number(2));
      end_word();
      seen.commas += c == ',' ? 1U : 0U;
      seen.bar = seen.bar || c == '|';
      seen.at_sign = seen.at_sign || c == '@';
      seen.arrow = seen.arrow || c == '>';
      seen.currency = seen.currency || c == '$';
      seen.question = seen.question || c == '?';
      seen.number_sign = seen.number_sign || c == '#';
      seen.quote = seen.quote || c == '"';
      continue;
    }
    const base::CodePoint point = base::decode(line.substr(at));
    const std::uint32_t length = std::max(point.length, 1U);
    const char32_t value = point.length == 0 ? 0xFFFD : table.lower(point.value);
    const std::uint8_t kinds = table.kinds(value);
    at += length;
    if ((kinds & base::kWordCharacter) != 0) {
      // Where words are not spaced, two characters stand for one.
      if ((kinds & base::kUnspaced) != 0 && word.characters == 2) {
        end_word();
      }
      word.add_beyond_ascii(value, length);
      continue;
    }
    if (value == 0x2019 && word.bytes > 0) {
      continue;  // an apostrophe
    }
    end_word();
    after_hour = false;
    seen.copyright = seen.copyright || value == 0xA9;
    seen.arrow = seen.arrow || value == 0xBB || value == 0x203A || value == 0x2192;
    seen.currency = seen.currency || value == 0xA3 || value == 0x20AC || value == 0xA5;
    seen.question = seen.question || value == 0x061F || value == 0xFF1F;
    seen.quote = seen.quote || value == 0x201C || value == 0x201E || value == 0xAB;
    seen.commas += value == 0x060C || value == 0x3001 || value == 0xFF0C ? 1U : 0U;
  }
  end_word();
  seen.address =
      line.find("www.") != std::string_view::npos || line.find("http") != std::string_view::npos;
  into.last = seen.words == 0 ? std::uint16_t{0} : bucket(last + 5);
  into.whole = seen.words == 0 || seen.words > kFewWords ? std::uint16_t{0} : bucket(all + 7);
  return seen;
}

std::uint16_t hash_of_word(std::string_view word) {
  Word read;
  for (const char c : word) {
    read.add(c);
  }
  return bucket(read.hash);
}

}  // namespace newsieve::strip
