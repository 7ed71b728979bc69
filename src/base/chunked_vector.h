// A vector that grows without moving what it holds.
#pragma once

#include <bit>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace newsieve::base {

/// For what there is one of for each record: a vector that doubles holds three times its items
/// while it moves them, and leaves holes behind. Items are default-constructible, and stay where
/// they are.
template <typename Item>
class ChunkedVector {
 public:
  void push_back(const Item& item) {
    if (size_ == chunks_.size() * kItems) {
      chunks_.emplace_back(new Item[kItems]);
    }
    chunks_[size_ / kItems][size_ % kItems] = item;
    ++size_;
  }

  [[nodiscard]] Item& operator[](std::size_t i) { return chunks_[i / kItems][i % kItems]; }
  [[nodiscard]] const Item& operator[](std::size_t i) const {
    return chunks_[i / kItems][i % kItems];
  }

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] const Item& back() const { return (*this)[size_ - 1]; }

 private:
  static constexpr std::size_t kChunkBytes = std::size_t{1} << 16;
  static constexpr std::size_t kItems = std::bit_floor(kChunkBytes / sizeof(Item));
  static_assert(kItems > 0);

  std::vector<std::unique_ptr<Item[]>> chunks_;
  std::size_t size_ = 0;
};

}  // namespace newsieve::base
