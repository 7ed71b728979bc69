#include "sketch/tokens.h"

#include <array>

#include "base/character_table.h"
#include "base/characters.h"
#include "base/eight_bytes.h"
#include "base/hash.h"
#include "base/utf8.h"

namespace newsieve::sketch {

namespace {

/// A word's hash takes a character at a time: exclusive or, then a multiplication that carries
/// every difference upwards (as FNV-1a does, with a denser factor); base::mix finishes it.
constexpr std::uint64_t kStart = 0x2545f4914f6cdd1d;
constexpr std::uint64_t kFactor = 0x9e3779b97f4a7c15;

constexpr std::uint64_t step(std::uint64_t hash, char32_t value) {
  return (hash ^ value) * kFactor;
}

constexpr std::uint64_t unfinished_hash(std::u32string_view folded) {
  std::uint64_t hash = kStart;
  for (const char32_t value : folded) {
    hash = step(hash, value);
  }
  return hash;
}

constexpr bool is_ascii(char byte) {
  return static_cast<unsigned char>(byte) < 0x80;
}

constexpr std::uint64_t kUs = unfinished_hash(U"us");
constexpr std::uint64_t kPer = unfinished_hash(U"per");
constexpr std::uint64_t kCent = unfinished_hash(U"cent");
constexpr std::uint64_t kPercent = unfinished_hash(U"percent");
constexpr std::uint64_t kPct = unfinished_hash(U"pct");
constexpr std::uint64_t kPercentSign = unfinished_hash(U"%");

struct AsciiWord {
  std::uint64_t hash = kStart;
  std::size_t length = 0;
  bool number = false;
};

/// Reads the ASCII letters and digits from `at` on. Eight characters at once, in a time that does
/// not depend on how many of them belong to the word: where words end cannot be predicted, so a
/// step for each character costs less than stopping in time.
AsciiWord read_ascii_word(std::string_view text, std::size_t at) {
  AsciiWord word;
  for (;;) {
    const base::EightBytes bytes = base::load_eight(text, at + word.length);
    const base::EightBytes lower = base::lower_eight(bytes);
    const std::size_t run = base::leading_run(base::word_bytes_of(bytes));
    std::array<std::uint64_t, 9> hashes{};  // after so many characters
    hashes[0] = word.hash;
    for (std::size_t i = 0; i < 8; ++i) {
      hashes[i + 1] = step(hashes[i], static_cast<std::uint8_t>(lower >> 8 * i));
    }
    word.hash = hashes[run];
    word.length += run;
    const base::EightBytes digits = base::digits_of(bytes);
    word.number |= (run < 8 ? base::first_bytes(digits, run) : digits) != 0;
    if (run < 8) {
      return word;
    }
  }
}

/// The token being read. `joint` is a point, comma or apostrophe of which only the next character
/// tells whether it belongs to the token.
struct Pending {
  std::uint64_t hash = kStart;
  std::uint32_t begin = 0;  ///< bytes within the text
  std::uint32_t end = 0;
  std::uint32_t length = 0;  ///< characters since the start, or since the last point of initials
  bool number = false;       ///< has a digit
  bool single = false;       ///< takes marks only
  bool after_digit = false;  ///< the last character is a digit
  CharKind joint = CharKind::kBreak;
  // In initials, what ends here if the letter after the point begins a longer word: "J.Smith".
  bool initials = false;
  char32_t last = 0;
  std::uint32_t last_begin = 0;
  std::uint64_t hash_before_point = 0;
};

class Cutter {
 public:
  Cutter(std::string_view text, std::vector<Token>& into) : text_(text), into_(into) {}

  /// Takes plain ASCII words and the breaks between them, which most text is; returns where it
  /// stopped, at what needs more care or within a word that was begun with more care.
  std::size_t take_ascii_words(std::size_t at);

  /// Takes what the character of `length` bytes at `at` folds to, or a part of it.
  void take(FoldedChar folded, std::size_t at, std::size_t length);
  void finish_word();

 private:
  void take(FoldedChar folded);
  [[nodiscard]] std::size_t find_break(std::size_t at) const;
  void take_letter(char32_t value);
  void take_digit(char32_t value);
  void take_single(char32_t value);
  void begin_if_new();
  [[nodiscard]] bool is_name(std::uint32_t begin) const;
  void emit(std::uint64_t hash, bool number, std::uint32_t begin, std::uint32_t end);

  std::string_view text_;
  std::vector<Token>& into_;
  Pending word_;
  std::uint32_t begin_ = 0;  ///< of the character being taken
  std::uint32_t end_ = 0;
  std::uint64_t previous_ = 0;  ///< the last token's hash, unfinished
};

std::size_t Cutter::take_ascii_words(std::size_t at) {
  if (word_.length != 0) {
    return at;
  }
  while (at < text_.size()) {
    const std::size_t begin = at;
    const AsciiWord word = read_ascii_word(text_, at);
    at += word.length;
    const std::size_t next = find_break(at);
    if (next == at && word.length != 0) {
      word_.hash = word.hash;
      word_.begin = static_cast<std::uint32_t>(begin);
      word_.end = static_cast<std::uint32_t>(at);
      word_.length = static_cast<std::uint32_t>(word.length);
      word_.number = word.number;
      word_.after_digit = base::is_digit(text_[at - 1]);
    }
    if (next == at) {
      return at;
    }
    if (word.length != 0) {
      emit(word.hash, word.number, static_cast<std::uint32_t>(begin),
           static_cast<std::uint32_t>(at));
    }
    at = next;
  }
  return at;
}

/// The place behind the break at `at`, or behind the point or comma there and the break that
/// follows it; `at` if the next character may belong to the word.
std::size_t Cutter::find_break(std::size_t at) const {
  for (std::size_t behind = at; behind < text_.size() && is_ascii(text_[behind]); ++behind) {
    const CharKind kind = kAsciiFold[static_cast<unsigned char>(text_[behind])].kind;
    if (kind == CharKind::kBreak) {
      return behind + 1;
    }
    if (kind < CharKind::kPoint || behind > at) {
      break;
    }
  }
  return at;
}

void Cutter::take(FoldedChar folded, std::size_t at, std::size_t length) {
  begin_ = static_cast<std::uint32_t>(at);
  end_ = begin_ + static_cast<std::uint32_t>(length);
  take(folded);
}

void Cutter::begin_if_new() {
  if (word_.hash == kStart) {
    word_.begin = begin_;
  }
  word_.end = end_;
}

void Cutter::take(FoldedChar folded) {
  switch (folded.kind) {
    case CharKind::kLetter:
      take_letter(folded.value);
      return;
    case CharKind::kDigit:
      take_digit(folded.value);
      return;
    case CharKind::kSingle:
      take_single(folded.value);
      return;
    case CharKind::kMark:
      if (word_.joint != CharKind::kBreak) {
        finish_word();
      }
      begin_if_new();
      word_.hash = step(word_.hash, folded.value);
      word_.length += word_.length == 0 ? 1U : 0U;
      return;
    case CharKind::kPoint:
    case CharKind::kComma:
    case CharKind::kApostrophe:
      if (word_.length == 0 || word_.single || word_.joint != CharKind::kBreak) {
        finish_word();
      } else {
        word_.joint = folded.kind;
      }
      return;
    case CharKind::kBreak:
      finish_word();
      return;
  }
}

void Cutter::take_letter(char32_t value) {
  if (word_.joint != CharKind::kBreak || word_.single) {
    const bool initial =
        word_.joint == CharKind::kPoint && word_.length == 1 && !word_.number && !word_.single;
    if (initial) {
      word_.initials = true;
      word_.hash_before_point = word_.hash;
      word_.length = 0;
      word_.joint = CharKind::kBreak;
    } else if (word_.joint == CharKind::kApostrophe && !word_.after_digit) {
      word_.joint = CharKind::kBreak;
    } else {
      finish_word();
    }
  } else if (word_.initials && word_.length == 1) {
    const Pending before = word_;
    emit(before.hash_before_point, false, before.begin, before.last_begin - 1);
    word_ = Pending{};
    word_.begin = before.last_begin;
    word_.hash = step(kStart, before.last);
    word_.length = 1;
  }
  begin_if_new();
  word_.hash = step(word_.hash, value);
  word_.last = value;
  word_.last_begin = begin_;
  word_.after_digit = false;
  ++word_.length;
}

void Cutter::take_digit(char32_t value) {
  if (word_.joint != CharKind::kBreak || word_.single) {
    const bool decimal = word_.joint == CharKind::kPoint && word_.after_digit;
    const bool thousands = word_.joint == CharKind::kComma && word_.after_digit;
    if (!decimal && !thousands) {
      finish_word();
    } else if (decimal) {
      word_.hash = step(word_.hash, U'.');
    }
    word_.joint = CharKind::kBreak;
  }
  begin_if_new();
  word_.hash = step(word_.hash, value);
  word_.number = true;
  word_.after_digit = true;
  ++word_.length;
}

void Cutter::take_single(char32_t value) {
  if (value == '$' && word_.hash == kUs) {
    word_ = Pending{};  // "US$" is "$"
  }
  finish_word();
  begin_if_new();
  word_.hash = step(word_.hash, value);
  word_.length = 1;
  word_.single = true;
}

void Cutter::finish_word() {
  if (word_.length != 0) {
    emit(word_.hash, word_.number, word_.begin, word_.end);
    word_ = Pending{};
  }
}

/// A capital after a word, a number or a comma: not at the start of a sentence, nor in a line of
/// capitals.
bool Cutter::is_name(std::uint32_t begin) const {
  const char first = text_[begin];
  if (base::is_lower(first) || begin < 2 || text_[begin - 1] != ' ') {
    return false;
  }
  const char before = text_[begin - 2];
  if (is_ascii(before) && !base::is_lower(before) && !base::is_digit(before) && before != ',') {
    return false;
  }
  return is_ascii(first) ? base::is_upper(first)
                         : (base::character_table().kinds(base::decode(text_.substr(begin)).value) &
                            base::kUpperCase) != 0;
}

void Cutter::emit(std::uint64_t hash, bool number, std::uint32_t begin, std::uint32_t end) {
  if (hash == kCent && previous_ == kPer) {
    begin = into_.back().begin;
    into_.pop_back();
    hash = kPercentSign;
  } else if (hash == kPercent || hash == kPct) {
    hash = kPercentSign;
  }
  previous_ = hash;
  into_.push_back({.hash = base::mix(hash),
                   .begin = begin,
                   .end = end,
                   .kind = number           ? WordKind::kNumber
                           : is_name(begin) ? WordKind::kName
                                            : WordKind::kPlain});
}

}  // namespace

void Tokenizer::tokenize(std::string_view text, std::vector<Token>& into) {
  into.clear();
  Cutter cutter(text, into);
  for (std::size_t at = 0; at < text.size();) {
    at = cutter.take_ascii_words(at);
    if (at == text.size()) {
      break;
    }
    if (is_ascii(text[at])) {
      cutter.take(kAsciiFold[static_cast<unsigned char>(text[at])], at, 1);
      ++at;
      continue;
    }
    const base::CodePoint code_point = base::decode(text.substr(at));
    if (code_point.length == 0) {  // never in valid UTF-8
      cutter.finish_word();
      ++at;
      continue;
    }
    for (const FoldedChar folded : folds_.fold(code_point.value)) {
      cutter.take(folded, at, code_point.length);
    }
    at += code_point.length;
  }
  cutter.finish_word();
}

std::uint64_t token_hash(std::u32string_view folded) {
  return base::mix(unfinished_hash(folded));
}

}  // namespace newsieve::sketch
