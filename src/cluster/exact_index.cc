#include "cluster/exact_index.h"

#include <algorithm>

namespace newsieve::cluster {

namespace {

constexpr std::uint32_t kFree = UINT32_MAX;
constexpr std::size_t kFirstSlots = 1024;

}  // namespace

std::size_t ExactIndex::slot_of(const Hash128& folded) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = folded.low & mask;
  while (slots_[slot] != kFree && hashes_[slots_[slot]] != folded) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

ExactIndex::Found ExactIndex::find_or_add(const Hash128& folded) {
  if ((taken_ + 1) * 4 > slots_.size() * 3) {
    grow();
  }
  std::uint32_t& text = slots_[slot_of(folded)];
  if (text != kFree) {
    return {.text = text, .is_new = false};
  }
  text = texts();
  hashes_.push_back(folded);
  ++taken_;
  return {.text = text, .is_new = true};
}

std::uint32_t ExactIndex::add_unfindable() {
  hashes_.emplace_back();
  return texts() - 1;
}

void ExactIndex::grow() {
  std::vector<std::uint32_t> old(std::max(kFirstSlots, slots_.size() * 2), kFree);
  old.swap(slots_);
  for (const std::uint32_t text : old) {
    if (text != kFree) {
      slots_[slot_of(hashes_[text])] = text;
    }
  }
}

}  // namespace newsieve::cluster
