// Masks of bytes → the runs of bytes that are words.
#pragma once

#include <cstddef>
#include <cstdint>

#include "sketch/text_masks.h"

namespace newsieve::sketch {

/// Of blocks in a row, numbered as in their TextMasks.
struct RunMasks {
  MaskRow runs{};  ///< bytes that belong together, with breaks between them
  /// Those of them that join letters or digits to one word: points and commas of numbers,
  /// apostrophes of contractions.
  MaskRow joints{};
  MaskRow names{};  ///< capitals that begin a word within a sentence
  /// Bytes of runs that are to be read with care: beyond ASCII, joints that are not simple, signs,
  /// and letters behind a digit, with which a word of its own may begin.
  MaskRow careful{};
};

/// Fills in numbers 1 to `count`, from masks of these blocks, the one before and the one after.
void find_runs(const TextMasks& masks, std::size_t count, RunMasks& into);

/// The same, one byte at a time: what find_runs is held against.
void find_runs_scalar(const TextMasks& masks, std::size_t count, RunMasks& into);

/// Runs of a block, and what is known of them where they end. A run that is not careful is one word
/// of ASCII letters and digits, of points, which are hashed as if they were letters, and of other
/// joints if it is joined; no letter follows a digit.
struct WordRuns {
  std::uint64_t begins = 0;   ///< first bytes
  std::uint64_t ends = 0;     ///< bytes behind the last; each run that ends here began before
  std::uint64_t numbers = 0;  ///< ends of runs with a digit
  std::uint64_t names = 0;    ///< ends of others that begin with a capital within a sentence
  std::uint64_t joined = 0;   ///< ends of runs with joints that may vanish: commas, apostrophes,
                              ///< points before the last three digits
  std::uint64_t careful = 0;  ///< ends of others that must be read character by character
};

/// Reads runs off the blocks of a text, in order. Begins and ends alternate.
class WordRunReader {
 public:
  WordRuns next(const TextMasks& masks, const RunMasks& found, std::size_t number) {
    const std::uint64_t runs = found.runs[number];
    const std::uint64_t after_run = runs << 1U | found.runs[number - 1] >> 63U;
    WordRuns read;
    read.begins = runs & ~after_run;
    read.ends = after_run & ~runs;
    read.numbers = numbers_(runs, masks.digit[number]) & read.ends;
    read.names = names_(runs, found.names[number] & read.begins) & read.ends & ~read.numbers;
    const std::uint64_t joints = found.joints[number];
    read.careful = careful_(runs, found.careful[number]) & read.ends;
    const std::uint64_t points = joints & masks.point[number];
    const std::uint64_t after_three = points << 4U | points_before_ >> 60U;
    points_before_ = points;
    read.joined = (joined_(runs, joints & ~points) | after_three) & read.ends & ~read.careful;
    return read;
  }

 private:
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

  Sum numbers_, names_, careful_, joined_;
  std::uint64_t points_before_ = 0;  ///< joints of the block before
};

}  // namespace newsieve::sketch
