// base::mix of each lane of a vector. Included once for each target, within files that are compiled
// so (hwy/foreach_target.h).
#if defined(NEWSIEVE_SKETCH_MIX_LANES_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef NEWSIEVE_SKETCH_MIX_LANES_H_
#undef NEWSIEVE_SKETCH_MIX_LANES_H_
#else
#define NEWSIEVE_SKETCH_MIX_LANES_H_
#endif

#include <hwy/highway.h>

#include "base/hash.h"

HWY_BEFORE_NAMESPACE();
namespace newsieve::sketch::HWY_NAMESPACE {

template <typename Words>
HWY_INLINE Words mix_lanes(Words words) {
  namespace hn = hwy::HWY_NAMESPACE;
  const hn::DFromV<Words> tag;
  words = hn::Mul(hn::Xor(words, hn::ShiftRight<30>(words)), hn::Set(tag, base::kMixFirst));
  words = hn::Mul(hn::Xor(words, hn::ShiftRight<27>(words)), hn::Set(tag, base::kMixSecond));
  return hn::Xor(words, hn::ShiftRight<31>(words));
}

}  // namespace newsieve::sketch::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
