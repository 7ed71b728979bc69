// Items sorted roughly while they come: each goes to one of a fixed number of partitions, which are
// read back one by one. The first step of sorting what does not fit into memory.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/spool.h"

namespace newsieve::base {

/// Throws RunError when the disk does not take or give the items.
template <typename Item>
class Partitions {
  static_assert(std::is_trivially_copyable_v<Item>);

 public:
  /// `memory`: bytes that may wait in memory before they go to disk; beside them each partition has
  /// a buffer of kBlockBytes.
  Partitions(std::size_t count, std::uint64_t memory)
      : spool_(memory),
        waiting_(new Item[count * kBlockItems]),  // not set: memory that is not used costs nothing
        fill_(count),
        blocks_(count) {}

  [[nodiscard]] std::size_t count() const { return blocks_.size(); }

  /// Asks for where the next item of a partition goes: nothing but time depends on it.
  void prefetch(std::size_t partition) const {
    __builtin_prefetch(&waiting_[partition * kBlockItems + fill_[partition]], 1);
  }

  void append(std::size_t partition, const Item& item) {
    std::uint32_t& fill = fill_[partition];
    waiting_[partition * kBlockItems + fill] = item;
    if (++fill == kBlockItems) {
      flush(partition);
    }
  }

  /// Replaces `into` with the items of a partition in the order they were appended. May be called
  /// in several threads while nothing is appended.
  void read(std::size_t partition, std::vector<Item>& into) const {
    const std::vector<std::uint64_t>& blocks = blocks_[partition];
    into.resize(blocks.size() * kBlockItems + fill_[partition]);
    Item* at = into.data();
    std::string scratch;
    for (const std::uint64_t offset : blocks) {
      const std::string_view block = spool_.view(offset, kBlockItems * sizeof(Item), scratch);
      std::memcpy(at, block.data(), block.size());
      at += kBlockItems;
    }
    std::copy_n(&waiting_[partition * kBlockItems], fill_[partition], at);
  }

 private:
  static constexpr std::size_t kBlockBytes = 4096;
  static constexpr std::size_t kBlockItems = kBlockBytes / sizeof(Item);

  void flush(std::size_t partition) {
    const Item* const items = &waiting_[partition * kBlockItems];
    blocks_[partition].push_back(
        spool_.append({reinterpret_cast<const char*>(items), kBlockItems * sizeof(Item)}));
    fill_[partition] = 0;
  }

  Spool spool_;
  std::unique_ptr<Item[]> waiting_;                 ///< a block for each partition
  std::vector<std::uint32_t> fill_;                 ///< by partition: items that wait
  std::vector<std::vector<std::uint64_t>> blocks_;  ///< by partition: where they begin in the spool
};

}  // namespace newsieve::base
