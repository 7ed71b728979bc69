// A small random number generator whose numbers are the same on every machine.
#pragma once

#include <cstddef>
#include <cstdint>

namespace newsieve::generator {

/// splitmix64 (Steele, Lea, Flood: Fast splittable pseudorandom generators, 2014).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15U;
    std::uint64_t word = state_;
    word = (word ^ (word >> 30)) * 0xbf58476d1ce4e5b9U;
    word = (word ^ (word >> 27)) * 0x94d049bb133111ebU;
    return word ^ (word >> 31);
  }

  /// 0 to `bound` - 1. `bound` is at least 1 and below 2^32; the bias is below bound / 2^32.
  std::uint32_t below(std::size_t bound) {
    return static_cast<std::uint32_t>(((next() >> 32) * bound) >> 32);
  }

  /// `low` to `high`, both included.
  std::uint32_t between(std::uint32_t low, std::uint32_t high) {
    return low + below(high - low + 1);
  }

  bool chance(std::uint32_t percent) { return below(100) < percent; }

  /// One element of a container with size() and operator[].
  template <typename Container>
  const auto& pick(const Container& container) {
    return container[below(container.size())];
  }

 private:
  std::uint64_t state_;
};

/// A seed for one thing among many: `purpose` tells the kinds of things apart.
inline std::uint64_t derive(std::uint64_t seed, std::uint64_t purpose, std::uint64_t ordinal) {
  Random first(seed ^ (purpose * 0xd1342543de82ef95U));
  return Random(first.next() ^ ordinal).next();
}

}  // namespace newsieve::generator
