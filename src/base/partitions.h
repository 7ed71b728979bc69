// Items sorted roughly while they come: each goes to one of a fixed number of partitions, which are
// read back one by one. The first step of sorting what does not fit into memory.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/spool.h"

namespace newsieve::base {

/// Not safe for threads. Throws RunError when the disk does not take or give the items.
template <typename Item>
class Partitions {
  static_assert(std::is_trivially_copyable_v<Item>);

 public:
  /// `memory`: bytes that may wait in memory before they go to disk; beside them each partition has
  /// a buffer of kBlockBytes.
  Partitions(std::size_t count, std::uint64_t memory) : spool_(memory), parts_(count) {}

  [[nodiscard]] std::size_t count() const { return parts_.size(); }

  void append(std::size_t partition, const Item& item) {
    Part& part = parts_[partition];
    part.waiting.push_back(item);
    if (part.waiting.size() == kBlockItems) {
      part.blocks.push_back(spool_.append(
          {reinterpret_cast<const char*>(part.waiting.data()), kBlockItems * sizeof(Item)}));
      part.waiting.clear();
    }
  }

  /// Replaces `into` with the items of a partition in the order they were appended.
  void read(std::size_t partition, std::vector<Item>& into) {
    const Part& part = parts_[partition];
    into.resize(part.blocks.size() * kBlockItems + part.waiting.size());
    Item* at = into.data();
    for (const std::uint64_t offset : part.blocks) {
      const std::string_view block = spool_.view(offset, kBlockItems * sizeof(Item), block_);
      std::memcpy(at, block.data(), block.size());
      at += kBlockItems;
    }
    std::copy(part.waiting.begin(), part.waiting.end(), at);
  }

 private:
  static constexpr std::size_t kBlockBytes = 4096;
  static constexpr std::size_t kBlockItems = kBlockBytes / sizeof(Item);

  struct Part {
    std::vector<std::uint64_t> blocks;  ///< where they begin in the spool
    std::vector<Item> waiting;
  };

  Spool spool_;
  std::vector<Part> parts_;
  std::string block_;
};

}  // namespace newsieve::base
