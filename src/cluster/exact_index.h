// Folded hash → the text that first had it.
#pragma once

#include <cstdint>
#include <vector>

#include "base/chunked_vector.h"
#include "newsieve/sketch.h"

namespace newsieve::cluster {

/// Numbers distinct texts 0, 1, 2, … in the order they come. An open-addressing hash table.
class ExactIndex {
 public:
  struct Found {
    std::uint32_t text;
    bool is_new;
  };

  /// Asks for where a hash will be looked for: nothing but time depends on it.
  void prefetch(const Hash128& folded) const {
    if (!slots_.empty()) {
      __builtin_prefetch(&slots_[folded.low & (slots_.size() - 1)], 1);
    }
  }

  /// The text with this hash, or a new one.
  Found find_or_add(const Hash128& folded);

  /// A new text that is never found.
  std::uint32_t add_unfindable();

  [[nodiscard]] std::uint32_t texts() const { return static_cast<std::uint32_t>(hashes_.size()); }

 private:
  /// Most slots are told apart by the tag: looking at a hash elsewhere costs a miss of the cache.
  struct Slot {
    std::uint32_t text = kFree;
    std::uint32_t tag = 0;  ///< the high bits of the hash
  };
  static constexpr std::uint32_t kFree = UINT32_MAX;

  void grow();
  [[nodiscard]] std::size_t slot_of(const Hash128& folded) const;

  base::ChunkedVector<Hash128> hashes_;  ///< by text
  std::vector<Slot> slots_;              ///< a power of two, at most 3/4 taken
  std::size_t taken_ = 0;
};

}  // namespace newsieve::cluster
