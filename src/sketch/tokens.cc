// Text → tokens, block by block: masks, runs, and a loop over the runs, which is compiled for each
// processor's instructions on bits.

#include "sketch/tokens.h"

#include <algorithm>
#include <bit>
#include <span>

#include "sketch/careful_words.h"
#include "sketch/token_writer.h"
#include "sketch/word_hash.h"
#include "sketch/word_runs.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "sketch/tokens.cc"
#include <hwy/foreach_target.h>  // this file again, once for each target
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace newsieve::sketch::HWY_NAMESPACE {

/// As many words can end in a block.
constexpr std::size_t kWordsOfBlock = kMaskBytes / 2 + 1;

/// Makes tokens of the runs of a text, block after block.
class Cutter {
 public:
  Cutter(std::string_view text, FoldTable& folds, TokenWriter& into)
      : text_(text.data()),
        size_(text.size()),
        long_begin_(text.size() < 16 ? 0 : text.size() - 15),
        into_(into),
        careful_(text, folds, into) {}

  /// `at` is where the block begins in the text. Apart from its caller, so that the loop has the
  /// registers to itself.
  HWY_NOINLINE void take(const WordRuns& runs, std::size_t at) {
    std::uint64_t begins = runs.begins;
    std::size_t begin = begin_;
    if (!open_) {
      begin = at + static_cast<std::size_t>(std::countr_zero(begins));
      begins &= begins - 1;
    }
    const std::uint64_t names = runs.names & ~runs.numbers;
    Token* token = into_.room(kWordsOfBlock);
    for (std::uint64_t ends = runs.ends; ends != 0; ends &= ends - 1) {
      const auto bit = static_cast<unsigned>(std::countr_zero(ends));
      const std::size_t end = at + bit;
      if ((runs.careful >> bit & 1U) != 0) {
        token = take_carefully(token, begin, end);
      } else {
        const std::uint64_t hash = end - begin <= 16 && begin < long_begin_
                                       ? short_word_hash(text_ + begin, end - begin)
                                       : long_word_hash(begin, end);
        token->hash = hash;
        token->begin = static_cast<std::uint32_t>(begin);
        token->end = static_cast<std::uint32_t>(end);
        token->kind = static_cast<WordKind>((runs.numbers >> bit & 1U) | (names >> bit & 1U) << 1U);
        ++token;
        if (TokenWriter::may_be_percent(hash)) {
          token = take_percent(token);
        }
      }
      begin = at + static_cast<std::size_t>(std::countr_zero(begins));
      begins &= begins - 1;
    }
    into_.wrote(token);
    begin_ = begin;
    open_ = runs.open;
  }

 private:
  static_assert(static_cast<int>(WordKind::kNumber) == 1 && static_cast<int>(WordKind::kName) == 2);

  HWY_NOINLINE Token* take_carefully(const Token* token, std::size_t begin, std::size_t end) {
    into_.wrote(token);
    careful_.read(begin, end);
    return into_.room(kWordsOfBlock);
  }

  HWY_NOINLINE Token* take_percent(const Token* token) {
    into_.wrote(token);
    return into_.room(kWordsOfBlock);
  }

  [[nodiscard]] HWY_NOINLINE std::uint64_t long_word_hash(std::size_t begin,
                                                          std::size_t end) const {
    return ascii_word_hash({text_, size_}, begin, end - begin);
  }

  const char* text_;
  std::size_t size_;
  std::size_t long_begin_;  ///< from here on, fewer than 16 bytes are left
  TokenWriter& into_;
  CarefulWords careful_;
  std::size_t begin_ = 0;  ///< of the run that ends next
  bool open_ = false;      ///< there is one, begun in an earlier block
};

void cut_text(std::string_view text, std::span<TextMasks> masks, FoldTable& folds,
              TokenWriter& into) {
  Cutter cutter(text, folds, into);
  WordRunFinder finder;
  // A word at the end of the text ends in the byte behind it.
  const std::size_t blocks = text.size() / kMaskBytes + 1;
  const std::size_t at_once = masks.size() - 1;
  for (std::size_t first = 0; first < blocks; first += at_once) {
    const std::size_t count = std::min(at_once, blocks - first);
    classify_text(text, first * kMaskBytes, masks.first(count + 1));
    for (std::size_t i = 0; i < count; ++i) {
      cutter.take(finder.next(masks[i], masks[i + 1]), (first + i) * kMaskBytes);
    }
  }
}

}  // namespace newsieve::sketch::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsieve::sketch {

namespace {
HWY_EXPORT(cut_text);
}  // namespace

void Tokenizer::tokenize(std::string_view text, std::vector<Token>& into) {
  TokenWriter writer(into);
  HWY_DYNAMIC_DISPATCH(cut_text)(text, masks_, folds_, writer);
  writer.finish();
}

void Tokenizer::tokenize_carefully(std::string_view text, std::vector<Token>& into) {
  TokenWriter writer(into);
  CarefulWords(text, folds_, writer).read(0, text.size());
  writer.finish();
}

}  // namespace newsieve::sketch
#endif
