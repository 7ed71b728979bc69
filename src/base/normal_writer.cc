// The text was folded as a whole already (base/byte_kinds.h). What is left is to copy it without
// the second of two gaps: from one such place to the next, 64 bytes in one step and no loop. What
// is written beyond an end is written over.
#include "base/normal_writer.h"

#include <bit>
#include <cstring>

#include "base/character_table.h"
#include "base/characters.h"
#include "base/utf8.h"

namespace newsieve::base {

NormalWriter::NormalWriter(const ScannedText& text, std::string_view line)
    : text_(text), begin_(text.start_of(line)), end_(begin_ + line.size()), at_(begin_) {}

NormalWriter::Written NormalWriter::write(char* out) {
  out_ = out;
  for (std::size_t block = begin_ / kBlockBytes; block * kBlockBytes < end_; ++block) {
    take(block);
  }
  const bool gap_at_end = out_ != out && gap_;
  return {.end = gap_at_end ? out_ - 1 : out_, .has_digits = has_digits_};
}

void NormalWriter::take(std::size_t block) {
  const std::size_t first = block * kBlockBytes;
  const std::size_t last = std::min(first + kBlockBytes, end_);
  const ByteKinds& kinds = text_.kinds(block);
  has_digits_ = has_digits_ || (kinds.digit & bits_within(block, begin_, end_)) != 0;
  while (at_ < last) {
    // `at_` may be behind a character that began in the block before.
    const std::uint64_t within = bits_within(block, at_, last);
    const std::uint64_t gaps = within & ~(kinds.word | kinds.beyond);
    const std::uint64_t before = gap_ ? std::uint64_t{1} << (at_ - first) : 0;
    const std::uint64_t second_gaps = gaps & (gaps << 1U | before);
    std::uint64_t stops = second_gaps | (kinds.beyond & within);
    // Up to the next character beyond ASCII nothing here changes what is a second gap.
    const std::uint64_t to_beyond = kinds.beyond & within;
    stops &= to_beyond == 0 ? ~std::uint64_t{0} : to_beyond ^ (to_beyond - 1);
    for (; stops != 0; stops &= stops - 1) {
      const std::size_t stop = first + static_cast<std::size_t>(std::countr_zero(stops));
      copy(stop);
      if ((kinds.beyond >> (stop - first) & 1U) != 0) {
        take_beyond();
      } else {
        ++at_;
        gap_ = true;
      }
    }
    if (to_beyond == 0) {
      copy(last);
    }
  }
}

/// Copies what stands before `end`, which is in the same block.
void NormalWriter::copy(std::size_t end) {
  const std::size_t length = end - at_;
  if (length > 0) {
    std::memcpy(out_, text_.folded() + at_, kBlockBytes);
    out_ += length;
    at_ = end;
    gap_ = out_[-1] == CharacterTable::kGap;
  }
}

void NormalWriter::take_beyond() {
  const CodePoint point = decode(text_.text().substr(at_, end_ - at_));
  if (point.length == 0) {
    *out_++ = text_.text()[at_++];
    gap_ = false;
    return;
  }
  at_ += point.length;
  const char32_t c = character_table().fold(point.value);
  if (c == CharacterTable::kNothing || (c == CharacterTable::kGap && gap_)) {
    return;
  }
  out_ += encode(c, out_);
  gap_ = c == CharacterTable::kGap;
  has_digits_ = has_digits_ || (c >= '0' && c <= '9');
}

}  // namespace newsieve::base
