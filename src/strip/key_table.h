// Values by 64-bit key: open addressing, the keys and the values each in one array.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace newsieve::strip {

/// Keys are hashes already and are not hashed again. Key 0 is taken as 1. At most three quarters of
/// the slots are used. References and pointers hold until the next key is added or erased.
template <typename Value>
class KeyTable {
 public:
  /// The value of `key`, which is made if there is none.
  Value& operator[](std::uint64_t key) {
    if ((used_ + 1) * 4 > keys_.size() * 3) {
      resize(std::max(kFewestSlots, keys_.size() * 2));
    }
    key = stored(key);
    const std::size_t at = slot_of(key);
    used_ += keys_[at] == kFree ? 1U : 0U;
    keys_[at] = key;
    return values_[at];
  }

  /// Null if there is none.
  [[nodiscard]] const Value* find(std::uint64_t key) const {
    if (keys_.empty()) {
      return nullptr;
    }
    const std::size_t at = slot_of(stored(key));
    return keys_[at] == kFree ? nullptr : &values_[at];
  }

  [[nodiscard]] Value* find(std::uint64_t key) {
    return const_cast<Value*>(std::as_const(*this).find(key));
  }

  [[nodiscard]] std::size_t size() const { return used_; }
  [[nodiscard]] bool empty() const { return used_ == 0; }

  /// Memory of the arrays, in bytes; not what values own beside.
  [[nodiscard]] std::size_t bytes() const {
    return keys_.size() * (sizeof(std::uint64_t) + sizeof(Value));
  }

  /// All entries in ascending order of their keys; pointers into the table.
  [[nodiscard]] std::vector<std::pair<std::uint64_t, const Value*>> sorted() const {
    std::vector<std::pair<std::uint64_t, const Value*>> entries;
    entries.reserve(used_);
    for_each([&](std::uint64_t key, const Value& value) { entries.emplace_back(key, &value); });
    std::sort(entries.begin(), entries.end());
    return entries;
  }

  /// Calls `visit(key, value)` for each, in no order that means anything.
  template <typename Visit>
  void for_each(const Visit& visit) const {
    for (std::size_t at = 0; at < keys_.size(); ++at) {
      if (keys_[at] != kFree) {
        visit(keys_[at], values_[at]);
      }
    }
  }

  /// The same; the values may be changed.
  template <typename Visit>
  void for_each(const Visit& visit) {
    for (std::size_t at = 0; at < keys_.size(); ++at) {
      if (keys_[at] != kFree) {
        visit(keys_[at], values_[at]);
      }
    }
  }

  /// Erases those for which `unwanted(key, value)` holds, and gives back their memory.
  template <typename Unwanted>
  void erase_if(const Unwanted& unwanted) {
    for (std::size_t at = 0; at < keys_.size(); ++at) {
      if (keys_[at] != kFree && unwanted(keys_[at], std::as_const(values_[at]))) {
        keys_[at] = kFree;
        --used_;
      }
    }
    std::size_t slots = kFewestSlots;
    while ((used_ + 1) * 4 > slots * 3) {
      slots *= 2;
    }
    resize(used_ == 0 ? 0 : slots);
  }

  /// Forgets all and makes room for `keys` keys, for a table that serves page after page: its
  /// memory stays.
  void reset(std::size_t keys) {
    std::size_t slots = kFewestSlots;
    while ((keys + 1) * 4 > slots * 3) {
      slots *= 2;
    }
    keys_.assign(slots, kFree);
    values_.assign(slots, Value{});
    used_ = 0;
  }

 private:
  static constexpr std::uint64_t kFree = 0;
  static constexpr std::size_t kFewestSlots = 16;

  static std::uint64_t stored(std::uint64_t key) {
    return key | static_cast<std::uint64_t>(key == kFree);
  }

  /// The slot that holds `key` or is free for it.
  [[nodiscard]] std::size_t slot_of(std::uint64_t key) const {
    const std::size_t mask = keys_.size() - 1;
    std::size_t at = static_cast<std::size_t>(key) & mask;
    while (keys_[at] != kFree && keys_[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  void resize(std::size_t slots) {
    std::vector<std::uint64_t> keys(slots);
    std::vector<Value> values(slots);
    keys.swap(keys_);
    values.swap(values_);
    for (std::size_t from = 0; from < keys.size(); ++from) {
      if (keys[from] != kFree) {
        const std::size_t at = slot_of(keys[from]);
        keys_[at] = keys[from];
        values_[at] = std::move(values[from]);
      }
    }
  }

  std::vector<std::uint64_t> keys_;  ///< a power of two of slots
  std::vector<Value> values_;
  std::size_t used_ = 0;
};

}  // namespace newsieve::strip
