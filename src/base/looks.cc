#include "base/looks.h"

#include "base/character_table.h"
#include "base/characters.h"
#include "base/eight_bytes.h"
#include "base/stop_words.h"
#include "base/utf8.h"

namespace newsieve::base {

namespace {

constexpr std::size_t kLongestElision = 7;      // bytes of "dell’"
constexpr std::uint32_t kLongestUnended = 40;   // words of Thai that are a headline at most
constexpr std::uint32_t kPhrasesASentence = 3;  // Thai sets spaces between phrases

bool is_list_mark(char32_t c) {
  switch (c) {
    case '-':
    case '*':
    case 0x00B7:  // ·
    case 0x2013:  // –
    case 0x2022:  // •
    case 0x2023:  // ‣
    case 0x25A0:  // ■
    case 0x25AA:  // ▪
    case 0x25BA:  // ►
    case 0x25CF:  // ●
    case 0x30FB:  // ・
      return true;
    default:
      return false;
  }
}

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x2019;
}

bool is_hangul(char32_t c) {
  return c >= 0xAC00 && c <= 0xD7A3;
}

/// Thai and Lao write no full stops.
bool is_without_terminators(char32_t c) {
  return c >= 0x0E00 && c <= 0x0EFF;
}

bool is_greek(char32_t c) {
  return (c >= 0x0370 && c <= 0x03FF) || (c >= 0x1F00 && c <= 0x1FFF);
}

/// Reads a line character by character.
class Inspector {
 public:
  explicit Inspector(std::string_view line) : line_(line) {
    looks_.bytes = static_cast<std::uint32_t>(line.size());
  }

  Looks read() {
    for (std::size_t at = 0; at < line_.size();) {
      at = take_one(at);
    }
    end_word();
    end_sentence();
    settle_end(false);
    looks_.ends_sentence = last_is_end_;
    looks_.unspaced = unspaced_ > looks_.words;
    looks_.words += (unspaced_ + 1) / 2;
    if (unended_ > 2 * kLongestUnended) {
      looks_.ends_sentence = true;
      looks_.sentence_ends += 1 + phrases_ / kPhrasesASentence;
    }
    return looks_;
  }

 private:
  /// Takes the character at `at`, and with a letter of ASCII the others of its kind behind it.
  std::size_t take_one(std::size_t at) {
    const auto byte = static_cast<unsigned char>(line_[at]);
    if (byte < 0x80) {
      const std::uint8_t kinds = table_.kinds(byte);
      if ((kinds & kWordCharacter) == 0) {
        take_other(byte, kinds, at + 1);
        return at + 1;
      }
      begin_letter(kinds, at);
      std::size_t run = 8;
      while (run == 8 && at < line_.size()) {
        run = leading_run(word_bytes_of(load_eight(line_, at)));
        at += run;
      }
      word_end_ = at;
      last_ = 0;
      return at;
    }
    const CodePoint point = decode_any(line_.substr(at));
    const std::uint8_t kinds = table_.kinds(point.value);
    const std::size_t end = at + point.length;
    if ((kinds & kUnspaced) != 0) {
      take_unspaced(point.value);
    } else if ((kinds & kWordCharacter) != 0) {
      begin_letter(kinds, at);
      word_end_ = end;
      last_ = point.value;
    } else {
      take_other(point.value, kinds, end);
    }
    return end;
  }

  /// A letter or digit, of a word that has begun or begins with it.
  void begin_letter(std::uint8_t kinds, std::size_t at) {
    if (!in_word_) {
      settle_end((kinds & kLowerCase) != 0);
      ++looks_.words;
      looks_.capitalised += (kinds & kUpperCase) != 0 ? 1U : 0U;
      looks_.has_word = true;
      in_word_ = true;
      is_stop_word_ = false;
      word_begin_ = at;
    }
    pending_end_ = false;
    last_is_end_ = false;
  }

  void end_word() {
    if (!in_word_) {
      return;
    }
    in_word_ = false;
    auto stop = static_cast<std::uint32_t>(stop_words_.contains(line_, word_begin_, word_end_));
    stop |= static_cast<std::uint32_t>(is_stop_word_);
    if (is_hangul(last_)) {
      stop |= static_cast<std::uint32_t>(stop_words_.is_particle(last_));
    }
    looks_.stop_words += stop;
  }

  void take_unspaced(char32_t c) {
    end_word();
    settle_end(false);
    looks_.has_word = true;
    looks_.stop_words += stop_words_.is_function_character(c) ? 1U : 0U;
    unended_ += is_without_terminators(c) ? 1U : 0U;
    ++unspaced_;
    pending_end_ = false;
    last_is_end_ = false;
    last_ = c;
  }

  /// White space, punctuation, symbols.
  void take_other(char32_t c, std::uint8_t kinds, std::size_t end) {
    if ((kinds & kSpaceCharacter) != 0) {
      end_word();
      end_sentence();
      phrases_ += is_without_terminators(last_) ? 1U : 0U;
    } else if ((kinds & kTerminator) != 0 || (c == ';' && is_greek(last_))) {
      end_word();
      last_is_end_ = true;
      pending_end_ = (kinds & kEndsAtOnce) == 0;
      looks_.sentence_ends += pending_end_ ? 0U : 1U;
    } else if (in_word_ && is_apostrophe(c)) {
      const bool short_enough = end - word_begin_ <= kLongestElision;
      is_stop_word_ =
          is_stop_word_ || (short_enough && stop_words_.contains(line_, word_begin_, end));
    } else if ((kinds & kClosing) != 0) {
      end_word();
    } else if (table_.fold(c) != CharacterTable::kNothing) {
      looks_.bars += c == '|' ? 1U : 0U;
      pending_end_ = false;
      last_is_end_ = false;
      if (c != '-') {
        end_word();
      }
    }
  }

  void end_sentence() {
    end_waits_ = end_waits_ || pending_end_;
    pending_end_ = false;
  }

  /// A sentence that waited for what follows has ended, unless that is in lower case.
  void settle_end(bool lower_case_follows) {
    looks_.sentence_ends += end_waits_ && !lower_case_follows ? 1U : 0U;
    end_waits_ = false;
  }

  std::string_view line_;
  const CharacterTable& table_ = character_table();
  const StopWordTable& stop_words_ = stop_word_table();
  Looks looks_;
  bool in_word_ = false;
  bool is_stop_word_ = false;  // the word begins with an elided article
  bool pending_end_ = false;   // a terminator was seen; white space or the end makes it an end
  bool end_waits_ = false;     // … unless lower case follows
  bool last_is_end_ = false;   // the last character but closing ones is a terminator
  std::size_t word_begin_ = 0;
  std::size_t word_end_ = 0;
  char32_t last_ = 0;  // letter beyond ASCII
  std::uint32_t unspaced_ = 0;
  std::uint32_t unended_ = 0;  // of them, in scripts without full stops
  std::uint32_t phrases_ = 0;
};

}  // namespace

std::string_view without_bullet(std::string_view line) {
  if (line.empty()) {
    return line;
  }
  const CodePoint mark = decode_any(line);
  if (is_list_mark(mark.value) && line.size() > mark.length && is_space(line[mark.length])) {
    return trim(line.substr(mark.length));
  }
  return line;
}

Looks look(std::string_view line) {
  Looks looks = Inspector(line).read();
  looks.bullet = without_bullet(line).size() != line.size();
  return looks;
}

bool is_headline(std::string_view line, const Looks& looks) {
  constexpr std::uint32_t kLongest = 240;  // bytes
  if (looks.words < 3 || looks.bytes > kLongest || looks.bars > 1) {
    return false;
  }
  const char last = line.back();
  const bool stop = looks.ends_sentence && last != '?' && last != '!' && !line.ends_with("...") &&
                    !line.ends_with("\u2026");
  return !stop && last != ':' && last != ',' && last != ';' && looks.sentence_ends < 3;
}

}  // namespace newsieve::base
