// What a line looks like, from the bits of its bytes: of 64 bytes at once, with what one block
// leaves to the next. Only words and ends of sentences are visited one by one.

#include <algorithm>
#include <bit>

#include "base/looks.h"
#include "base/scanned_text.h"
#include "base/word_list.h"
#include "base/word_reader.h"

namespace newsieve::base {

namespace {

/// Where few bits are set, as of capitals: not every processor of a target counts bits.
std::uint32_t count_few(std::uint64_t bits) {
  std::uint32_t count = 0;
  for (; bits != 0; bits &= bits - 1) {
    ++count;
  }
  return count;
}

enum class WordsAre { kCounted, kRead };

/// Reads a line block by block. The scalar Inspector (looks.cc) is what it must agree with.
template <WordsAre kWords>
class BlockInspector {
 public:
  /// Words are added to `words` if they are read.
  BlockInspector(const ScannedText& text, std::size_t begin, std::size_t end, WordList* words)
      : text_(text), begin_(begin), end_(end), words_(text, words) {
    looks_.bytes = static_cast<std::uint32_t>(end - begin);
  }

  /// False: the line has characters that bits do not tell enough of. Its words are added.
  [[nodiscard]] bool read() {
    bool enough = true;
    for (std::size_t block = begin_ / kBlockBytes; block * kBlockBytes < end_; ++block) {
      const std::uint64_t within = bits_within(block, begin_, end_);
      enough = enough && (text_.special(block) & within) == 0;
      take(block * kBlockBytes, within, text_.kinds(block));
    }
    if constexpr (kWords == WordsAre::kRead) {
      words_.finish(end_);
      looks_.words = words_.count();
      looks_.stop_words = words_.stop_words();
    }
    looks_.sentence_ends += static_cast<std::uint32_t>(end_waits_ || pending_end_ != 0);
    looks_.has_word = looks_.words > 0;
    return enough;
  }

  [[nodiscard]] const Looks& looks() const { return looks_; }

 private:
  void take(std::size_t first, std::uint64_t within, const ByteKinds& kinds) {
    const std::uint64_t word = kinds.word & within;
    const std::uint64_t apostrophes = kinds.apostrophe & within;
    // Hyphens and apostrophes go on with a word, and begin none.
    const std::uint64_t joints = apostrophes | (kinds.hyphen & within);
    const std::uint64_t inside = word | spread((word << 1U | in_word_) & joints, joints);
    const std::uint64_t behind = inside << 1U | in_word_;
    const std::uint64_t starts = word & ~behind;
    looks_.capitalised += count_few(starts & kinds.upper);
    looks_.bars += count_few(kinds.bar & within);
    if constexpr (kWords == WordsAre::kRead) {
      words_.take({.first = first,
                   .starts = starts,
                   .ends = behind & ~inside & within,
                   .inside = inside,
                   .apostrophes = inside & apostrophes,
                   .joints = inside & joints,
                   .runs = word | (kinds.beyond & within),
                   .within = within});
    } else {
      looks_.words += static_cast<std::uint32_t>(std::popcount(starts));
    }
    in_word_ = inside >> 63U;

    const std::uint64_t closing = kinds.closing & within;
    const std::uint64_t stops = kinds.terminator & within;
    const std::uint64_t pending = stops | spread((stops << 1U | pending_end_) & closing, closing);
    const std::uint64_t space = kinds.space & within;
    take_ends((pending << 1U | pending_end_) & space, starts, kinds.lower);
    pending_end_ = pending >> (std::min(end_ - first, kBlockBytes) - 1) & 1U;
    if (const std::uint64_t decides = within & ~space & ~closing; decides != 0) {
      looks_.ends_sentence = (std::bit_floor(decides) & stops) != 0;
    }
  }

  /// `ends`: white space behind the end of a sentence, unless a word in lower case follows.
  void take_ends(std::uint64_t ends, std::uint64_t starts, std::uint64_t lower) {
    while (end_waits_ || ends != 0) {
      const std::size_t from = end_waits_ ? 0 : first_bit(ends);
      const std::uint64_t next = starts & bits_from(from);
      end_waits_ = next == 0;
      if (end_waits_) {
        return;
      }
      looks_.sentence_ends += (next & (~next + 1) & lower) != 0 ? 0U : 1U;
      ends &= bits_from(first_bit(next));
    }
  }

  const ScannedText& text_;
  const std::size_t begin_;
  const std::size_t end_;
  WordReader words_;
  Looks looks_;
  // What the block before left: bits are 0 or 1.
  std::uint64_t in_word_ = 0;      // its last character is of a word
  std::uint64_t pending_end_ = 0;  // … ends a sentence if white space follows
  bool end_waits_ = false;         // a sentence has ended unless a word in lower case follows
};

template <WordsAre kWords>
Looks look_by_blocks(const ScannedText& text, std::string_view line, WordList* words) {
  const std::size_t first_word = words == nullptr ? 0 : words->size();
  const std::size_t begin = text.start_of(line);
  BlockInspector<kWords> inspector(text, begin, begin + line.size(), words);
  if (!inspector.read()) {
    if (words != nullptr) {
      words->uncount_from(first_word);
    }
    return look(line);
  }
  Looks looks = inspector.looks();
  looks.bullet = without_bullet(line).size() != line.size();
  return looks;
}

}  // namespace

Looks look(const ScannedText& text, std::string_view line, WordList& words) {
  return look_by_blocks<WordsAre::kRead>(text, line, &words);
}

Looks look_briefly(const ScannedText& text, std::string_view line) {
  Looks looks = look_by_blocks<WordsAre::kCounted>(text, line, nullptr);
  looks.stop_words = 0;
  return looks;
}

}  // namespace newsieve::base
