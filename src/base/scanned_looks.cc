// What a line looks like, from the bits of its bytes: of 64 bytes at once, with what one block
// leaves to the next. Only words and ends of sentences are visited one by one.
//
// Adding a bit to a run of ones clears the run from there on: so bits spread over the characters
// that may follow (Warren, Hacker's Delight, 2-1).

#include <algorithm>
#include <bit>
#include <vector>

#include "base/looks.h"
#include "base/scanned_text.h"
#include "base/stop_words.h"
#include "base/word_hash.h"

namespace newsieve::base {

namespace {

constexpr std::size_t kLongestElision = 7;  // bytes of "dell’"

/// The bits of `over` that `seeds` and bits of `over` before them lead to; a seed is a bit of
/// `over` that begins a run of it.
constexpr std::uint64_t spread(std::uint64_t seeds, std::uint64_t over) {
  return over & ~(over + seeds);
}

/// Where few bits are set, as of capitals: not every processor of a target counts bits.
std::uint32_t count_few(std::uint64_t bits) {
  std::uint32_t count = 0;
  for (; bits != 0; bits &= bits - 1) {
    ++count;
  }
  return count;
}

std::size_t first_bit(std::uint64_t bits) {
  return static_cast<std::size_t>(std::countr_zero(bits));
}

enum class WordsAre { kCounted, kRead };

/// Reads a line block by block. The scalar Inspector (looks.cc) is what it must agree with.
template <WordsAre kWords>
class BlockInspector {
 public:
  /// Hashes are appended to `hashes` if words are read.
  BlockInspector(const ScannedText& text, std::size_t begin, std::size_t end,
                 std::vector<std::uint64_t>* hashes)
      : text_(text), begin_(begin), end_(end), hashes_(hashes) {
    looks_.bytes = static_cast<std::uint32_t>(end - begin);
  }

  /// False: the line has characters that bits do not tell enough of. Its words are hashed.
  [[nodiscard]] bool read() {
    bool enough = true;
    for (std::size_t block = begin_ / kBlockBytes; block * kBlockBytes < end_; ++block) {
      const std::uint64_t within = bits_within(block, begin_, end_);
      enough = enough && (text_.special(block) & within) == 0;
      take(block * kBlockBytes, within, text_.kinds(block));
    }
    if (word_is_open_) {
      end_word(end_);
    }
    if (run_is_open_) {
      add_hash(run_begin_, end_);
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
      has_elisions_ = has_elisions_ || (inside & apostrophes) != 0;
      const std::uint64_t runs = word | (kinds.beyond & within);
      const bool plain = runs == inside && (inside & joints) == 0 &&
                         run_is_open_ == word_is_open_ &&
                         (!run_is_open_ || run_begin_ == word_begin_);
      if (!plain) {
        const std::uint64_t behind_run = runs << 1U | static_cast<std::uint64_t>(run_is_open_);
        take_runs(first, runs & ~behind_run, behind_run & ~runs & within);
      }
      take_words(first, starts, behind & ~inside & within, inside & joints, plain);
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

  /// `ends` has the first character behind each word, with one that began in the block before;
  /// `joints` hyphens and apostrophes in words. In a `plain` block words are runs as well.
  void take_words(std::size_t first, std::uint64_t starts, std::uint64_t ends,
                  std::uint64_t joints, bool plain) {
    if (word_is_open_ && ends != 0) {
      if (plain) {
        add_hash(word_begin_, first + first_bit(ends));
      }
      end_word(first + first_bit(ends));
      ends &= ends - 1;
    }
    for (; ends != 0; ends &= ends - 1, starts &= starts - 1) {
      const std::size_t begin = first_bit(starts);
      const std::size_t end = first_bit(ends);
      if ((joints & bits_from(begin) & ~bits_from(end)) != 0) {
        word_begin_ = first + begin;
        end_word(first + end);
        continue;
      }
      const std::uint64_t hash = word_hash(text_.folded() + first + begin, end - begin);
      if (plain) {
        hashes_->push_back(hash);
      }
      ++looks_.words;
      looks_.stop_words +=
          static_cast<std::uint32_t>(stop_words_.contains_hash(hash, end - begin));
    }
    if (starts != 0) {
      word_begin_ = first + first_bit(starts);
      word_is_open_ = true;
    }
    if (plain) {
      run_begin_ = word_begin_;
      run_is_open_ = word_is_open_;
    }
  }

  /// The same for runs of letters, digits and bytes beyond ASCII.
  void take_runs(std::size_t first, std::uint64_t starts, std::uint64_t ends) {
    if (run_is_open_ && ends != 0) {
      add_hash(run_begin_, first + first_bit(ends));
      run_is_open_ = false;
      ends &= ends - 1;
    }
    for (; ends != 0; ends &= ends - 1, starts &= starts - 1) {
      add_hash(first + first_bit(starts), first + first_bit(ends));
    }
    if (starts != 0) {
      run_begin_ = first + first_bit(starts);
      run_is_open_ = true;
    }
  }

  void add_hash(std::size_t begin, std::size_t end) {
    hashes_->push_back(word_hash(text_.folded() + begin, end - begin));
  }

  /// A word ends before `end`, with the hyphens and apostrophes behind it.
  void end_word(std::size_t end) {
    word_is_open_ = false;
    ++looks_.words;
    std::size_t word_end = end;
    while (!is_word(word_end - 1)) {
      --word_end;
    }
    const bool stop = stop_words_.contains(text_.text(), word_begin_, word_end) ||
                      (has_elisions_ && has_elision(end));
    looks_.stop_words += static_cast<std::uint32_t>(stop);
  }

  [[nodiscard]] bool is_word(std::size_t at) const {
    return (text_.kinds(at / kBlockBytes).word >> at % kBlockBytes & 1U) != 0;
  }

  /// The word begins with an elided article: "l’".
  [[nodiscard]] bool has_elision(std::size_t end) const {
    const std::string_view text = text_.text();
    for (std::size_t at = word_begin_; at < end && at - word_begin_ < kLongestElision; ++at) {
      const std::size_t length = text[at] == '\''                        ? 1
                                 : text.substr(at).starts_with("\u2019") ? 3
                                                                         : 0;
      if (length > 0 && at + length - word_begin_ <= kLongestElision &&
          stop_words_.contains(text, word_begin_, at + length)) {
        return true;
      }
    }
    return false;
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
  const StopWordTable& stop_words_ = stop_word_table();
  std::vector<std::uint64_t>* const hashes_;
  Looks looks_;
  // What the block before left: bits are 0 or 1.
  std::uint64_t in_word_ = 0;      // its last character is of a word
  std::uint64_t pending_end_ = 0;  // … ends a sentence if white space follows
  bool end_waits_ = false;         // a sentence has ended unless a word in lower case follows
  bool word_is_open_ = false;
  bool run_is_open_ = false;
  bool has_elisions_ = false;  // a word that was met has an apostrophe
  std::size_t word_begin_ = 0;
  std::size_t run_begin_ = 0;
};

template <WordsAre kWords>
Looks look_by_blocks(const ScannedText& text, std::string_view line,
                     std::vector<std::uint64_t>* hashes) {
  const std::size_t begin = text.start_of(line);
  BlockInspector<kWords> inspector(text, begin, begin + line.size(), hashes);
  if (!inspector.read()) {
    return look(line);
  }
  Looks looks = inspector.looks();
  looks.bullet = without_bullet(line).size() != line.size();
  return looks;
}

}  // namespace

Looks look(const ScannedText& text, std::string_view line, std::vector<std::uint64_t>& words) {
  return look_by_blocks<WordsAre::kRead>(text, line, &words);
}

Looks look_briefly(const ScannedText& text, std::string_view line) {
  Looks looks = look_by_blocks<WordsAre::kCounted>(text, line, nullptr);
  looks.stop_words = 0;
  return looks;
}

}  // namespace newsieve::base
