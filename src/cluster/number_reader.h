// Numbers in words, and the words that multiply a number.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "newsieve/numerals.h"
#include "newsieve/sketch.h"

namespace newsieve::cluster {

/// Groups of digits, and of words, are of numbers below this.
inline constexpr std::uint64_t kMostGroup = 1000;

/// No number that is read is larger.
inline constexpr std::uint64_t kMostHundredths = 1'000'000'000'000'000 * kHundredths;

/// The numeral that the word `at` is, if it is one and not in digits. None behind the last word.
std::optional<Numeral> numeral_in(std::span<const Word> words, std::size_t at);

/// No other may begin a number that says more than an article.
bool is_number(const Numeral& numeral);

/// What a run of words says.
struct NumberReading {
  std::size_t end = 0;  ///< word behind it
  std::uint64_t hundredths = 0;
};

/// Reads one number from left to right; begin anew for another.
class NumberReader {
 public:
  /// `takes_unsure`: also words that may mean something else.
  NumberReader(std::span<const Word> words, std::size_t at, bool takes_unsure)
      : words_(words), at_(at), takes_unsure_(takes_unsure) {}

  /// "Two hundred and five thousand". Where no number begins, `end` is where it began.
  NumberReading read_words();

  /// What multiplies a number in digits: "lakh crore".
  NumberReading read_scales(std::uint64_t hundredths);

 private:
  [[nodiscard]] std::optional<Numeral> numeral_at(std::size_t at) const;
  bool take(const Numeral& numeral);
  bool take_number(std::uint64_t value);
  bool take_twenty(std::uint64_t value);
  bool take_hundred();
  bool take_scale(std::uint64_t scale);
  [[nodiscard]] bool can_take_and(std::uint64_t least) const;

  std::span<const Word> words_;
  std::size_t at_;
  bool takes_unsure_;
  std::uint64_t multiplied_ = 0;  ///< in hundredths, as all
  std::uint64_t group_ = 0;       ///< what may still be multiplied
};

}  // namespace newsieve::cluster
