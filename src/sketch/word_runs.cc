// Masks → runs, by logic on 64 bytes a lane, in vectors of whatever width the processor has.
//
// What stands beside a byte is seen by moving masks by a bit; the bit that comes in is of the
// block before or after, which is a lane that is loaded again one place on.

#include "sketch/word_runs.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "sketch/word_runs.cc"
#include <hwy/foreach_target.h>  // this file again, once for each target
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace newsieve::sketch::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

constexpr hn::CappedTag<std::uint64_t, 8> kTag;
using Masks = hn::Vec<decltype(kTag)>;

/// A mask of several blocks, and those of the blocks before and after each.
struct Around {
  Masks before, here, after;
};

HWY_INLINE Around load(const MaskRow& row, std::size_t number) {
  return {hn::LoadU(kTag, &row[number - 1]), hn::LoadU(kTag, &row[number]),
          hn::LoadU(kTag, &row[number + 1])};
}

/// Bits of bytes that stand `kBytes` behind those of the mask.
template <int kBytes>
HWY_INLINE Masks behind(const Around& mask) {
  return hn::Or(hn::ShiftLeft<kBytes>(mask.here), hn::ShiftRight<64 - kBytes>(mask.before));
}

/// Bits of bytes that stand before those of the mask.
HWY_INLINE Masks ahead(const Around& mask) {
  return hn::Or(hn::ShiftRight<1>(mask.here), hn::ShiftLeft<63>(mask.after));
}

HWY_INLINE Masks any(Masks a, Masks b, Masks c) {
  return hn::Or(hn::Or(a, b), c);
}

HWY_INLINE Masks all(Masks a, Masks b, Masks c) {
  return hn::And(hn::And(a, b), c);
}

/// `a` without `b`.
HWY_INLINE Masks but(Masks a, Masks b) {
  return hn::AndNot(b, a);
}

HWY_INLINE Around but(const Around& a, const Around& b) {
  return {but(a.before, b.before), but(a.here, b.here), but(a.after, b.after)};
}

/// Bytes that are part of a word whatever stands beside them. Right of the last bytes of the blocks
/// before, and of the first of those after.
HWY_INLINE Around inner_of(const Around& word, const TextMasks& masks, std::size_t number) {
  const Around single = load(masks.single, number);
  const Around beyond = load(masks.beyond, number);
  const Around wide = load(masks.wide_break, number);
  const Masks breaks_before =
      any(wide.before, hn::ShiftLeft<1>(wide.before), hn::ShiftLeft<2>(wide.before));
  const Masks breaks = any(wide.here, behind<1>(wide), behind<2>(wide));
  return {any(word.before, single.before, but(beyond.before, breaks_before)),
          any(word.here, single.here, but(beyond.here, breaks)),
          any(word.after, single.after, but(beyond.after, wide.after))};
}

void find_in_vectors(const TextMasks& masks, std::size_t count, RunMasks& into) {
  for (std::size_t i = 1; i <= count; i += hn::Lanes(kTag)) {
    const Around word = load(masks.word, i);
    const Around digit = load(masks.digit, i);
    const Around letter = but(word, digit);
    const Around inner = inner_of(word, masks, i);
    const Masks point = hn::LoadU(kTag, &masks.point[i]);
    const Around comma = load(masks.comma, i);
    const Masks apostrophe = hn::LoadU(kTag, &masks.apostrophe[i]);

    const Masks number = all(hn::Or(point, comma.here), behind<1>(digit), ahead(digit));
    const Masks contraction = all(apostrophe, behind<1>(letter), ahead(letter));
    const Masks initials = all(point, but(behind<1>(letter), behind<2>(word)), ahead(letter));
    const Masks simple = hn::Or(number, contraction);
    // Beside a character that must be read with care, so must be what may join it.
    const Masks between = all(any(point, comma.here, apostrophe), behind<1>(inner), ahead(inner));
    const Masks between_words = hn::And(behind<1>(word), ahead(word));
    const Masks joint = but(between, but(between_words, hn::Or(simple, initials)));
    const Masks runs = hn::Or(inner.here, joint);
    hn::StoreU(runs, kTag, &into.runs[i]);
    hn::StoreU(simple, kTag, &into.joints[i]);
    const Masks unit = hn::And(letter.here, behind<1>(digit));
    hn::StoreU(hn::Or(but(but(runs, word.here), simple), unit), kTag, &into.careful[i]);

    const Around upper = load(masks.upper, i);
    const Around beyond = load(masks.beyond, i);
    const Around low = but(word, upper);
    const Around before_name = {any(low.before, comma.before, beyond.before),
                                any(low.here, comma.here, beyond.here), low.after};
    const Masks name = all(upper.here, behind<1>(load(masks.space, i)), behind<2>(before_name));
    hn::StoreU(name, kTag, &into.names[i]);
  }
}

}  // namespace newsieve::sketch::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsieve::sketch {

namespace {

HWY_EXPORT(find_in_vectors);

/// One byte of the blocks, and those around it.
class Byte {
 public:
  Byte(const TextMasks& masks, std::size_t block, std::size_t byte)
      : masks_(masks), place_(block * kMaskBytes + byte) {}

  [[nodiscard]] bool is(const MaskRow TextMasks::*row, std::ptrdiff_t away = 0) const {
    const std::size_t place = place_ + static_cast<std::size_t>(away);
    return ((masks_.*row)[place / kMaskBytes] >> place % kMaskBytes & 1U) != 0;
  }
  [[nodiscard]] bool is_letter(std::ptrdiff_t away) const {
    return is(&TextMasks::word, away) && !is(&TextMasks::digit, away);
  }
  [[nodiscard]] bool is_inner(std::ptrdiff_t away) const {
    const bool broken = is(&TextMasks::wide_break, away) || is(&TextMasks::wide_break, away - 1) ||
                        is(&TextMasks::wide_break, away - 2);
    return is(&TextMasks::word, away) || is(&TextMasks::single, away) ||
           (is(&TextMasks::beyond, away) && !broken);
  }
  [[nodiscard]] bool is_simple_joint() const {
    if (is(&TextMasks::apostrophe)) {
      return is_letter(-1) && is_letter(1);
    }
    return (is(&TextMasks::point) || is(&TextMasks::comma)) && is(&TextMasks::digit, -1) &&
           is(&TextMasks::digit, 1);
  }
  [[nodiscard]] bool is_unit() const { return is_letter(0) && is(&TextMasks::digit, -1); }
  [[nodiscard]] bool is_joint() const {
    const bool point = is(&TextMasks::point);
    const bool mark = point || is(&TextMasks::comma) || is(&TextMasks::apostrophe);
    if (!mark || !is_inner(-1) || !is_inner(1)) {
      return false;
    }
    const bool initials = point && is_letter(-1) && !is(&TextMasks::word, -2) && is_letter(1);
    const bool between_words = is(&TextMasks::word, -1) && is(&TextMasks::word, 1);
    return is_simple_joint() || initials || !between_words;
  }
  [[nodiscard]] bool is_name() const {
    return is(&TextMasks::upper) && is(&TextMasks::space, -1) &&
           ((is(&TextMasks::word, -2) && !is(&TextMasks::upper, -2)) || is(&TextMasks::comma, -2) ||
            is(&TextMasks::beyond, -2));
  }

 private:
  const TextMasks& masks_;
  std::size_t place_;
};

}  // namespace

void find_runs(const TextMasks& masks, std::size_t count, RunMasks& into) {
  HWY_DYNAMIC_DISPATCH(find_in_vectors)(masks, count, into);
}

void find_runs_scalar(const TextMasks& masks, std::size_t count, RunMasks& into) {
  for (std::size_t block = 1; block <= count; ++block) {
    into.runs[block] = 0;
    into.joints[block] = 0;
    into.names[block] = 0;
    into.careful[block] = 0;
    for (std::size_t i = 0; i < kMaskBytes; ++i) {
      const Byte byte(masks, block, i);
      const bool in_run = byte.is_inner(0) || byte.is_joint();
      into.runs[block] |= std::uint64_t{in_run} << i;
      into.careful[block] |=
          std::uint64_t{(in_run && !byte.is(&TextMasks::word) && !byte.is_simple_joint()) ||
                        byte.is_unit()}
          << i;
      into.joints[block] |= std::uint64_t{byte.is_simple_joint()} << i;
      into.names[block] |= std::uint64_t{byte.is_name()} << i;
    }
  }
}

}  // namespace newsieve::sketch
#endif
