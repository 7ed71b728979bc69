// Counts by 64-bit key, 12 bytes an entry.
#pragma once

#include <cstdint>

#include "strip/key_table.h"

namespace newsieve::strip {

/// As KeyTable. Counts stop at 2³² − 1.
class CountTable : public KeyTable<std::uint32_t> {
 public:
  /// Returns what the count has become.
  std::uint32_t add(std::uint64_t key, std::uint32_t count = 1) {
    std::uint32_t& counted = (*this)[key];
    counted = count > UINT32_MAX - counted ? UINT32_MAX : counted + count;
    return counted;
  }

  [[nodiscard]] std::uint32_t count(std::uint64_t key) const {
    const std::uint32_t* const counted = find(key);
    return counted == nullptr ? 0 : *counted;
  }
};

}  // namespace newsieve::strip
