#include "sketch/letter_words.h"

#include <algorithm>

#include "base/utf8.h"
#include "sketch/name_place.h"

namespace newsieve::sketch {

std::size_t LetterWords::read(std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end;) {
    if (!word_.single) {
      at = take_letters(at, end);
      if (at == end) {
        break;
      }
    }
    begin_ = static_cast<std::uint32_t>(at);
    const auto byte = static_cast<unsigned char>(text_[at]);
    bool is_taken = false;
    if (byte < kAsciiFold.size()) {
      end_ = begin_ + 1;
      is_taken = take(kAsciiFold[byte]);
    } else {
      const base::CodePoint code_point = base::decode(text_.substr(at));
      end_ = begin_ + code_point.length;
      const std::span<const FoldedChar> folded = folds_.fold(code_point.value);
      is_taken =
          code_point.length != 0 && (folded.size() == 1 ? take(folded.front()) : take_all(folded));
    }
    if (!is_taken) {  // what is met may be of the word that is being read
      const std::size_t stop = word_.open ? word_.begin : at;
      word_ = {};
      return stop;
    }
    at = end_;
  }
  finish_word();
  return end;
}

/// Takes as many characters from `at` on as are a letter each, and returns where they end. The word
/// before takes letters. What changes with each stays in registers.
std::size_t LetterWords::take_letters(std::size_t at, std::size_t end) {
  WordHasher hasher = word_.hasher;
  const std::size_t begin = at;
  while (at < end) {
    const base::CodePoint code_point = base::decode(text_.substr(at));
    const char32_t letter = folds_.letter(code_point.value);
    if (letter == 0) {
      break;
    }
    hasher.add(letter);
    at += code_point.length;
  }
  if (at > begin) {
    word_.hasher = hasher;
    word_.begin = word_.open ? word_.begin : static_cast<std::uint32_t>(begin);
    word_.end = static_cast<std::uint32_t>(at);
    word_.open = true;
    word_.apostrophe = false;
  }
  return at;
}

/// Takes what a character folds to. False: it is none that is read here, and nothing was done.
bool LetterWords::take(FoldedChar folded) {
  switch (folded.kind) {
    case CharKind::kLetter:
      if (word_.single) {
        finish_word();
      }
      word_.apostrophe = false;
      append(folded.value);
      return true;
    case CharKind::kMark:
      if (word_.apostrophe) {
        finish_word();
      }
      append(folded.value);
      return true;
    case CharKind::kSingle:
      if (folded.value < kAsciiFold.size()) {
        return false;  // "US$" is one token
      }
      finish_word();
      append(folded.value);
      word_.single = true;
      return true;
    case CharKind::kApostrophe:
      if (!word_.open || word_.single || word_.apostrophe) {
        finish_word();
      } else {
        word_.apostrophe = true;
      }
      return true;
    case CharKind::kBreak:
      finish_word();
      return true;
    default:
      return false;
  }
}

/// The same of a character that folds to nothing or to several; only letters are taken.
bool LetterWords::take_all(std::span<const FoldedChar> folded) {
  const bool are_letters = std::all_of(
      folded.begin(), folded.end(), [](FoldedChar part) { return part.kind == CharKind::kLetter; });
  for (std::size_t i = 0; are_letters && i < folded.size(); ++i) {
    take(folded[i]);
  }
  return are_letters;
}

void LetterWords::append(char32_t value) {
  if (!word_.open) {
    word_.open = true;
    word_.begin = begin_;
  }
  word_.end = end_;
  word_.hasher.add(value);
}

void LetterWords::finish_word() {
  if (!word_.open) {
    return;
  }
  into_.add({.hash = word_.hasher.hash(),
             .begin = word_.begin,
             .end = word_.end,
             .kind = is_name(text_, word_.begin) ? WordKind::kName : WordKind::kPlain});
  word_ = {};
}

}  // namespace newsieve::sketch
