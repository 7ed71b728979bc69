#include "cluster/overlap.h"

#include <algorithm>
#include <bit>

#include "base/shingle.h"

namespace newsieve::cluster {

namespace {

constexpr std::uint32_t kMostBefore = 256;  // words, so that no text takes quadratic time

/// Counts the words of a text that stand in at least two matching shingles in a row.
class Coverage {
 public:
  void shingle(bool matches) {
    run_ = matches ? run_ + 1 : 0;
    if (run_ == 2) {
      // The words of two shingles, less those that the run before had counted.
      covered_ += std::min<std::uint32_t>(kShingleWords + 1, since_);
      since_ = 0;
    } else if (run_ > 2) {
      ++covered_;
      since_ = 0;
    }
    ++since_;
  }
  /// So many shingles in a row that do not match.
  void skip(std::uint32_t shingles) {
    run_ = shingles > 0 ? 0 : run_;
    since_ += shingles;
  }
  [[nodiscard]] std::uint32_t words() const { return covered_; }

 private:
  std::uint32_t run_ = 0;
  std::uint32_t covered_ = 0;
  std::uint32_t since_ = kShingleWords + 1;  ///< shingles since the last that counted
};

}  // namespace

std::uint32_t OverlapFinder::slot_of(std::uint64_t shingle) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = shingle & mask;
  while (slots_[slot].round != 0 && slots_[slot].shingle != shingle) {
    slot = (slot + 1) & mask;
  }
  return static_cast<std::uint32_t>(slot);
}

void OverlapFinder::set_copy(std::span<const Word> words) {
  copy_ = words;
  round_ = 0;
  const std::uint32_t distinct = filter_.assign(words);
  repeats_ = static_cast<std::uint32_t>(base::shingle_count(words.size())) - distinct;
}

OverlapBound OverlapFinder::bound(std::span<const Word> original) const {
  // Words are covered by runs of two shingles or more: n of them have n + 2 words, at most 2 n. The
  // copy may have what it shares several times.
  const std::uint32_t shingles = filter_.count(original);
  return {.covered = 2 * (shingles + repeats_),
          .passage = shingles + static_cast<std::uint32_t>(kShingleWords) - 1};
}

/// Most copies share too little with anything for this to be needed.
void OverlapFinder::fill_slots() {
  if (round_ != 0) {
    return;
  }
  const std::span<const Word> words = copy_;
  const std::size_t shingles = base::shingle_count(words.size());
  slots_.assign(std::bit_ceil(2 * shingles + 2), {});
  place_.resize(shingles);
  distinct_ = 0;
  round_ = 1;
  for (std::uint32_t i = 0; i < shingles; ++i) {
    const std::uint64_t shingle = base::shingle_at(words.data(), words.size(), i);
    const std::uint32_t slot = slot_of(shingle);
    if (slots_[slot].round == 0) {
      slots_[slot] = {.shingle = shingle, .position = i, .round = round_};
      ++distinct_;
    }
    place_[i] = slot;
  }
}

std::uint32_t OverlapFinder::copy_shingles() {
  fill_slots();
  return distinct_;
}

Passage OverlapFinder::begin_passage(std::uint32_t in_copy, std::uint32_t in_original,
                                     std::span<const Word> original) const {
  // What stands several times in the copy is looked for where it first stands, and may belong to
  // this passage nonetheless.
  std::uint32_t before = 0;
  while (before < kMostBefore && before < std::min(in_copy, in_original) &&
         hash_of(copy_[in_copy - before - 1]) == hash_of(original[in_original - before - 1])) {
    ++before;
  }
  return {.in_copy = in_copy - before, .in_original = in_original - before, .length = before};
}

void OverlapFinder::note_passage(const Passage& shingles, Overlap& overlap) const {
  if (shingles.length == 0) {
    return;
  }
  const auto words = std::min(shingles.length + static_cast<std::uint32_t>(kShingleWords) - 1,
                              static_cast<std::uint32_t>(copy_.size()));
  if (words > overlap.longest.length) {
    overlap.longest = {
        .in_copy = shingles.in_copy, .in_original = shingles.in_original, .length = words};
  }
}

/// The first shingle of `original` from number `i` on that the copy may have; their count if none.
std::uint32_t OverlapFinder::next_to_ask(std::span<const Word> original, std::uint32_t i) const {
  if (original.size() < kShingleWords) {
    return i;
  }
  const auto shingles = static_cast<std::uint32_t>(base::shingle_count(original.size()));
  while (i < shingles && !filter_.may_have(original.data() + i)) {
    ++i;
  }
  return i;
}

Overlap OverlapFinder::find(std::span<const Word> original) {
  Overlap overlap;
  fill_slots();
  ++round_;
  Coverage in_original;
  Passage passage;  // in shingles
  const std::size_t shingles = base::shingle_count(original.size());
  for (std::uint32_t i = 0; i < shingles; ++i) {
    if (const std::uint32_t next = next_to_ask(original, i); next != i) {
      note_passage(passage, overlap);
      passage = Passage{};
      in_original.skip(next - i);
      i = next;
      if (i == shingles) {
        break;
      }
    }
    const std::uint64_t shingle = base::shingle_at(original.data(), original.size(), i);
    // A passage goes on in the copy, whatever came first there.
    const std::uint32_t next = passage.in_copy + passage.length;
    const bool goes_on =
        passage.length != 0 && next < place_.size() && slots_[place_[next]].shingle == shingle;
    Slot& slot = slots_[goes_on ? place_[next] : slot_of(shingle)];
    const bool matches = slot.round != 0;
    in_original.shingle(matches);
    if (!goes_on) {
      note_passage(passage, overlap);
      passage = matches ? begin_passage(slot.position, i, original) : Passage{};
    }
    if (matches) {
      ++passage.length;
      overlap.shared += slot.round != round_ ? 1U : 0U;
      slot.round = round_;
    }
  }
  note_passage(passage, overlap);
  overlap.original_covered = in_original.words();
  if (overlap.shared == 0) {
    return overlap;
  }
  Coverage in_copy;
  for (const std::uint32_t slot : place_) {
    in_copy.shingle(slots_[slot].round == round_);
  }
  overlap.copy_covered = in_copy.words();
  return overlap;
}

std::uint32_t ShingleCounter::count(std::span<const Word> words) {
  const std::size_t shingles = base::shingle_count(words.size());
  slots_.assign(std::bit_ceil(2 * shingles + 2), 0);
  const std::size_t mask = slots_.size() - 1;
  std::uint32_t distinct = 0;
  bool has_zero = false;
  for (std::size_t i = 0; i < shingles; ++i) {
    const std::uint64_t shingle = base::shingle_at(words.data(), words.size(), i);
    has_zero |= shingle == 0;
    std::size_t slot = shingle & mask;
    while (slots_[slot] != shingle && slots_[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    distinct += slots_[slot] != shingle ? 1U : 0U;
    slots_[slot] = shingle;
  }
  return distinct + (has_zero ? 1U : 0U);
}

}  // namespace newsieve::cluster
