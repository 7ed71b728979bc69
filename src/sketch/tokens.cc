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

#if HWY_ARCH_X86
#include <immintrin.h>
#endif

HWY_BEFORE_NAMESPACE();
namespace newsieve::sketch::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

static_assert(static_cast<int>(WordKind::kNumber) == 1 && static_cast<int>(WordKind::kName) == 2);

using Cursor = TokenWriter::Cursor;

/// Writes the begins and ends among `within` of the bytes of a block that begins `at` in the text,
/// and the kinds of what ends. Returns where the next go.
Cursor write_bounds_scalar(const WordRuns& runs, std::uint64_t within, std::uint32_t at,
                           Cursor into) {
  for (std::uint64_t left = (runs.begins | runs.ends) & within; left != 0; left &= left - 1) {
    const auto bit = static_cast<unsigned>(std::countr_zero(left));
    *into.bound++ = at + bit;
    *into.kind = static_cast<Word>((runs.numbers >> bit & 1U) | (runs.names >> bit & 1U) << 1U);
    into.kind += runs.ends >> bit & 1U;
  }
  return into;
}

#if HWY_TARGET == HWY_SCALAR || __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__

Cursor write_bounds(const WordRuns& runs, std::uint32_t at, Cursor into) {
  return write_bounds_scalar(runs, ~std::uint64_t{0}, at, into);
}

#else

constexpr hn::CappedTag<std::uint32_t, 16> kTag;

/// The lanes whose bits are set in the lowest ones of `bits`, pressed together.
template <typename Lanes>
HWY_INLINE Lanes press(Lanes lanes, std::uint64_t bits) {
  return hn::CompressBits(lanes, reinterpret_cast<const std::uint8_t*>(&bits));
}

/// `value` in the lanes whose bits are set in the lowest ones of `bits`, else zero.
HWY_INLINE hn::Vec<decltype(kTag)> spread(std::uint64_t bits, WordKind value) {
  const auto mask = hn::LoadMaskBits(kTag, reinterpret_cast<const std::uint8_t*>(&bits));
  return hn::And(hn::VecFromMask(kTag, mask), hn::Set(kTag, static_cast<std::uint32_t>(value)));
}

#if HWY_ARCH_X86 && HWY_TARGET <= HWY_AVX3

/// The kinds of all words that end in the block: of their bits, pressed together, a vector's at a
/// time. All processors with these vectors press bits quickly; not so those with narrower ones.
HWY_INLINE void write_kinds(const WordRuns& runs, Word* into) {
  constexpr std::size_t kMostEnds = kMaskBytes / 2;
  const std::size_t lanes = hn::Lanes(kTag);
  const std::uint64_t numbers = _pext_u64(runs.numbers, runs.ends);
  const std::uint64_t names = _pext_u64(runs.names, runs.ends);
  for (std::size_t first = 0; first < kMostEnds; first += lanes) {
    hn::StoreU(hn::Or(spread(numbers >> first, WordKind::kNumber),
                      spread(names >> first, WordKind::kName)),
               kTag, into + first);
  }
}

#else

/// The kinds of all words that end in the block: of each of its bytes, those of ends pressed
/// together.
HWY_INLINE void write_kinds(const WordRuns& runs, Word* into) {
  const std::size_t lanes = hn::Lanes(kTag);
  const std::uint64_t these = ~std::uint64_t{0} >> (64 - lanes);
  for (std::size_t first = 0; first < kMaskBytes; first += lanes) {
    const std::uint64_t ends_here = runs.ends >> first & these;
    const auto kinds = hn::Or(spread(runs.numbers >> first & these, WordKind::kNumber),
                              spread(runs.names >> first & these, WordKind::kName));
    hn::StoreU(press(kinds, ends_here), kTag, into);
    into += std::popcount(ends_here);
  }
}

#endif

/// All of the block.
HWY_INLINE Cursor write_bounds(const WordRuns& runs, std::uint32_t at, Cursor into) {
  const std::size_t lanes = hn::Lanes(kTag);
  const std::uint64_t these = ~std::uint64_t{0} >> (64 - lanes);
  const std::uint64_t bounds = runs.begins | runs.ends;
  const auto steps = hn::Iota(kTag, 0);
  for (std::size_t first = 0; first < kMaskBytes; first += lanes) {
    const std::uint64_t bounds_here = bounds >> first & these;
    const auto places = hn::Add(steps, hn::Set(kTag, at + static_cast<std::uint32_t>(first)));
    hn::StoreU(press(places, bounds_here), kTag, into.bound);
    into.bound += std::popcount(bounds_here);
  }
  write_kinds(runs, into.kind);
  into.kind += std::popcount(runs.ends);
  return into;
}

#endif

/// The words of a block of which some must be read character by character.
HWY_NOINLINE void write_careful(const WordRuns& runs, std::uint32_t at, CarefulWords& words,
                                TokenWriter& into) {
  std::uint64_t left = ~std::uint64_t{0};
  for (std::uint64_t careful = runs.careful | runs.joined; careful != 0; careful &= careful - 1) {
    const std::uint64_t up_to_end = careful ^ (careful - 1);
    into.wrote(write_bounds_scalar(runs, left & up_to_end, at, into.cursor()));
    left &= ~up_to_end;
    const Token taken = into.take_back();
    words.read(taken.begin, taken.end);
  }
  into.wrote(write_bounds_scalar(runs, left, at, into.cursor()));
}

void write_words(const TextMasks& masks, const RunMasks& found, std::size_t count, std::size_t at,
                 WordRunReader& reader, CarefulWords& careful, TokenWriter& into) {
  Cursor cursor = into.cursor();
  for (std::size_t number = 1; number <= count; ++number, at += kMaskBytes) {
    const WordRuns runs = reader.next(masks, found, number);
    if (runs.careful == 0) {
      for (std::uint64_t joined = runs.joined; joined != 0; joined &= joined - 1) {
        const std::uint64_t ends_before = runs.ends & ((joined & (0 - joined)) - 1);
        into.joins(cursor.kind + std::popcount(ends_before));
      }
      cursor = write_bounds(runs, static_cast<std::uint32_t>(at), cursor);
    } else {
      into.wrote(cursor);
      write_careful(runs, static_cast<std::uint32_t>(at), careful, into);
      cursor = into.cursor();
    }
  }
  into.wrote(cursor);
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
  CarefulWords(text, folds_, writer).read_by_character(0, text.size());
  writer.finish(text);
}

}  // namespace newsieve::sketch
#endif
