#include "cluster/word_set.h"

#include <bit>

#include "cluster/slot_hits.h"

namespace newsieve::cluster {

namespace {

/// Few are taken, so that other words fall into free ones.
constexpr std::size_t kSlotsPerWord = 8;

}  // namespace

std::size_t WordSet::slot_of(std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  while (slots_[slot] != 0 && slots_[slot] != hash + 1) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

void WordSet::assign(std::span<const std::uint32_t> hashes) {
  slots_.assign(std::bit_ceil(kSlotsPerWord * hashes.size() + 1), 0);
  size_ = 0;
  for (const std::uint32_t hash : hashes) {
    std::uint32_t& slot = slots_[slot_of(hash)];
    size_ += slot == 0 ? 1U : 0U;
    slot = hash + 1;
  }
}

std::size_t WordSet::look_in(std::span<const Word> words) {
  found_.assign(slots_.size(), 0);
  hits_.resize(words.size());
  hits_.resize(copy_slot_hits(slots_, words, hits_.data()));
  std::size_t count = 0;
  for (const std::uint32_t hash : hits_) {
    const std::size_t slot = slot_of(hash);
    const std::uint8_t is_new = slots_[slot] != 0 && found_[slot] == 0 ? 1 : 0;
    found_[slot] |= is_new;
    count += is_new;
  }
  return count;
}

}  // namespace newsieve::cluster
