// Which lines say the same, by a hash of what they say.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace newsieve::parse {

/// A table with open addressing. `clear` it before anything is added or asked.
class SameLines {
 public:
  /// The lines of one hash.
  struct Group {
    std::uint64_t hash = 0;
    std::size_t first = 0;  ///< line
    std::size_t count = 0;  ///< 0: there is none
  };

  /// Forgets all and makes room for so many lines.
  void clear(std::size_t lines) { groups_.assign(std::bit_ceil(2 * lines + 1), {}); }

  /// Lines are added in order, as many as there is room for.
  void add(std::uint64_t hash, std::size_t line) {
    Group& group = groups_[slot_of(hash)];
    if (group.count == 0) {
      group = {.hash = hash, .first = line};
    }
    ++group.count;
  }

  /// The lines added with the hash.
  [[nodiscard]] const Group& of(std::uint64_t hash) const { return groups_[slot_of(hash)]; }

 private:
  [[nodiscard]] std::size_t slot_of(std::uint64_t hash) const {
    const std::size_t mask = groups_.size() - 1;
    std::size_t at = static_cast<std::size_t>(hash) & mask;
    while (groups_[at].count != 0 && groups_[at].hash != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }

  std::vector<Group> groups_;  ///< a power of two, half of them free
};

}  // namespace newsieve::parse
