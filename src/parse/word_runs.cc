// A run a lane: the words of a vector of runs are three vectors, each one word further on than the
// one before. Sums with odd factors keep the order of the words.

#include "parse/word_runs.h"

#include "base/word_hash.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "parse/word_runs.cc"
#include <hwy/foreach_target.h>  // this file again, once for each target
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace newsieve::parse::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

/// Whole vectors from the start of the words; returns how many runs that were.
std::size_t hash_runs_in_vectors(std::span<const std::uint64_t> words, std::uint64_t* hashes) {
  const hn::ScalableTag<std::uint64_t> tag;
  const std::size_t lanes = hn::Lanes(tag);
  std::size_t i = 0;
  for (; i + lanes + kRunWords - 1 <= words.size(); i += lanes) {
    const auto first = hn::LoadU(tag, words.data() + i);
    const auto second = hn::LoadU(tag, words.data() + i + 1);
    const auto third = hn::LoadU(tag, words.data() + i + 2);
    const auto sum = hn::Add(hn::Add(first, hn::Add(second, hn::Add(second, second))),
                             hn::Add(third, hn::ShiftLeft<2>(third)));
    const auto mixed = hn::Mul(sum, hn::Set(tag, base::kLightFactor));
    hn::StoreU(hn::Xor(mixed, hn::ShiftRight<32>(mixed)), tag, hashes + i);
  }
  return i;
}

}  // namespace newsieve::parse::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsieve::parse {

namespace {

HWY_EXPORT(hash_runs_in_vectors);

/// Those from number `i` on.
void hash_runs_from(std::size_t i, std::span<const std::uint64_t> words, std::uint64_t* hashes) {
  for (; i + kRunWords <= words.size(); ++i) {
    hashes[i] = base::mix_lightly(words[i] + 3 * words[i + 1] + 5 * words[i + 2]);
  }
}

}  // namespace

void hash_runs(std::span<const std::uint64_t> words, std::uint64_t* hashes) {
  hash_runs_from(HWY_DYNAMIC_DISPATCH(hash_runs_in_vectors)(words, hashes), words, hashes);
}

void hash_runs_scalar(std::span<const std::uint64_t> words, std::uint64_t* hashes) {
  hash_runs_from(0, words, hashes);
}

}  // namespace newsieve::parse
#endif
