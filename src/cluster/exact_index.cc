#include "cluster/exact_index.h"

#include <algorithm>

namespace newsieve::cluster {

namespace {

constexpr std::size_t kFirstSlots = 1024;

std::uint32_t tag_of(const Hash128& folded) {
  return static_cast<std::uint32_t>(folded.high >> 32);
}

}  // namespace

std::size_t ExactIndex::slot_of(const Hash128& folded) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = folded.low & mask;
  while (slots_[at].text != kFree &&
         (slots_[at].tag != tag_of(folded) || hashes_[slots_[at].text] != folded)) {
    at = (at + 1) & mask;
  }
  return at;
}

ExactIndex::Found ExactIndex::find_or_add(const Hash128& folded) {
  if ((taken_ + 1) * 4 > slots_.size() * 3) {
    grow();
  }
  Slot& slot = slots_[slot_of(folded)];
  if (slot.text != kFree) {
    return {.text = slot.text, .is_new = false};
  }
  slot = {.text = texts(), .tag = tag_of(folded)};
  hashes_.push_back(folded);
  ++taken_;
  return {.text = slot.text, .is_new = true};
}

std::uint32_t ExactIndex::add_unfindable() {
  hashes_.push_back({});
  return texts() - 1;
}

void ExactIndex::grow() {
  std::vector<Slot> old(std::max(kFirstSlots, slots_.size() * 2));
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.text != kFree) {
      slots_[slot_of(hashes_[slot.text])] = slot;
    }
  }
}

}  // namespace newsieve::cluster
