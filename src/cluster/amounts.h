// The numbers that a text tells, however it writes them.
#pragma once

#include <cstddef>
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

  /// How many numbers in digits, of this text or another, may be answered for by more than the same
  /// digits, at most. 0: the amounts are the numbers in digits.
  [[nodiscard]] std::size_t leeway() const { return leeway_; }

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
  std::size_t leeway_ = 0;
};

}  // namespace newsieve::cluster
