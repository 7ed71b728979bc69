#include "sketch/preset_fold.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/utf8.h"
#include "sketch/category.h"

namespace newsieve::sketch {

namespace {

bool is_digit(char32_t value) {
  return category_of(value) == UTF8PROC_CATEGORY_ND;
}

char32_t to_lower(char32_t value) {
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(value)));
}

void append(char32_t value, std::string& into) {
  std::array<char, 4> bytes{};
  into.append(bytes.data(), base::encode(value, bytes.data()));
}

/// Calls `take` for each code point.
template <typename Take>
void for_each_code_point(std::string_view text, Take take) {
  while (!text.empty()) {
    const base::CodePoint code_point = base::decode(text);
    take(code_point.value);
    text.remove_prefix(std::max<std::size_t>(code_point.length, 1));
  }
}

/// What datatrove turns into white space, beyond controls.
constexpr bool is_datatrove_punctuation(char32_t value) {
  constexpr std::u32string_view kListed =
      U"!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~«´»–—’“”„…∶━►、。〈〉《》「」【】！％（），．：；？～";
  return kListed.find(value) != std::u32string_view::npos;
}

constexpr bool is_white_or_control(char32_t value) {
  return value <= 0x20 || (value >= 0x7f && value <= 0xa0) || value == 0x1680 ||
         (value >= 0x2000 && value <= 0x200a) || value == 0x2028 || value == 0x2029 ||
         value == 0x202f || value == 0x205f || value == 0x3000;
}

/// Between a number and its fraction, in datatrove.
constexpr bool is_decimal_separator(char32_t value) {
  constexpr std::u32string_view kSeparators = U".,\u060c\u066b\u2396\u2397\u2398";
  return kSeparators.find(value) != std::u32string_view::npos;
}

/// Writes words with one space between them.
class WordWriter {
 public:
  explicit WordWriter(std::string& into) : into_(into) {}

  void end_word() { ended_ = !into_.empty(); }

  void write(char32_t value) {
    if (ended_) {
      into_ += ' ';
      ended_ = false;
    }
    append(value, into_);
  }

 private:
  std::string& into_;
  bool ended_ = false;
};

/// Writes the canonical decomposition of `value` less its non-spacing marks.
void write_without_marks(char32_t value, WordWriter& writer) {
  std::array<utf8proc_int32_t, 8> parts{};  // canonical decompositions have 4 at most
  int boundary = UTF8PROC_BOUNDCLASS_START;
  const utf8proc_ssize_t count = utf8proc_decompose_char(
      static_cast<utf8proc_int32_t>(value), parts.data(),
      static_cast<utf8proc_ssize_t>(parts.size()), UTF8PROC_DECOMPOSE, &boundary);
  for (std::size_t i = 0; i < parts.size() && static_cast<utf8proc_ssize_t>(i) < count; ++i) {
    const auto part = static_cast<char32_t>(parts.at(i));
    if (category_of(part) != UTF8PROC_CATEGORY_MN) {
      writer.write(part);
    }
  }
}

void write_character(char32_t value, WordWriter& writer) {
  if (is_white_or_control(value) || is_datatrove_punctuation(value)) {
    writer.end_word();
  } else if (value < 0x80) {
    writer.write(value);
  } else {
    write_without_marks(value, writer);
  }
}

/// How much of "12.5" has been read.
enum class Number { kNone, kWhole, kSeparator, kFraction };

bool is_word_character(char32_t value) {
  switch (category_of(value)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      return true;
    default:
      return value == '_';
  }
}

}  // namespace

void fold_as_datatrove(std::string_view text, std::string& into) {
  into.clear();
  WordWriter writer(into);
  Number number = Number::kNone;
  char32_t separator = 0;  // of a number, not written yet
  for_each_code_point(text, [&](char32_t original) {
    const char32_t value = to_lower(original);
    if (is_digit(value)) {
      if (number == Number::kNone) {
        writer.write('0');
        number = Number::kWhole;
      } else if (number == Number::kSeparator) {
        number = Number::kFraction;
      }
      return;
    }
    if (number == Number::kWhole && is_decimal_separator(value)) {
      number = Number::kSeparator;
      separator = value;
      return;
    }
    if (number == Number::kSeparator) {
      write_character(separator, writer);
    }
    number = Number::kNone;
    write_character(value, writer);
  });
  if (number == Number::kSeparator) {
    write_character(separator, writer);
  }
}

void fold_as_text_dedup(std::string_view text, std::string& into) {
  into.clear();
  for_each_code_point(text, [&](char32_t original) {
    const char32_t value = to_lower(original);
    append(is_word_character(value) ? value : U' ', into);
  });
}

}  // namespace newsieve::sketch
