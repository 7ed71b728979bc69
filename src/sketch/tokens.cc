// Text → tokens, block by block: masks, runs, and where runs begin and end, written down by
// vectors of whatever width the processor has.
//
// Begins and ends alternate, so a list of the bits of both at once is one of pairs, across blocks
// too. As many lanes as there are bits are pressed together at a time: no branch depends on how
// many words a block has.

#include "sketch/tokens.h"

#include <algorithm>
#include <bit>

#include "sketch/careful_words.h"
#include "sketch/token_writer.h"
#include "sketch/word_runs.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "sketch/tokens.cc"
#include <hwy/foreach_target.h>  // this file again, once for each target
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace newsieve::sketch::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

static_assert(static_cast<int>(WordKind::kNumber) == 1 && static_cast<int>(WordKind::kName) == 2);

/// Writes the begins and ends among `within` of the bytes of a block that begins `at` in the text,
/// and the kinds of what ends.
void write_bounds_scalar(const WordRuns& runs, std::uint64_t within, std::uint32_t at,
                         TokenWriter& into) {
  std::uint32_t* bound = into.next_bound();
  Word* kind = into.next_kind();
  const std::uint64_t bounds = (runs.begins | runs.ends) & within;
  for (std::uint64_t left = bounds; left != 0; left &= left - 1) {
    const auto bit = static_cast<unsigned>(std::countr_zero(left));
    *bound++ = at + bit;
    *kind = static_cast<Word>((runs.numbers >> bit & 1U) | (runs.names >> bit & 1U) << 1U);
    kind += runs.ends >> bit & 1U;
  }
  into.wrote(static_cast<std::size_t>(bound - into.next_bound()),
             static_cast<std::size_t>(kind - into.next_kind()));
}

#if HWY_TARGET == HWY_SCALAR || __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__

void write_bounds(const WordRuns& runs, std::uint32_t at, TokenWriter& into) {
  write_bounds_scalar(runs, ~std::uint64_t{0}, at, into);
}

#else

constexpr hn::CappedTag<std::uint32_t, 16> kTag;

/// The lanes whose bits are set in the lowest ones of `bits`, pressed together.
template <typename Lanes>
HWY_INLINE Lanes press(Lanes lanes, std::uint64_t bits) {
  return hn::CompressBits(lanes, reinterpret_cast<const std::uint8_t*>(&bits));
}

HWY_INLINE hn::Mask<decltype(kTag)> mask_of(std::uint64_t bits) {
  return hn::LoadMaskBits(kTag, reinterpret_cast<const std::uint8_t*>(&bits));
}

/// All of the block.
HWY_INLINE void write_bounds(const WordRuns& runs, std::uint32_t at, TokenWriter& into) {
  static_assert(kMaskBytes / 2 + 16 <= TokenWriter::kRoom);
  const std::size_t lanes = hn::Lanes(kTag);
  const std::uint64_t these = ~std::uint64_t{0} >> (64 - lanes);
  const std::uint64_t bounds = runs.begins | runs.ends;
  const auto steps = hn::Iota(kTag, 0);
  const auto number = hn::Set(kTag, static_cast<std::uint32_t>(WordKind::kNumber));
  const auto name = hn::Set(kTag, static_cast<std::uint32_t>(WordKind::kName));
  std::uint32_t* bound = into.next_bound();
  Word* kind = into.next_kind();
  for (std::size_t first = 0; first < kMaskBytes; first += lanes) {
    const std::uint64_t bounds_here = bounds >> first & these;
    const auto places = hn::Add(steps, hn::Set(kTag, at + static_cast<std::uint32_t>(first)));
    hn::StoreU(press(places, bounds_here), kTag, bound);
    bound += std::popcount(bounds_here);
    const std::uint64_t ends_here = runs.ends >> first & these;
    const auto kinds = hn::Or(hn::IfThenElseZero(mask_of(runs.numbers >> first & these), number),
                              hn::IfThenElseZero(mask_of(runs.names >> first & these), name));
    hn::StoreU(press(kinds, ends_here), kTag, kind);
    kind += std::popcount(ends_here);
  }
  into.wrote(static_cast<std::size_t>(bound - into.next_bound()),
             static_cast<std::size_t>(kind - into.next_kind()));
}

#endif

/// The words of a block of which some must be read character by character.
HWY_NOINLINE void write_careful(const WordRuns& runs, std::uint32_t at, CarefulWords& words,
                                TokenWriter& into) {
  std::uint64_t left = ~std::uint64_t{0};
  for (std::uint64_t careful = runs.careful | runs.joined; careful != 0; careful &= careful - 1) {
    const std::uint64_t up_to_end = careful ^ (careful - 1);
    write_bounds_scalar(runs, left & up_to_end, at, into);
    left &= ~up_to_end;
    const Token taken = into.take_back();
    words.read(taken.begin, taken.end);
    into.make_room();
  }
  write_bounds_scalar(runs, left, at, into);
}

void write_words(const TextMasks& masks, const RunMasks& found, std::size_t count, std::size_t at,
                 WordRunReader& reader, CarefulWords& careful, TokenWriter& into) {
  for (std::size_t number = 1; number <= count; ++number, at += kMaskBytes) {
    const WordRuns runs = reader.next(masks, found, number);
    into.make_room();
    if (runs.careful == 0) {
      for (std::uint64_t joined = runs.joined; joined != 0; joined &= joined - 1) {
        into.joins(static_cast<std::size_t>(std::popcount(runs.ends & ((joined & -joined) - 1))));
      }
      write_bounds(runs, static_cast<std::uint32_t>(at), into);
    } else {
      write_careful(runs, static_cast<std::uint32_t>(at), careful, into);
    }
  }
}

}  // namespace newsieve::sketch::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsieve::sketch {

namespace {
HWY_EXPORT(write_words);
}  // namespace

void Tokenizer::tokenize(std::string_view text, TokenList& into) {
  TokenWriter writer(into);
  CarefulWords careful(text, folds_, writer);
  WordRunReader reader;
  masks_.clear_block(0);
  runs_.runs[0] = 0;
  // A word at the end of the text ends in the byte behind it.
  const std::size_t blocks = text.size() / kMaskBytes + 1;
  for (std::size_t first = 0; first < blocks; first += kBlocksAtOnce) {
    const std::size_t count = std::min(kBlocksAtOnce, blocks - first);
    const std::size_t at = first * kMaskBytes;
    classify_text(text, at, count + 1, 1, masks_);
    find_runs(masks_, count, runs_);
    HWY_DYNAMIC_DISPATCH(write_words)(masks_, runs_, count, at, reader, careful, writer);
    masks_.move_block(count, 0);
    runs_.runs[0] = runs_.runs[count];
  }
  writer.finish(text);
}

void Tokenizer::tokenize_carefully(std::string_view text, TokenList& into) {
  TokenWriter writer(into);
  CarefulWords(text, folds_, writer).read(0, text.size());
  writer.finish(text);
}

}  // namespace newsieve::sketch
#endif
