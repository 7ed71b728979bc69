#include "sketch/tokens.h"

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

/// The word being read. `joint` is a point, comma or apostrophe of which only the next character
/// tells whether it belongs to the word.
struct Word {
  std::uint64_t hash = kStart;
  std::uint32_t length = 0;  ///< characters since the start, or since the last point of initials
  bool number = false;       ///< has a digit
  bool single = false;       ///< takes marks only
  bool after_digit = false;  ///< the last character is a digit
  CharKind joint = CharKind::kBreak;
  // In initials, what ends here if the letter after the point begins a longer word: "J.Smith".
  bool initials = false;
  char32_t last = 0;
  std::uint64_t hash_before_point = 0;
};

class Cutter {
 public:
  explicit Cutter(Tokens& into) : into_(into) {}

  /// Takes plain ASCII words and the breaks between them, which most text is; returns where it
  /// stopped, at what needs more care or within a word that was begun with more care.
  const char* take_ascii_words(const char* at, const char* end);

  void take(FoldedChar folded);
  void finish_word();

 private:
  void take_letter(char32_t value);
  void take_digit(char32_t value);
  void take_single(char32_t value);
  void emit(std::uint64_t hash, bool number);

  Tokens& into_;
  Word word_;
  std::uint64_t previous_ = 0;  ///< the last token's hash, unfinished
};

const char* Cutter::take_ascii_words(const char* at, const char* end) {
  if (word_.length != 0) {
    return at;
  }
  while (at != end) {
    // One word in registers.
    std::uint64_t hash = kStart;
    bool number = false;
    FoldedChar folded{};
    const char* const begin = at;
    for (; at != end && is_ascii(*at); ++at) {
      folded = kAsciiFold[static_cast<unsigned char>(*at)];
      if (folded.kind > CharKind::kDigit) {
        break;
      }
      number |= folded.kind == CharKind::kDigit;
      hash = step(hash, folded.value);
    }
    if (at == end || !is_ascii(*at) || folded.kind != CharKind::kBreak) {
      if (at != begin) {
        word_.hash = hash;
        word_.length = static_cast<std::uint32_t>(at - begin);
        word_.number = number;
        word_.after_digit = at[-1] >= '0' && at[-1] <= '9';
      }
      return at;
    }
    if (at != begin) {
      emit(hash, number);
    }
    ++at;
  }
  return at;
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
    const char32_t last = word_.last;
    emit(word_.hash_before_point, false);
    word_ = Word{};
    word_.hash = step(kStart, last);
    word_.length = 1;
  }
  word_.hash = step(word_.hash, value);
  word_.last = value;
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
  word_.hash = step(word_.hash, value);
  word_.number = true;
  word_.after_digit = true;
  ++word_.length;
}

void Cutter::take_single(char32_t value) {
  if (value == '$' && word_.hash == kUs) {
    word_ = Word{};  // "US$" is "$"
  }
  finish_word();
  word_.hash = step(word_.hash, value);
  word_.length = 1;
  word_.single = true;
}

void Cutter::finish_word() {
  if (word_.length != 0) {
    emit(word_.hash, word_.number);
    word_ = Word{};
  }
}

void Cutter::emit(std::uint64_t hash, bool number) {
  if (hash == kCent && previous_ == kPer) {
    into_.hashes.pop_back();
    hash = kPercentSign;
  } else if (hash == kPercent || hash == kPct) {
    hash = kPercentSign;
  }
  previous_ = hash;
  const std::uint64_t finished = base::mix(hash);
  into_.hashes.push_back(finished);
  if (number) {
    into_.numbers.push_back(finished);
  }
}

}  // namespace

void Tokenizer::tokenize(std::string_view text, Tokens& into) {
  into.hashes.clear();
  into.numbers.clear();
  Cutter cutter(into);
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at != end) {
    at = cutter.take_ascii_words(at, end);
    if (at == end) {
      break;
    }
    if (is_ascii(*at)) {
      cutter.take(kAsciiFold[static_cast<unsigned char>(*at)]);
      ++at;
      continue;
    }
    const base::CodePoint code_point = base::decode({at, static_cast<std::size_t>(end - at)});
    if (code_point.length == 0) {  // never in valid UTF-8
      cutter.finish_word();
      ++at;
      continue;
    }
    for (const FoldedChar folded : folds_.fold(code_point.value)) {
      cutter.take(folded);
    }
    at += code_point.length;
  }
  cutter.finish_word();
}

std::uint64_t token_hash(std::u32string_view folded) {
  return base::mix(unfinished_hash(folded));
}

}  // namespace newsieve::sketch
