// Counts are of 64 bytes at once; numbers, words in capitals and marks are looked at where their
// bits are, and words one by one. Adding a bit to a run of ones clears the run from there on: so
// bits spread over the characters that may follow (Warren, Hacker's Delight, 2-1).

#include "strip/block_reader.h"

#include <algorithm>
#include <bit>

#include "base/characters.h"
#include "base/utf8.h"

namespace newsieve::strip {

namespace {

using base::ByteKinds;
using base::kBlockBytes;
using base::spread;

std::uint32_t count(std::uint64_t bits) {
  return static_cast<std::uint32_t>(base::count_bits(bits));
}

/// Calls `take(at)` for each bit; the lowest is of the byte at `first`.
template <typename Take>
void for_each_bit(std::uint64_t bits, std::size_t first, const Take& take) {
  for (; bits != 0; bits &= bits - 1) {
    take(first + static_cast<std::size_t>(std::countr_zero(bits)));
  }
}

}  // namespace

BlockReader::BlockReader(const base::ScannedText& text, const base::WordList& list,
                         const char* folded, std::string_view line, const HeadlineWords& headline,
                         LineFeatures& into, std::vector<SalientWord>& salient)
    : text_(text),
      list_(list),
      words_(text, folded),
      begin_(text.start_of(line)),
      end_(begin_ + line.size()),
      headline_(headline),
      into_(into),
      salient_(salient),
      are_listed_(words_.is_plain(begin_, end_)) {}

bool BlockReader::read() {
  for (std::size_t block = begin_ / kBlockBytes; block * kBlockBytes < end_; ++block) {
    const std::uint64_t within = base::bits_within(block, begin_, end_);
    if ((text_.special(block) & within) != 0 ||
        !take(block * kBlockBytes, within, text_.kinds(block))) {
      return false;
    }
  }
  if (are_listed_) {
    take_listed_words();
  } else if (word_is_open_) {
    end_word(end_);
  }
  finish();
  return true;
}

bool BlockReader::take(std::size_t first, std::uint64_t within, const ByteKinds& kinds) {
  const std::uint64_t word = kinds.word & within;
  const std::uint64_t digit = kinds.digit & within;
  const std::uint64_t apostrophe = kinds.apostrophe & within;
  // Apostrophes go on with a word, and begin none.
  const std::uint64_t inside = word | spread((word << 1U | in_word_) & apostrophe, apostrophe);
  const std::uint64_t behind = inside << 1U | in_word_;
  const std::uint64_t starts = word & ~behind;
  for_each_bit(starts & digit, first, [this](std::size_t at) { take_number(at); });
  if (((digit << 1U | in_number_) & apostrophe) != 0 || may_have_clock_) {
    return false;  // what a number is, is told character by character
  }
  seen_.letters += count(word);
  seen_.digits += count(digit);
  has_odd_words_ = has_odd_words_ || ((inside & apostrophe) | (word & kinds.beyond)) != 0;
  // Behind the first capital of a word in capitals is another, or the next block.
  const std::uint64_t next = (kinds.upper | kinds.apostrophe) >> 1U | std::uint64_t{1} << 63U;
  for_each_bit(starts & kinds.upper & next, first, [this](std::size_t at) { take_capitals(at); });
  for_each_bit(within & ~(word | kinds.space | kinds.beyond), first, [this](std::size_t at) {
    take_mark(kMarks[static_cast<unsigned char>(text_.text()[at])]);
  });
  for_each_bit(within & kinds.beyond & ~(word | apostrophe), first,
               [this](std::size_t at) { take_beyond_ascii(at); });
  if (!are_listed_) {
    take_words(first, starts, behind & ~inside & within);
  }
  in_word_ = inside >> 63U;
  in_number_ = digit >> 63U;
  return true;
}

/// A word begins with the digit at `at`.
void BlockReader::take_number(std::size_t at) {
  const std::string_view text = text_.text();
  constexpr std::size_t kYear = 4;
  const bool of_our_time = (text[at] == '1' && at + 1 < end_ && text[at + 1] == '9') ||
                           (text[at] == '2' && at + 1 < end_ && text[at + 1] == '0');
  if (of_our_time && at + kYear <= end_) {
    seen_.year = seen_.year || (base::is_digit(text[at + 2]) && base::is_digit(text[at + 3]) &&
                                (at + kYear == end_ || !words_.has(&ByteKinds::word, at + kYear)));
  }
  may_have_clock_ =
      may_have_clock_ || (at >= begin_ + 2 && text[at - 1] == ':' && base::is_digit(text[at - 2]));
}

/// A word begins with the capital at `at`.
void BlockReader::take_capitals(std::size_t at) {
  std::uint32_t capitals = 0;
  for (; at < end_; ++at) {
    if (words_.has(&ByteKinds::word, at)) {
      if (!base::is_upper(text_.text()[at])) {
        return;
      }
      ++capitals;
    } else if (!words_.has(&ByteKinds::apostrophe, at)) {
      break;
    }
  }
  seen_.capitals += capitals >= 2 ? 1U : 0U;
}

void BlockReader::take_mark(std::uint16_t mark) {
  marks_ |= mark;
  seen_.commas += mark == kComma ? 1U : 0U;
}

/// Takes a byte of a character that is of no word.
void BlockReader::take_beyond_ascii(std::size_t at) {
  const bool is_first = (static_cast<unsigned char>(text_.text()[at]) & 0xC0U) != 0x80U;
  if (is_first) {
    take_mark(mark_of(base::decode(text_.text().substr(at)).value));
  }
}

/// `ends` has the first byte behind each word, with one that began in the block before.
void BlockReader::take_words(std::size_t first, std::uint64_t starts, std::uint64_t ends) {
  if (seen_.words >= kMostWords && headline_.size() == 0) {
    skip_words(first, starts, ends);
    return;
  }
  for_each_bit(ends, first, [&](std::size_t end) {
    if (!word_is_open_) {
      word_begin_ = first + static_cast<std::size_t>(std::countr_zero(starts));
      starts &= starts - 1;
    }
    end_word(end);
  });
  if (starts != 0) {
    word_begin_ = first + static_cast<std::size_t>(std::countr_zero(starts));
    word_is_open_ = true;
  }
}

/// Counts the words and remembers where the last of them is.
void BlockReader::skip_words(std::size_t first, std::uint64_t starts, std::uint64_t ends) {
  seen_.words += count(ends);
  word_is_open_ = count(starts) + (word_is_open_ ? 1U : 0U) > count(ends);
  if (starts != 0) {
    word_begin_ = first + static_cast<std::size_t>(std::bit_width(starts)) - 1;
  }
  if (ends != 0) {
    word_end_ = first + static_cast<std::size_t>(std::bit_width(ends)) - 1;
  }
}

void BlockReader::end_word(std::size_t end) {
  word_is_open_ = false;
  word_end_ = end;
  const std::uint32_t number = seen_.words++;
  const bool is_odd = has_odd_words_ && !words_.is_plain(word_begin_, end);
  const bool may_be_shared =
      headline_.size() > 0 && (is_odd || may_be_of_headline(word_begin_, end));
  if (number >= kMostWords && !may_be_shared) {
    return;
  }
  Word odd;
  if (is_odd) {
    odd = words_.read_odd(word_begin_, end);
  }
  const std::uint64_t hash = is_odd ? odd.hash : words_.hash_of_plain(word_begin_, end);
  if (may_be_shared && (!is_odd || odd.bytes >= kSalientBytes)) {
    const std::uint32_t prefix = words_.prefix_of_plain(word_begin_);
    salient_.push_back({.hash = hash, .prefix = is_odd ? odd.prefix : prefix});
  }
  if (number < kMostWords) {
    take_hash(number, hash);
  }
}

/// The words of a line of ASCII without apostrophes.
void BlockReader::take_listed_words() {
  const std::size_t first = list_.count_before(begin_);
  const std::size_t words = list_.count_before(end_) - first;
  const auto bounds = list_.bounds().subspan(2 * first, 2 * words);
  seen_.words = static_cast<std::uint32_t>(words);
  for (std::size_t i = 0; i < std::min(words, kMostWords); ++i) {
    take_hash(i, words_.hash_of_plain(bounds[2 * i], bounds[2 * i + 1]));
  }
  if (words > 0) {
    word_begin_ = bounds[2 * words - 2];
    word_end_ = bounds[2 * words - 1];
  }
  if (headline_.size() == 0) {
    return;
  }
  for (std::size_t i = 0; i < words; ++i) {
    const std::size_t begin = bounds[2 * i];
    const std::size_t end = bounds[2 * i + 1];
    if (may_be_of_headline(begin, end)) {
      salient_.push_back(
          {.hash = words_.hash_of_plain(begin, end), .prefix = words_.prefix_of_plain(begin)});
    }
  }
}

/// Takes the hash of one of the first kMostWords words.
void BlockReader::take_hash(std::size_t number, std::uint64_t hash) {
  into_.words[number] = bucket(hash);
  last_ = hash;
  if (number < first_.size()) {
    first_[number] = hash;
  }
  if (number < kFewWords) {
    all_ = (all_ + hash) * 3;
  }
}

bool BlockReader::may_be_of_headline(std::size_t begin, std::size_t end) const {
  const bool is_long_enough = end - begin >= kSalientBytes;
  const bool has_prefix = headline_.may_have(words_.prefix_of_plain(begin));
  return is_long_enough && has_prefix;
}

void BlockReader::finish() {
  take_marks(marks_, seen_);
  if (seen_.words == 0) {
    return;
  }
  if (seen_.words > kMostWords) {
    const bool is_odd = has_odd_words_ && !words_.is_plain(word_begin_, word_end_);
    last_ = is_odd ? words_.read_odd(word_begin_, word_end_).hash
                   : words_.hash_of_plain(word_begin_, word_end_);
  }
  into_.first_two = bucket(first_[0] + (seen_.words > 1 ? 3 * first_[1] : 1));
  into_.last = bucket(last_ + 5);
  into_.whole = seen_.words > kFewWords ? std::uint16_t{0} : bucket(all_ + 7);
}

}  // namespace newsieve::strip
