// Counts by 64-bit key: open addressing, 12 bytes an entry.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace newsieve::strip {

/// Keys are hashes already and are not hashed again. Key 0 is counted as 1. Counts stop at 2³² − 1.
class CountTable {
 public:
  void add(std::uint64_t key, std::uint32_t count = 1) {
    if ((used_ + 1) * 4 > keys_.size() * 3) {
      grow();
    }
    const std::size_t at = find(key | static_cast<std::uint64_t>(key == 0));
    used_ += keys_[at] == 0 ? 1U : 0U;
    keys_[at] = key | static_cast<std::uint64_t>(key == 0);
    counts_[at] = count > UINT32_MAX - counts_[at] ? UINT32_MAX : counts_[at] + count;
  }

  [[nodiscard]] std::uint32_t count(std::uint64_t key) const {
    if (keys_.empty()) {
      return 0;
    }
    const std::size_t at = find(key | static_cast<std::uint64_t>(key == 0));
    return keys_[at] == 0 ? 0 : counts_[at];
  }

  [[nodiscard]] std::size_t size() const { return used_; }

  /// All entries with a count of at least `least`, in order of key.
  [[nodiscard]] std::vector<std::pair<std::uint64_t, std::uint32_t>> sorted(
      std::uint32_t least = 1) const {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> entries;
    for (std::size_t at = 0; at < keys_.size(); ++at) {
      if (keys_[at] != 0 && counts_[at] >= least) {
        entries.emplace_back(keys_[at], counts_[at]);
      }
    }
    std::sort(entries.begin(), entries.end());
    return entries;
  }

 private:
  /// The slot that holds `key` or is free for it.
  [[nodiscard]] std::size_t find(std::uint64_t key) const {
    const std::size_t mask = keys_.size() - 1;
    std::size_t at = static_cast<std::size_t>(key) & mask;
    while (keys_[at] != 0 && keys_[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  void grow() {
    constexpr std::size_t kFirstSize = 1024;
    std::vector<std::uint64_t> keys(keys_.empty() ? kFirstSize : keys_.size() * 2);
    std::vector<std::uint32_t> counts(keys.size());
    keys.swap(keys_);
    counts.swap(counts_);
    for (std::size_t from = 0; from < keys.size(); ++from) {
      if (keys[from] != 0) {
        const std::size_t at = find(keys[from]);
        keys_[at] = keys[from];
        counts_[at] = counts[from];
      }
    }
  }

  std::vector<std::uint64_t> keys_;  ///< a power of two of slots; 0: free
  std::vector<std::uint32_t> counts_;
  std::size_t used_ = 0;
};

}  // namespace newsieve::strip
