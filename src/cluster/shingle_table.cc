#include "cluster/shingle_table.h"

#include <bit>

#include "base/shingle.h"

namespace newsieve::cluster {

namespace {

/// A power of two, so that at most a quarter of as many slots are taken, and a key mostly finds its
/// own; at least two.
std::size_t slots_for(std::size_t keys) {
  return std::bit_ceil(4 * keys + 2);
}

/// Keys are products: their high bits depend on all of them.
unsigned shift_for(std::size_t slots) {
  return 64U - static_cast<unsigned>(std::countr_zero(slots));
}

}  // namespace

std::size_t ShingleTable::slot_of(std::uint64_t key) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = key >> shift_;
  while (slots_[slot] != 0 && keys_[slots_[slot] - 1] != key) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

void ShingleTable::assign(std::span<const Word> words) {
  base::shingle_keys(words, keys_);
  first_.resize(keys_.size());
  slots_.assign(slots_for(keys_.size()), 0);
  shift_ = shift_for(slots_.size());
  distinct_ = 0;
  for (std::uint32_t i = 0; i < keys_.size(); ++i) {
    std::uint32_t& slot = slots_[slot_of(keys_[i])];
    if (slot == 0) {
      slot = i + 1;
      ++distinct_;
    }
    first_[i] = slot - 1;
  }
}

std::uint32_t ShingleTable::find(std::uint64_t key) const {
  return slots_[slot_of(key)] - 1;  // a free slot holds 0: kNowhere
}

std::uint32_t ShingleCounter::count(std::span<const std::uint64_t> keys) {
  slots_.assign(slots_for(keys.size()), 0);
  const std::size_t mask = slots_.size() - 1;
  const unsigned shift = shift_for(slots_.size());
  std::uint32_t distinct = 0;
  bool has_zero = false;
  for (const std::uint64_t key : keys) {
    has_zero |= key == 0;
    std::size_t slot = key >> shift;
    while (slots_[slot] != key && slots_[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    distinct += slots_[slot] != key ? 1U : 0U;
    slots_[slot] = key;
  }
  return distinct + (has_zero ? 1U : 0U);
}

std::uint32_t distinct_shingles(std::span<const Word> words) {
  std::vector<std::uint64_t> keys;
  base::shingle_keys(words, keys);
  return ShingleCounter().count(keys);
}

}  // namespace newsieve::cluster
