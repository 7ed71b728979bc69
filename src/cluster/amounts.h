// The numbers that a text tells, however it writes them.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "newsieve/sketch.h"

namespace newsieve::cluster {

/// A number, in digits or in words, with the words that multiply it: "40", "forty-two", "4.5bn",
/// "1 200". Values are what the same in digits would hash to.
struct Amount {
  std::uint32_t first = 0;  ///< word of the text
  std::uint32_t words = 0;
  std::uint32_t value = 0;
  std::uint32_t other_value = 0;  ///< if it may be read another way: "500m"; else `value`
  bool has_digits = false;
  bool has_words = false;  ///< nothing but words, here or where it is said again
  /// What the other text must have too. Not so "one" and "a million", which say no more than an
  /// article may, nor words that may mean something else: they only answer for digits.
  bool is_fact = false;
};

/// Those of a text. Keeps its buffers.
class Amounts {
 public:
  /// Replaces what it held.
  void read(std::span<const Word> words);

  /// Each value once: where it is first said.
  [[nodiscard]] std::span<const Amount> distinct() const { return amounts_; }

  /// False: they are no more than the words that are numbers.
  [[nodiscard]] bool say_more_than_digits() const { return says_more_than_digits_; }

  /// Whether the text tells an amount that another one tells in `words`. If that one has it both
  /// in digits and in words, digits are asked for.
  [[nodiscard]] bool have(const Amount& amount, std::span<const Word> words) const;

 private:
  void add(const Amount& amount, std::span<const Word> words);
  void leave_each_once();
  void add_value(std::uint32_t value, bool in_digits);
  [[nodiscard]] bool has_value(std::uint32_t value, bool in_digits) const;

  std::vector<Amount> amounts_;  ///< by value
  /// All values, and the numbers in digits as they stand: the lowest bit tells digits. Sorted.
  std::vector<std::uint32_t> values_;
  bool says_more_than_digits_ = false;
};

}  // namespace newsieve::cluster
