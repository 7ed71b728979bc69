// Words of one kind, in vectors of whatever width the processor has.
//
// Which words are numbers or names no branch can foresee: a vector's are moved together and stored
// as a whole, and what follows writes over the rest.

#include "cluster/word_kinds.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "cluster/word_kinds.cc"
#include <hwy/foreach_target.h>  // this file again, once for each target
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace newsieve::cluster::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

std::size_t copy_hashes_in_vectors(std::span<const Word> words, WordKind kind,
                                   std::uint32_t* into) {
  const hn::ScalableTag<std::uint32_t> tag;
  const std::size_t lanes = hn::Lanes(tag);
  const auto wanted = hn::Set(tag, static_cast<Word>(kind));
  const auto kinds = hn::Set(tag, 3);
  std::size_t count = 0;
  std::size_t i = 0;
  for (; i + lanes <= words.size(); i += lanes) {
    const auto word = hn::LoadU(tag, words.data() + i);
    const auto is_wanted = hn::Eq(hn::And(word, kinds), wanted);
    hn::StoreU(hn::Compress(hn::ShiftRight<2>(word), is_wanted), tag, into + count);
    count += hn::CountTrue(tag, is_wanted);
  }
  for (; i < words.size(); ++i) {
    into[count] = hash_of(words[i]);
    count += kind_of(words[i]) == kind ? 1U : 0U;
  }
  return count;
}

}  // namespace newsieve::cluster::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsieve::cluster {

namespace {
HWY_EXPORT(copy_hashes_in_vectors);
}  // namespace

std::size_t copy_hashes(std::span<const Word> words, WordKind kind, std::uint32_t* into) {
  return HWY_DYNAMIC_DISPATCH(copy_hashes_in_vectors)(words, kind, into);
}

std::size_t copy_hashes_scalar(std::span<const Word> words, WordKind kind, std::uint32_t* into) {
  std::size_t count = 0;
  for (const Word word : words) {
    if (kind_of(word) == kind) {
      into[count++] = hash_of(word);
    }
  }
  return count;
}

}  // namespace newsieve::cluster
#endif
