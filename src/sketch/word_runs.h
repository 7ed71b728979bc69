// Masks of bytes → the runs of bytes that are words, by arithmetic on 64 bytes at once.
#pragma once

#include <cstdint>

#include "sketch/text_masks.h"

namespace newsieve::sketch {

/// Runs of bytes that belong together, and what is known of them where they end. A run that is not
/// careful is one word of ASCII letters and digits.
struct WordRuns {
  std::uint64_t begins = 0;   ///< first bytes
  std::uint64_t ends = 0;     ///< bytes behind the last; each run that ends here began before
  std::uint64_t numbers = 0;  ///< ends of runs with a digit
  std::uint64_t names = 0;    ///< ends of others that begin with a capital within a sentence
  std::uint64_t careful = 0;  ///< ends of runs that must be read character by character
  bool open = false;          ///< the last run goes on in the next block
};

/// Finds runs in the blocks of a text, in order. Begins and ends alternate.
class WordRunFinder {
 public:
  /// `after` is the block that follows, of breaks if there is none.
  WordRuns next(const TextMasks& block, const TextMasks& after);

 private:
  /// Moves masks to the next byte, from block to block.
  class Shift {
   public:
    std::uint64_t operator()(std::uint64_t bits) {
      const std::uint64_t shifted = bits << 1U | last_;
      last_ = bits >> 63U;
      return shifted;
    }

   private:
    std::uint64_t last_ = 0;
  };

  /// Finds which runs have a bit of a mask: a run and the bits within, added up as numbers, carry
  /// into the byte behind the run exactly if there is one.
  class Sum {
   public:
    std::uint64_t operator()(std::uint64_t runs, std::uint64_t bits) {
      const std::uint64_t half = runs + bits;
      const std::uint64_t sum = half + carry_;
      carry_ = half < runs || sum < half ? 1 : 0;
      return sum;
    }

   private:
    std::uint64_t carry_ = 0;
  };

  std::uint64_t joints_within(const TextMasks& block, std::uint64_t inner, std::uint64_t next_inner,
                              const TextMasks& after);

  Shift wide_second_, wide_third_;
  Shift inner_, word_, letter_, digit_, single_letter_;
  Shift space_, before_name_, before_space_;
  Shift runs_;
  Sum numbers_, names_, careful_;
};

inline std::uint64_t WordRunFinder::joints_within(const TextMasks& block, std::uint64_t inner,
                                                  std::uint64_t next_inner,
                                                  const TextMasks& after) {
  const auto following = [](std::uint64_t bits, std::uint64_t next) {
    return bits >> 1U | next << 63U;
  };
  const std::uint64_t letter = block.word & ~block.digit;
  const std::uint64_t after_word = word_(block.word);
  const std::uint64_t after_letter = letter_(letter);
  const std::uint64_t after_digit = digit_(block.digit);
  const std::uint64_t after_single_letter = single_letter_(letter & ~after_word);
  const std::uint64_t before_letter = following(letter, after.word & ~after.digit);
  const std::uint64_t before_digit = following(block.digit, after.digit);

  const std::uint64_t joints = block.point | block.comma | block.apostrophe;
  const std::uint64_t between = joints & inner_(inner) & following(inner, next_inner);
  const std::uint64_t contraction = block.apostrophe & after_letter & before_letter;
  const std::uint64_t number = (block.point | block.comma) & after_digit & before_digit;
  const std::uint64_t initials = block.point & after_single_letter & before_letter;
  const std::uint64_t between_words = after_word & following(block.word, after.word);
  return between & (~between_words | contraction | number | initials);
}

inline WordRuns WordRunFinder::next(const TextMasks& block, const TextMasks& after) {
  const std::uint64_t second = wide_second_(block.wide_break);
  const std::uint64_t wide_breaks = block.wide_break | second | wide_third_(second);
  const std::uint64_t inner = block.word | block.single | (block.beyond & ~wide_breaks);
  const std::uint64_t next_inner = after.word | after.single | (after.beyond & ~after.wide_break);
  const std::uint64_t runs = inner | joints_within(block, inner, next_inner, after);

  const std::uint64_t before_name = (block.word & ~block.upper) | block.comma | block.beyond;
  const std::uint64_t name =
      block.upper & space_(block.space) & before_space_(before_name_(before_name));

  WordRuns found;
  const std::uint64_t after_run = runs_(runs);
  found.begins = runs & ~after_run;
  found.ends = after_run & ~runs;
  found.numbers = numbers_(runs, block.digit) & found.ends;
  found.names = names_(runs, name & found.begins) & found.ends & ~found.numbers;
  found.careful = careful_(runs, runs & ~block.word) & found.ends;
  found.open = runs >> 63U != 0;
  return found;
}

}  // namespace newsieve::sketch
