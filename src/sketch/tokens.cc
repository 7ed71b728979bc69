#include "sketch/tokens.h"

#include <algorithm>
#include <bit>
#include <span>

#include "sketch/careful_words.h"
#include "sketch/token_writer.h"
#include "sketch/word_hash.h"
#include "sketch/word_runs.h"

namespace newsieve::sketch {

namespace {

/// As many words can end in a block.
constexpr std::size_t kWordsOfBlock = kMaskBytes / 2 + 1;

/// Makes tokens of the runs of a text, block after block.
class Cutter {
 public:
  Cutter(std::string_view text, FoldTable& folds, TokenWriter& into)
      : text_(text), into_(into), careful_(text, folds, into) {}

  /// `at` is where the block begins in the text.
  void take(const WordRuns& runs, std::size_t at) {
    into_.reserve(kWordsOfBlock);
    std::uint64_t begins = runs.begins;
    const auto next_begin = [&] {
      const auto begin = at + static_cast<std::size_t>(std::countr_zero(begins));
      begins &= begins - 1;
      return begin;
    };
    if (!open_) {
      begin_ = next_begin();
    }
    for (std::uint64_t ends = runs.ends; ends != 0; ends &= ends - 1) {
      const auto bit = static_cast<unsigned>(std::countr_zero(ends));
      const std::size_t end = at + bit;
      if ((runs.careful >> bit & 1U) != 0) {
        careful_.read(begin_, end);
        into_.reserve(kWordsOfBlock);
      } else {
        into_.write({.hash = ascii_word_hash(text_, begin_, end - begin_),
                     .begin = static_cast<std::uint32_t>(begin_),
                     .end = static_cast<std::uint32_t>(end),
                     .kind = kind_at(runs, bit)});
      }
      begin_ = next_begin();
    }
    open_ = runs.open;
  }

 private:
  static WordKind kind_at(const WordRuns& runs, unsigned bit) {
    const std::uint64_t number = runs.numbers >> bit & 1U;
    const std::uint64_t name = runs.names >> bit & 1U;
    return static_cast<WordKind>(number | (name & ~number) << 1U);
  }

  std::string_view text_;
  TokenWriter& into_;
  CarefulWords careful_;
  std::size_t begin_ = 0;  ///< of the run that ends next
  bool open_ = false;      ///< there is one, begun in an earlier block
};

}  // namespace

void Tokenizer::tokenize(std::string_view text, std::vector<Token>& into) {
  TokenWriter writer(into);
  Cutter cutter(text, folds_, writer);
  WordRunFinder finder;
  // A word at the end of the text ends in the byte behind it.
  const std::size_t blocks = text.size() / kMaskBytes + 1;
  for (std::size_t first = 0; first < blocks; first += kBlocksAtOnce) {
    const std::size_t count = std::min(kBlocksAtOnce, blocks - first);
    classify_text(text, first * kMaskBytes, std::span(masks_).first(count + 1));
    for (std::size_t i = 0; i < count; ++i) {
      cutter.take(finder.next(masks_[i], masks_[i + 1]), (first + i) * kMaskBytes);
    }
  }
  writer.finish();
}

void Tokenizer::tokenize_carefully(std::string_view text, std::vector<Token>& into) {
  TokenWriter writer(into);
  CarefulWords(text, folds_, writer).read(0, text.size());
  writer.finish();
}

}  // namespace newsieve::sketch
