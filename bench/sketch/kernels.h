// The kernels that are compared, behind one interface.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace newsieve::bench {

using Values = std::vector<std::uint64_t>;

struct Kernel {
  std::string name;
  std::size_t values;
  std::function<void(std::span<const std::uint64_t> set, std::span<std::uint64_t> into)> sign;

  [[nodiscard]] Values operator()(std::span<const std::uint64_t> set) const;
};

// Sizes are powers of two, but for classic().
Kernel fast_similarity(std::size_t values);
Kernel one_permutation(std::size_t values);
Kernel classic(std::size_t values);

}  // namespace newsieve::bench
