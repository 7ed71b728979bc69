// What words say of numbers. They are known by their hashes, which the sketch stage makes.
#pragma once

#include <cstdint>
#include <optional>

#include "newsieve/sketch.h"

namespace newsieve {

enum class NumeralKind : std::uint8_t {
  kNumber,   ///< of less than a thousand: "forty"
  kTwenty,   ///< the same, but times four that stands before it: "quatre-vingts"
  kHundred,  ///< times what stands before it
  kScale,    ///< the same: "million", "bn"
  kAnd,      ///< may stand within a number: "and"
};

/// A word that says a number: data/lexicon/numerals.txt.
struct Numeral {
  NumeralKind kind = NumeralKind::kNumber;
  bool is_sure = true;      ///< the word means nothing else
  std::uint64_t value = 0;  ///< of kAnd: the least that stands before it
};

std::optional<Numeral> numeral_of(std::uint32_t hash);

/// Values of numbers are told in hundredths.
inline constexpr std::uint64_t kHundredths = 100;

/// A number as it is written: in digits.
struct WrittenNumber {
  std::uint64_t hundredths = 0;
  bool is_group = false;  ///< three digits, as behind a space that parts thousands
};

/// The value of a number of up to four digits, decimals included, but no more of these than two;
/// nothing of longer ones, which a hash does not tell.
std::optional<WrittenNumber> written_number(std::uint32_t hash);

/// hash_of a number in digits: 120000 is "1200", 1250 is "12.5".
std::uint32_t hash_of_number(std::uint64_t hundredths);

}  // namespace newsieve
