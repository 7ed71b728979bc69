#include "cluster/overlap.h"

#include <algorithm>
#include <cstring>

#include "base/shingle.h"
#include "cluster/coverage.h"

namespace newsieve::cluster {

namespace {

constexpr std::uint32_t kMostBefore = 256;  // words, so that no text takes quadratic time

std::uint32_t shingles_of(std::span<const Word> words) {
  return static_cast<std::uint32_t>(base::shingle_count(words.size()));
}

/// How many words two texts begin with in common.
std::uint32_t common_words(std::span<const Word> a, std::span<const Word> b) {
  constexpr std::size_t kAtOnce = 8;
  const std::size_t words = std::min(a.size(), b.size());
  std::size_t i = 0;
  for (; i + kAtOnce <= words; i += kAtOnce) {
    Word difference = 0;
    for (std::size_t j = 0; j < kAtOnce; ++j) {
      difference |= a[i + j] ^ b[i + j];
    }
    if (hash_of(difference) != 0) {
      break;
    }
  }
  while (i < words && hash_of(a[i]) == hash_of(b[i])) {
    ++i;
  }
  return static_cast<std::uint32_t>(i);
}

/// Where the first byte of a value stands, or `end`.
const std::uint8_t* find_byte(const std::uint8_t* begin, const std::uint8_t* end, int value) {
  const void* found =
      begin == end ? nullptr : std::memchr(begin, value, static_cast<std::size_t>(end - begin));
  return found == nullptr ? end : static_cast<const std::uint8_t*>(found);
}

/// How many words before a match both texts have in common. What stands several times in the copy
/// is looked for where it first stands, and may belong to the passage nonetheless.
std::uint32_t words_before(std::span<const Word> a, std::span<const Word> b) {
  const std::size_t words = std::min<std::size_t>({a.size(), b.size(), kMostBefore});
  std::uint32_t before = 0;
  while (before < words && hash_of(a[a.size() - before - 1]) == hash_of(b[b.size() - before - 1])) {
    ++before;
  }
  return before;
}

}  // namespace

void OverlapFinder::set_copy(std::span<const Word> words) {
  copy_ = words;
  is_table_filled_ = false;
  const std::uint32_t distinct = filter_.assign(words);
  repeats_ = shingles_of(words) - distinct;
}

/// Words are covered by runs of two shingles or more: n of them have n + 2 words, at most 2 n. The
/// copy may have what it shares several times.
std::uint32_t OverlapFinder::shingles_to_cover(std::uint32_t of_copy,
                                               std::uint32_t of_original) const {
  const std::uint32_t in_copy = (of_copy + 1) / 2;
  return std::max(in_copy - std::min(in_copy, repeats_), (of_original + 1) / 2);
}

/// Most copies share too little with anything for this to be needed.
void OverlapFinder::fill_table() {
  if (!is_table_filled_) {
    table_.assign(copy_);
    is_table_filled_ = true;
  }
}

std::uint32_t OverlapFinder::copy_shingles() {
  fill_table();
  return table_.distinct();
}

std::uint32_t OverlapFinder::original_shingles(std::span<const Word> original) {
  keys_.clear();
  for (const Gap& gap : gaps_) {
    for (std::uint32_t i = gap.begin; i < gap.end; ++i) {
      keys_.push_back(base::shingle_key_at(original.data(), original.size(), i));
    }
  }
  return shared_ + counter_.count(keys_);
}

/// The first shingle of `original` from number `i` on that the copy has.
OverlapFinder::Match OverlapFinder::next_match(std::span<const Word> original,
                                               std::uint32_t i) const {
  const std::uint32_t shingles = shingles_of(original);
  const bool is_filtered = original.size() >= kShingleWords;  // shorter ones are in no filter
  for (; i < shingles; ++i) {
    if (is_filtered && !filter_.may_have(original.data() + i)) {
      continue;
    }
    const std::uint32_t in_copy =
        table_.find(base::shingle_key_at(original.data(), original.size(), i));
    if (in_copy != ShingleTable::kNowhere) {
      return {.in_copy = in_copy, .in_original = i};
    }
  }
  return {.in_copy = 0, .in_original = shingles};
}

/// How many shingles in a row both have from `match` on.
std::uint32_t OverlapFinder::run_length(const Match& match, std::span<const Word> original) const {
  if (std::min(copy_.size(), original.size()) < kShingleWords) {
    return 1;
  }
  return 1 + common_words(copy_.subspan(match.in_copy + kShingleWords),
                          original.subspan(match.in_original + kShingleWords));
}

void OverlapFinder::note_passage(const Match& match, std::uint32_t run,
                                 std::span<const Word> original, Overlap& overlap) const {
  const std::uint32_t before =
      words_before(copy_.first(match.in_copy), original.first(match.in_original));
  const auto words = std::min(before + run + static_cast<std::uint32_t>(kShingleWords) - 1,
                              static_cast<std::uint32_t>(copy_.size()));
  if (words > overlap.longest.length) {
    overlap.longest = {.in_copy = match.in_copy - before,
                       .in_original = match.in_original - before,
                       .length = words};
  }
}

/// The copy's shingles from `first` on, `run` of them, are found. Returns how many of them are so
/// for the first time.
std::uint32_t OverlapFinder::mark_run(std::uint32_t first, std::uint32_t run) {
  std::uint32_t fresh = 0;
  for (std::uint32_t i = first; i < first + run; ++i) {
    std::uint8_t& found = found_[table_.first(i)];
    fresh += 1U - found;
    found = 1;
  }
  return fresh;
}

std::uint32_t OverlapFinder::covered_of_copy() {
  // What is found where it first stands, is found wherever it stands.
  if (table_.distinct() < table_.shingles()) {
    for (std::uint32_t i = 0; i < table_.shingles(); ++i) {
      found_[i] = found_[table_.first(i)];
    }
  }
  Coverage coverage;
  const std::uint8_t* const end = found_.data() + found_.size();
  for (const std::uint8_t* at = found_.data(); at != end;) {
    const std::uint8_t* const hit = find_byte(at, end, 1);
    const std::uint8_t* const miss = find_byte(hit, end, 0);
    coverage.miss(static_cast<std::uint32_t>(hit - at));
    coverage.hit(static_cast<std::uint32_t>(miss - hit));
    at = miss;
  }
  return coverage.words();
}

Overlap OverlapFinder::find(std::span<const Word> original) {
  fill_table();
  found_.assign(table_.shingles(), 0);
  gaps_.clear();
  shared_ = 0;
  Overlap overlap;
  Coverage coverage;
  const std::uint32_t shingles = shingles_of(original);
  for (std::uint32_t i = 0; i < shingles;) {
    const Match match = next_match(original, i);
    if (match.in_original > i) {
      gaps_.push_back({.begin = i, .end = match.in_original});
      coverage.miss(match.in_original - i);
    }
    if (match.in_original == shingles) {
      break;
    }
    const std::uint32_t run = run_length(match, original);
    coverage.hit(run);
    shared_ += mark_run(match.in_copy, run);
    note_passage(match, run, original, overlap);
    i = match.in_original + run;
  }
  overlap.shared = shared_;
  overlap.original_covered = coverage.words();
  overlap.copy_covered = shared_ == 0 ? 0 : covered_of_copy();
  return overlap;
}

}  // namespace newsieve::cluster
