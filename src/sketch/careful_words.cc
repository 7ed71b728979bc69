#include "sketch/careful_words.h"

#include "base/character_table.h"
#include "base/characters.h"
#include "base/utf8.h"

namespace newsieve::sketch {

namespace {

constexpr bool is_ascii(char byte) {
  return static_cast<unsigned char>(byte) < 0x80;
}

}  // namespace

void CarefulWords::read(std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end;) {
    begin_ = static_cast<std::uint32_t>(at);
    if (is_ascii(text_[at])) {
      end_ = begin_ + 1;
      take(kAsciiFold[static_cast<unsigned char>(text_[at])]);
      ++at;
      continue;
    }
    const base::CodePoint code_point = base::decode(text_.substr(at));
    if (code_point.length == 0) {  // never in valid UTF-8
      finish_word();
      ++at;
      continue;
    }
    at += code_point.length;
    end_ = static_cast<std::uint32_t>(at);
    for (const FoldedChar folded : folds_.fold(code_point.value)) {
      take(folded);
    }
  }
  finish_word();
}

void CarefulWords::take(FoldedChar folded) {
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
      take_mark(folded.value);
      return;
    case CharKind::kPoint:
    case CharKind::kComma:
    case CharKind::kApostrophe:
      take_joint(folded.kind);
      return;
    case CharKind::kBreak:
      finish_word();
      return;
  }
}

void CarefulWords::fold(char32_t value) {
  folded_.add(value);
  if (word_.initials) {
    after_point_.add(value);
  }
}

void CarefulWords::append(char32_t value) {
  if (folded_.empty()) {
    word_.begin = begin_;
  }
  word_.end = end_;
  fold(value);
}

void CarefulWords::take_letter(char32_t value) {
  if (word_.joint != CharKind::kBreak || word_.single) {
    const bool initial =
        word_.joint == CharKind::kPoint && word_.length == 1 && !word_.number && !word_.single;
    if (initial) {
      word_.initials = true;
      before_point_ = folded_;
      after_point_ = {};
      word_.length = 0;
      word_.joint = CharKind::kBreak;
    } else if (word_.joint == CharKind::kApostrophe && !word_.after_digit) {
      word_.joint = CharKind::kBreak;
    } else {
      finish_word();
    }
  } else if (word_.initials && word_.length == 1) {
    const Pending before = word_;
    emit(before_point_, false, before.begin, before.last_begin - 1);
    folded_ = after_point_;
    word_ = Pending{};
    word_.begin = before.last_begin;
    word_.length = 1;
  }
  append(value);
  word_.last_begin = begin_;
  word_.after_digit = false;
  ++word_.length;
}

void CarefulWords::take_digit(char32_t value) {
  if (word_.joint != CharKind::kBreak || word_.single) {
    const bool decimal = word_.joint == CharKind::kPoint && word_.after_digit;
    const bool thousands = word_.joint == CharKind::kComma && word_.after_digit;
    if (!decimal && !thousands) {
      finish_word();
    } else if (decimal) {
      fold('.');
    }
    word_.joint = CharKind::kBreak;
  }
  append(value);
  word_.number = true;
  word_.after_digit = true;
  ++word_.length;
}

void CarefulWords::take_single(char32_t value) {
  if (value == '$' && folded_.hash() == word_hash("us")) {
    forget_word();  // "US$" is "$"
  }
  finish_word();
  append(value);
  word_.length = 1;
  word_.single = true;
}

void CarefulWords::take_mark(char32_t value) {
  if (word_.joint != CharKind::kBreak) {
    finish_word();
  }
  append(value);
  word_.length += word_.length == 0 ? 1U : 0U;
}

void CarefulWords::take_joint(CharKind kind) {
  if (word_.length == 0 || word_.single || word_.joint != CharKind::kBreak) {
    finish_word();
  } else {
    word_.joint = kind;
  }
}

void CarefulWords::forget_word() {
  word_ = Pending{};
  folded_ = {};
}

void CarefulWords::finish_word() {
  if (word_.length != 0) {
    emit(folded_, word_.number, word_.begin, word_.end);
    forget_word();
  }
}

/// A capital after a word, a number or a comma: not at the start of a sentence, nor in a line of
/// capitals.
bool CarefulWords::is_name(std::uint32_t begin) const {
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

void CarefulWords::emit(const WordHasher& folded, bool number, std::uint32_t begin,
                        std::uint32_t end) {
  into_.add({.hash = folded.hash(),
             .begin = begin,
             .end = end,
             .kind = number           ? WordKind::kNumber
                     : is_name(begin) ? WordKind::kName
                                      : WordKind::kPlain});
}

}  // namespace newsieve::sketch
