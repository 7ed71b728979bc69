// What a line looks like, from the bits of its bytes: of 64 bytes at once, with what one block
// leaves to the next. Only ends of sentences are visited one by one.

#include <algorithm>
#include <bit>
#include <utility>

#include "base/looks.h"
#include "base/odd_words.h"
#include "base/scanned_text.h"
#include "base/word_list.h"

namespace newsieve::base {

namespace {

/// Counts words by the bits with which they begin.
class WordCounter {
 public:
  void take(std::size_t /*first*/, std::uint64_t starts, std::uint64_t /*odd*/) {
    count_ += static_cast<std::uint32_t>(count_bits(starts));
  }
  void finish(std::size_t /*begin*/, std::size_t /*end*/, Looks& looks) const {
    looks.words = count_;
  }

 private:
  std::uint32_t count_ = 0;
};

/// Takes the words that are listed, and visits only those that are not listed as they are.
class ListedWords {
 public:
  ListedWords(const ScannedText& text, const WordList& list) : list_(list), odd_(text, list) {}

  void take(std::size_t first, std::uint64_t /*starts*/, std::uint64_t odd) {
    if (odd != 0) {
      odd_.take(first, odd);
    }
  }
  void finish(std::size_t begin, std::size_t end, Looks& looks) const {
    const std::size_t first = list_.count_before(begin);
    const std::size_t behind = list_.count_before(end);
    looks.words = static_cast<std::uint32_t>(behind - first) + odd_.more_words();
    looks.stop_words = list_.stop_words(first, behind) + odd_.more_stop_words();
  }

 private:
  const WordList& list_;
  OddWords odd_;
};

/// Reads a line block by block. The scalar Inspector (looks.cc) is what it must agree with.
template <typename Words>
class BlockInspector {
 public:
  BlockInspector(const ScannedText& text, std::string_view line, Words words)
      : text_(text),
        begin_(text.start_of(line)),
        end_(begin_ + line.size()),
        words_(std::move(words)) {
    looks_.bytes = static_cast<std::uint32_t>(line.size());
  }

  /// False: the line has characters that bits do not tell enough of.
  [[nodiscard]] bool read() {
    for (std::size_t block = begin_ / kBlockBytes; block * kBlockBytes < end_; ++block) {
      const std::uint64_t within = bits_within(block, begin_, end_);
      if ((text_.special(block) & within) != 0) {
        return false;
      }
      take(block * kBlockBytes, within, text_.kinds(block));
    }
    words_.finish(begin_, end_, looks_);
    looks_.sentence_ends += static_cast<std::uint32_t>(end_waits_ || pending_end_ != 0);
    looks_.has_word = looks_.words > 0;
    return true;
  }

  [[nodiscard]] const Looks& looks() const { return looks_; }

 private:
  void take(std::size_t first, std::uint64_t within, const ByteKinds& kinds) {
    const std::uint64_t word = kinds.word & within;
    // Hyphens and apostrophes go on with a word, and begin none.
    const std::uint64_t joints = (kinds.apostrophe | kinds.hyphen) & within;
    const std::uint64_t inside = word | spread((word << 1U | in_word_) & joints, joints);
    const std::uint64_t behind = inside << 1U | in_word_;
    const std::uint64_t starts = word & ~behind;
    looks_.capitalised += static_cast<std::uint32_t>(count_bits(starts & kinds.upper));
    for (std::uint64_t bars = kinds.bar & within; bars != 0; bars &= bars - 1) {
      ++looks_.bars;  // few lines have one
    }
    const std::uint64_t runs = word | (kinds.beyond & within);
    words_.take(first, starts, (runs ^ inside) | (inside & joints));
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
  Words words_;
  Looks looks_;
  // What the block before left: bits are 0 or 1.
  std::uint64_t in_word_ = 0;      // its last character is of a word
  std::uint64_t pending_end_ = 0;  // … ends a sentence if white space follows
  bool end_waits_ = false;         // a sentence has ended unless a word in lower case follows
};

template <typename Words>
Looks look_by_blocks(const ScannedText& text, std::string_view line, Words words) {
  BlockInspector inspector(text, line, std::move(words));
  if (!inspector.read()) {
    return look(line);
  }
  Looks looks = inspector.looks();
  looks.bullet = without_bullet(line).size() != line.size();
  return looks;
}

}  // namespace

Looks look(const ScannedText& text, std::string_view line, const WordList& words) {
  return look_by_blocks(text, line, ListedWords(text, words));
}

Looks look_briefly(const ScannedText& text, std::string_view line) {
  Looks looks = look_by_blocks(text, line, WordCounter());
  looks.stop_words = 0;
  return looks;
}

}  // namespace newsieve::base
