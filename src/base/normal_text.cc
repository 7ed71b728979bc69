// White space ends lines, and at its start a normal line has no gap. So the text as a whole may be
// folded as one line: a line's normal line is what stands between the places where the line begins
// and ends. For each 64 bytes masks say which are kept: not the second of two gaps, not what is not
// seen. What is kept is then written without what is not (base/normal_blocks.h).
#include "base/normal_text.h"

#include <array>
#include <cstring>

#include "base/character_table.h"
#include "base/utf8.h"

namespace newsieve::base {

namespace {

/// The second and further ones of bits in a row, where `through` does not part them: `before` tells
/// of the last of the block before, and then of the last of this one.
std::uint64_t second_ones(std::uint64_t bits, std::uint64_t through, std::uint64_t& before) {
  const std::uint64_t goes_on = bits | spread((bits << 1U | before) & through, through);
  const std::uint64_t second = bits & (goes_on << 1U | before);
  before = goes_on >> 63U;
  return second;
}

}  // namespace

void NormalText::read(const ScannedText& text) {
  text_ = &text;
  source_ = text.folded();
  grows_ = false;
  const std::size_t size = text.text().size();
  const std::size_t blocks = (size + kBlockBytes - 1) / kBlockBytes;
  if (blocks_.size() < blocks + 1) {
    blocks_.resize(blocks + 1);
    kept_.resize((blocks + 2) * kBlockBytes);
    folded_.resize((blocks + 2) * kBlockBytes);
  }
  State state;
  for (std::size_t block = 0; block < blocks; ++block) {
    blocks_[block] = take(block, state);
  }
  blocks_[blocks] = {};
  write_normal_blocks(source_, blocks_.data(), blocks, kept_.data(), folded_.data());
}

/// What of a block is kept. Where that is to be written is not known yet.
NormalBlock NormalText::take(std::size_t block, State& state) {
  const ByteKinds& kinds = text_->kinds(block);
  Fold fold{.gaps = ~(kinds.word | kinds.beyond), .drops = 0, .digits = kinds.digit};
  if (kinds.beyond != 0) {
    fold_beyond(block, state, fold);
  }
  NormalBlock made;
  made.keep = ~(fold.drops | second_ones(fold.gaps, fold.drops, state.gap));
  made.keep_first = made.keep & ~second_ones(fold.digits, fold.drops, state.digit);
  made.digits = fold.digits;
  return made;
}

/// Adds what characters beyond ASCII become, and writes it where it is not what they are.
void NormalText::fold_beyond(std::size_t block, State& state, Fold& fold) {
  const CharacterTable& table = character_table();
  const std::size_t first = block * kBlockBytes;
  fold.drops = state.drops;
  std::uint64_t left = text_->folds(block) & ~state.taken;
  state.taken = state.drops = 0;
  while (left != 0) {
    const std::size_t at = first_bit(left);
    const CodePoint point = decode(text_->text().substr(first + at));
    const char32_t c = point.length == 0 ? point.value : table.fold(point.value);
    const std::size_t length = point.length == 0 ? 1 : point.length;
    const std::uint64_t bytes = (std::uint64_t{1} << length) - 1;
    std::uint64_t drops = 0;
    if (c != point.value) {
      std::array<char, 4> folded{};
      const std::size_t folded_length =
          c == CharacterTable::kNothing ? 0 : encode(c, folded.data());
      grows_ = grows_ || folded_length > length;
      drops = bytes & (~std::uint64_t{0} << folded_length);
      fold.gaps |= std::uint64_t{c == CharacterTable::kGap} << at;
      fold.digits |= std::uint64_t{c >= '0' && c <= '9'} << at;
      patch(first + at, folded.data(), folded_length);
    }
    fold.drops |= drops << at;
    left &= ~(bytes << at);
    if (at + length > kBlockBytes) {
      state.taken = bytes >> (kBlockBytes - at);
      state.drops = drops >> (kBlockBytes - at);
    }
  }
}

void NormalText::patch(std::size_t at, const char* bytes, std::size_t length) {
  if (source_ != patched_.data()) {
    const std::size_t blocks = (text_->text().size() + kBlockBytes - 1) / kBlockBytes;
    patched_.assign(source_, (blocks + 1) * kBlockBytes);
    source_ = patched_.data();
  }
  std::memcpy(patched_.data() + at, bytes, length);
}

std::string_view NormalText::between(std::size_t begin, std::size_t end, const Copy& copy) const {
  const auto place = [&](std::size_t at) {
    const NormalBlock& block = blocks_[at / kBlockBytes];
    const std::uint64_t before = block.*copy.bits & ~bits_from(at % kBlockBytes);
    return block.*copy.before + count_bits(before);
  };
  const std::size_t from = place(begin);
  const std::string_view normal(copy.bytes.data() + from, place(end) - from);
  return normal.substr(0, normal.size() - (normal.ends_with(CharacterTable::kGap) ? 1 : 0));
}

bool NormalText::has_digits(std::size_t begin, std::size_t end) const {
  std::uint64_t digits = 0;
  for (std::size_t block = begin / kBlockBytes; block * kBlockBytes < end; ++block) {
    digits |= blocks_[block].digits & bits_within(block, begin, end);
  }
  return digits != 0;
}

NormalLine NormalText::line(std::string_view line) const {
  if (grows_) {
    return by_line_.read(line);
  }
  const std::size_t begin = text_->start_of(line);
  const std::size_t end = begin + line.size();
  NormalLine normal;
  normal.kept = between(begin, end, {kept_, &NormalBlock::keep, &NormalBlock::kept});
  normal.kept_hash = hash_of_normal(normal.kept);
  normal.folded = normal.kept;
  normal.folded_hash = normal.kept_hash;
  if (has_digits(begin, end)) {
    normal.folded = between(begin, end, {folded_, &NormalBlock::keep_first, &NormalBlock::folded});
    normal.folded_hash = hash_of_normal(normal.folded);
  }
  return normal;
}

NormalLine NormalText::folded(std::string_view line) const {
  if (grows_) {
    return by_line_.read(line);
  }
  const std::size_t begin = text_->start_of(line);
  NormalLine normal;
  normal.folded = between(begin, begin + line.size(),
                          {folded_, &NormalBlock::keep_first, &NormalBlock::folded});
  normal.folded_hash = hash_of_normal(normal.folded);
  return normal;
}

std::string_view NormalText::kept(std::string_view line) const {
  if (grows_) {
    return by_line_.read(line).kept;
  }
  const std::size_t begin = text_->start_of(line);
  return between(begin, begin + line.size(), {kept_, &NormalBlock::keep, &NormalBlock::kept});
}

std::uint64_t NormalText::kept_hash(std::string_view line) const {
  return hash_of_normal(kept(line));
}

}  // namespace newsieve::base
