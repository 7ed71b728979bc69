#include "cluster/recent_keys.h"

#include <algorithm>
#include <array>
#include <bit>

#include "cluster/leader_index.h"

namespace newsieve::cluster {

RecentKeys::RecentKeys(std::size_t keys) : chains_(std::bit_ceil(keys)) {}

void RecentKeys::put(std::uint32_t slot, std::span<const std::uint64_t> keys) {
  for (const std::uint64_t key : keys) {
    std::uint64_t& latest = chains_[chain_of(key)];
    entries_.push_back({.key = key, .before = latest, .slot = slot});
    latest = expired_ + entries_.size();
  }
}

void RecentKeys::forget(std::size_t keys) {
  const std::size_t gone = std::min(keys, entries_.size());
  entries_.erase(entries_.begin(), entries_.begin() + static_cast<std::ptrdiff_t>(gone));
  expired_ += gone;
}

bool RecentKeys::count(std::uint64_t key, KeyKind kind, CandidateCounter& counter) const {
  std::array<std::uint32_t, kMaxPerKey> slots{};
  std::size_t found = 0;
  for (std::uint64_t number = chains_[chain_of(key)]; number > expired_ && found <= kMaxPerKey;) {
    const Entry& entry = entries_[number - 1 - expired_];
    if (entry.key == key) {
      if (found < kMaxPerKey) {
        slots[found] = entry.slot;
      }
      ++found;
    }
    number = entry.before;
  }
  const bool is_common = found > kMaxPerKey;
  for (std::size_t i = 0; i < std::min(found, kMaxPerKey); ++i) {
    if (const unsigned weight = weight_of(kind, is_common); weight > 0) {
      counter.count(slots[i], weight);
    }
  }
  return is_common;
}

}  // namespace newsieve::cluster
