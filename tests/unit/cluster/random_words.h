// Words made for the tests.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/hash.h"
#include "newsieve/sketch.h"

namespace newsieve::cluster {

/// Of a vocabulary of so many.
inline std::vector<Word> random_words(std::uint64_t seed, std::size_t count,
                                      std::uint64_t vocabulary) {
  std::vector<Word> result;
  for (std::size_t i = 0; i < count; ++i) {
    result.push_back(static_cast<Word>(base::mix(base::mix(seed * 1000 + i) % vocabulary)) &
                     ~Word{3});
  }
  return result;
}

}  // namespace newsieve::cluster
