#include "strip/line_characters.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/character_table.h"
#include "base/characters.h"
#include "base/eight_bytes.h"
#include "base/utf8.h"
#include "strip/word.h"

namespace newsieve::strip {

namespace {

class CharacterReader {
 public:
  CharacterReader(std::string_view line, LineFeatures& into, std::vector<SalientWord>& salient)
      : line_(line), into_(into), salient_(salient) {}

  Characters read() {
    for (std::size_t at = 0; at < line_.size();) {
      const auto byte = static_cast<unsigned char>(line_[at]);
      if (byte >= 0x80) {
        at = take_beyond_ascii(at);
      } else if (base::is_word_byte(line_[at])) {
        at = take_word_bytes(at);
      } else {
        take_other(line_[at]);
        ++at;
      }
    }
    end_word();
    finish();
    return seen_;
  }

 private:
  /// Takes the letters and digits of ASCII from `at` on and returns where they end.
  std::size_t take_word_bytes(std::size_t at) {
    std::size_t run = 8;
    while (run == 8 && at < line_.size()) {
      const base::EightBytes bytes = base::load_eight(line_, at);
      const base::EightBytes digits = base::digits_of(bytes);
      run = base::leading_run(base::word_bytes_of(bytes));
      if ((run < 8 ? base::first_bytes(digits, run) : digits) == 0) {
        word_.add_letters(bytes, run);
      } else {
        take_with_digits(line_.substr(at, run));
      }
      at += run;
    }
    return at;
  }

  void take_with_digits(std::string_view word_bytes) {
    for (const char c : word_bytes) {
      word_.add(c);
      seen_.digits += base::is_digit(c) ? 1U : 0U;
      seen_.clock = seen_.clock || (after_hour_ && word_.is_number(2));
    }
  }

  /// Takes ASCII that is of no word.
  void take_other(char c) {
    if (c == '\'' && word_.bytes > 0) {
      return;  // "don't" is one word
    }
    after_hour_ = c == ':' && (word_.is_number(1) || word_.is_number(2));
    end_word();
    take_mark(kMarks[static_cast<unsigned char>(c)]);
  }

  std::size_t take_beyond_ascii(std::size_t at) {
    const base::CodePoint point = base::decode(line_.substr(at));
    const std::uint32_t length = std::max(point.length, 1U);
    const char32_t value = point.length == 0 ? 0xFFFD : table_.lower(point.value);
    const std::uint8_t kinds = table_.kinds(value);
    if ((kinds & base::kWordCharacter) != 0) {
      // Where words are not spaced, two characters stand for one.
      if ((kinds & base::kUnspaced) != 0 && word_.characters == 2) {
        end_word();
      }
      word_.add_beyond_ascii(value, length);
    } else if (value != 0x2019 || word_.bytes == 0) {  // as an apostrophe it ends no word
      end_word();
      after_hour_ = false;
      take_mark(mark_of(value));
    }
    return at + length;
  }

  void take_mark(std::uint16_t mark) {
    marks_ |= mark;
    seen_.commas += mark == kComma ? 1U : 0U;
  }

  void end_word() {
    if (word_.bytes == 0) {
      return;
    }
    if (seen_.words < kMostWords) {
      into_.words[seen_.words] = bucket(word_.hash);
    }
    if (seen_.words < first_.size()) {
      first_[seen_.words] = word_.hash;
    }
    last_ = word_.hash;
    all_ = (all_ + word_.hash) * 3;
    seen_.capitals += word_.is_in_capitals() ? 1U : 0U;
    seen_.year = seen_.year || word_.is_year();
    seen_.letters += word_.bytes;
    if (word_.bytes >= kSalientBytes) {
      salient_.push_back({.hash = word_.hash, .prefix = word_.prefix});
    }
    ++seen_.words;
    word_ = {};
  }

  void finish() {
    take_marks(marks_, seen_);
    seen_.address = has_address(line_);
    if (seen_.words > 0) {
      into_.first_two = bucket(first_[0] + (seen_.words > 1 ? 3 * first_[1] : 1));
      into_.last = bucket(last_ + 5);
      into_.whole = seen_.words > kFewWords ? std::uint16_t{0} : bucket(all_ + 7);
    }
  }

  std::string_view line_;
  LineFeatures& into_;
  std::vector<SalientWord>& salient_;
  const base::CharacterTable& table_ = base::character_table();
  Characters seen_;
  Word word_;
  std::array<std::uint64_t, 2> first_{};  ///< hashes of the first two words
  std::uint64_t last_ = 0;
  std::uint64_t all_ = 0;
  std::uint16_t marks_ = 0;
  bool after_hour_ = false;  ///< "14:"
};

}  // namespace

bool has_address(std::string_view line) {
  // In bytes and without a branch, so that the compiler makes vectors of it.
  std::uint8_t found = 0;
  for (std::size_t i = 3; i < line.size(); ++i) {
    const auto differs = [&](std::size_t before, char c) {
      return static_cast<std::uint8_t>(line[i - before] ^ c);
    };
    const auto not_http = static_cast<std::uint8_t>(differs(3, 'h') | differs(2, 't') |
                                                    differs(1, 't') | differs(0, 'p'));
    const auto not_www = static_cast<std::uint8_t>(differs(3, 'w') | differs(2, 'w') |
                                                   differs(1, 'w') | differs(0, '.'));
    found |= static_cast<std::uint8_t>(not_http == 0 || not_www == 0);
  }
  return found != 0;
}

Characters read_characters(std::string_view line, LineFeatures& into,
                           std::vector<SalientWord>& salient) {
  return CharacterReader(line, into, salient).read();
}

std::uint16_t hash_of_word(std::string_view word) {
  Word read;
  for (const char c : word) {
    read.add(c);
  }
  return bucket(read.hash);
}

}  // namespace newsieve::strip
