#include "base/odd_words.h"

#include <algorithm>
#include <bit>
#include <string_view>

namespace newsieve::base {

namespace {

bool has(std::uint64_t bits, std::size_t at) {
  return (bits >> at % kBlockBytes & 1U) != 0;
}

/// Bytes that are of no word and no run, and go on with none.
std::uint64_t gaps_of(const ByteKinds& kinds) {
  return ~(kinds.word | kinds.beyond | kinds.apostrophe | kinds.hyphen);
}

}  // namespace

void OddWords::take(std::size_t first, std::uint64_t bits) {
  for (; bits != 0; bits &= bits_from(std::max(taken_, first) - first)) {
    const std::size_t at = first + first_bit(bits);
    if (at >= taken_) {
      taken_ = end_of_stretch(at);
      take_stretch(begin_of_stretch(at), taken_);
    }
  }
}

void OddWords::take_stretch(std::size_t begin, std::size_t end) {
  const std::size_t first_run = list_.count_before(begin);
  const std::size_t end_run = list_.count_before(end);
  runs_ += static_cast<std::uint32_t>(end_run - first_run);
  stop_runs_ += list_.stop_words(first_run, end_run);
  for (std::size_t at = begin; at < end;) {
    const std::size_t word_begin = at;
    std::size_t word_end = at;  // without the hyphens and apostrophes behind it
    for (; at < end; ++at) {
      const ByteKinds& kinds = text_.kinds(at / kBlockBytes);
      if (has(kinds.word, at)) {
        word_end = at + 1;
      } else if (word_end == word_begin || !has(kinds.apostrophe | kinds.hyphen, at)) {
        break;
      }
    }
    if (word_end == word_begin) {
      ++at;  // no word begins here
      continue;
    }
    ++words_;
    const bool stop =
        table_.contains(text_.text(), word_begin, word_end) || has_elision(word_begin, at);
    stop_words_ += static_cast<std::uint32_t>(stop);
  }
}

std::size_t OddWords::begin_of_stretch(std::size_t at) const {
  std::size_t block = at / kBlockBytes;
  std::uint64_t gaps = gaps_of(text_.kinds(block)) & ~bits_from(at % kBlockBytes);
  while (gaps == 0 && block > 0) {
    gaps = gaps_of(text_.kinds(--block));
  }
  return block * kBlockBytes + static_cast<std::size_t>(std::bit_width(gaps));
}

std::size_t OddWords::end_of_stretch(std::size_t at) const {
  std::size_t block = at / kBlockBytes;
  std::uint64_t gaps = gaps_of(text_.kinds(block)) & bits_from(at % kBlockBytes);
  while (gaps == 0) {
    if (++block * kBlockBytes >= text_.text().size()) {
      return text_.text().size();
    }
    gaps = gaps_of(text_.kinds(block));
  }
  return block * kBlockBytes + first_bit(gaps);
}

/// The word begins with an elided article: "l’".
bool OddWords::has_elision(std::size_t begin, std::size_t end) const {
  const std::string_view text = text_.text();
  for (std::size_t at = begin; at < end && at - begin < kLongestElision; ++at) {
    const std::size_t length = text[at] == '\'' ? 1 : text.substr(at).starts_with("\u2019") ? 3 : 0;
    if (length > 0 && at + length - begin <= kLongestElision &&
        table_.contains(text, begin, at + length)) {
      return true;
    }
  }
  return false;
}

}  // namespace newsieve::base
