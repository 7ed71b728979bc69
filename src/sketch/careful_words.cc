#include "sketch/careful_words.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/utf8.h"
#include "sketch/name_place.h"
#include "sketch/word_hash.h"

namespace newsieve::sketch {

namespace {

constexpr bool is_ascii(char byte) {
  return static_cast<unsigned char>(byte) < 0x80;
}

}  // namespace

void CarefulWords::read(std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end;) {
    if (word_.length == 0 || begins_single(at)) {
      finish_word();
      at = letters_.read(at, end);
    }
    at = at < end ? take_character(at) : at;
  }
  finish_word();
}

void CarefulWords::read_by_character(std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end;) {
    at = take_character(at);
  }
  finish_word();
}

/// The character `at` is a letter of a script without spaces, and ends the word before.
bool CarefulWords::begins_single(std::size_t at) {
  if (is_ascii(text_[at])) {
    return false;
  }
  const std::span<const FoldedChar> folded = folds_.fold(base::decode(text_.substr(at)).value);
  return folded.size() == 1 && folded.front().kind == CharKind::kSingle &&
         folded.front().value >= kAsciiFold.size();
}

/// Takes the character at byte `at` and returns where the next is.
std::size_t CarefulWords::take_character(std::size_t at) {
  begin_ = static_cast<std::uint32_t>(at);
  if (is_ascii(text_[at])) {
    end_ = begin_ + 1;
    take(kAsciiFold[static_cast<unsigned char>(text_[at])]);
    return at + 1;
  }
  const base::CodePoint code_point = base::decode(text_.substr(at));
  if (code_point.length == 0) {  // never in valid UTF-8
    finish_word();
    return at + 1;
  }
  end_ = begin_ + code_point.length;
  for (const FoldedChar folded : folds_.fold(code_point.value)) {
    take(folded);
  }
  return end_;
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

void CarefulWords::append(char32_t value) {
  if (folded_.empty()) {
    word_.begin = begin_;
  }
  word_.end = end_;
  if (value < 0x80) {
    folded_ += static_cast<char>(value);
    return;
  }
  std::array<char, 4> bytes{};
  folded_.append(bytes.data(), base::encode(value, bytes.data()));
}

void CarefulWords::take_letter(char32_t value) {
  if (word_.joint != CharKind::kBreak || word_.single) {
    const bool initial =
        word_.joint == CharKind::kPoint && word_.length == 1 && !word_.number && !word_.single;
    if (initial) {
      word_.initials = true;
      word_.folded_before_point = folded_.size();
      word_.length = 0;
      word_.joint = CharKind::kBreak;
    } else if (word_.joint == CharKind::kApostrophe && !word_.after_digit) {
      word_.joint = CharKind::kBreak;
    } else {
      finish_word();
    }
  } else if (word_.initials && word_.length == 1) {
    const Pending before = word_;
    emit(std::string_view(folded_).substr(0, before.folded_before_point), false, before.begin,
         before.last_begin - 1);
    folded_.erase(0, before.folded_before_point);
    word_ = Pending{};
    word_.begin = before.last_begin;
    word_.length = 1;
  }
  if (word_.after_digit && !word_.has_letter && begin_ > word_.begin) {
    word_.unit_begin = begin_;
    word_.folded_before_unit = folded_.size();
  }
  append(value);
  word_.last_begin = begin_;
  word_.has_letter = true;
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
      folded_ += '.';
      word_.in_group = false;
    } else {
      ++word_.commas;
      word_.folded_before_comma = folded_.size();
      word_.digits_in_group = 0;
      word_.in_group = true;
    }
    word_.joint = CharKind::kBreak;
  }
  append(value);
  word_.folded_before_unit = 0;
  word_.digits_in_group += word_.in_group ? 1U : 0U;
  word_.number = true;
  word_.after_digit = true;
  ++word_.length;
}

void CarefulWords::take_single(char32_t value) {
  if (value == '$' && folded_ == "us") {
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
  folded_.clear();
}

/// As find_decimal_comma says: of the commas nothing is left in the word.
void CarefulWords::put_decimal_point() {
  constexpr std::uint32_t kGroup = 3;  // digits
  if (word_.commas != 1 || word_.digits_in_group == kGroup) {
    return;
  }
  const std::size_t before = folded_.size();
  folded_.insert(word_.folded_before_comma, 1, '.');
  const auto comma = folded_.begin() + static_cast<std::ptrdiff_t>(word_.folded_before_comma);
  folded_.erase(std::remove(folded_.begin(), comma, '.'), comma);
  if (word_.folded_before_unit != 0) {
    word_.folded_before_unit += folded_.size() - before;
  }
}

/// As has_points_of_thousands says.
void CarefulWords::drop_points_of_thousands() {
  const bool has_unit = word_.folded_before_unit != 0;
  const std::size_t length = has_unit ? word_.folded_before_unit : folded_.size();
  const std::string_view number = std::string_view(folded_).substr(0, length);
  if (word_.commas != 0 || !has_points_of_thousands(number)) {
    return;
  }
  const std::string digits = without_points(number);
  folded_.replace(0, length, digits);
  word_.folded_before_unit = has_unit ? digits.size() : 0;
}

void CarefulWords::finish_word() {
  if (word_.length == 0) {
    return;
  }
  put_decimal_point();
  drop_points_of_thousands();
  const std::string_view folded = folded_;
  if (const std::size_t digits = word_.folded_before_unit; digits != 0) {
    emit(folded.substr(0, digits), true, word_.begin, word_.unit_begin);
    emit(folded.substr(digits), false, word_.unit_begin, word_.end);
  } else {
    emit(folded, word_.number, word_.begin, word_.end);
  }
  forget_word();
}

void CarefulWords::emit(std::string_view folded, bool number, std::uint32_t begin,
                        std::uint32_t end) {
  into_.add({.hash = word_hash(folded),
             .begin = begin,
             .end = end,
             .kind = number                  ? WordKind::kNumber
                     : is_name(text_, begin) ? WordKind::kName
                                             : WordKind::kPlain});
}

}  // namespace newsieve::sketch
