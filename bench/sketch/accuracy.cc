#include <fmt/format.h>

#include <cmath>
#include <limits>

#include "kernels.h"
#include "set_pairs.h"
#include "sketch/signature.h"
#include "tables.h"

namespace newsieve::bench {

namespace {

/// Pairs for each similarity: fewer of large sets, which classic kernels are slow on.
std::size_t trials_for(std::size_t size) {
  return size > 1000 ? 500 : 2000;
}

struct Errors {
  double sum = 0;
  double squares = 0;
  std::size_t count = 0;

  void add(double error) {
    sum += error;
    squares += error * error;
    ++count;
  }
  [[nodiscard]] double bias() const { return sum / static_cast<double>(count); }
  [[nodiscard]] double rmse() const { return std::sqrt(squares / static_cast<double>(count)); }
};

/// The share of values whose `bits` low bits agree, less what agrees by chance (Li, König: b-bit
/// minwise hashing, 2010).
double estimate_cut(const Values& a, const Values& b, unsigned bits) {
  const std::uint64_t mask =
      bits == 64 ? std::numeric_limits<std::uint64_t>::max() : (std::uint64_t{1} << bits) - 1;
  std::size_t agreeing = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    agreeing += (a[i] & mask) == (b[i] & mask) ? 1U : 0U;
  }
  const double by_chance = std::ldexp(1.0, -static_cast<int>(bits));
  const double share = static_cast<double>(agreeing) / static_cast<double>(a.size());
  return (share - by_chance) / (1 - by_chance);
}

/// Errors over all measured similarities; the same pairs for every kernel.
Errors measure(const Kernel& kernel, std::size_t size, unsigned bits) {
  Errors errors;
  std::uint64_t seed = 0;
  for (const double jaccard : measured_similarities()) {
    for (std::size_t trial = 0; trial < trials_for(size); ++trial) {
      const SetPair pair = make_pair(size, jaccard, ++seed);
      errors.add(estimate_cut(kernel(pair.a), kernel(pair.b), bits) - pair.jaccard);
    }
  }
  return errors;
}

constexpr std::size_t kSizes[] = {20, 60, 400, 2000};

void print_row(const Kernel& kernel, std::string_view bits_column, unsigned bits) {
  fmt::print("| {} | {} |{}", kernel.name, kernel.values, bits_column);
  for (const std::size_t size : kSizes) {
    const Errors errors = measure(kernel, size, bits);
    fmt::print(" {:+.4f} | {:.4f} |", errors.bias(), errors.rmse());
  }
  fmt::print("\n");
}

}  // namespace

void print_accuracy() {
  fmt::print(
      "| kernel | values | bias, 20 shingles | RMSE | bias, 60 | RMSE | bias, 400 | RMSE "
      "| bias, 2000 | RMSE |\n|---|---|---|---|---|---|---|---|---|---|\n");
  for (const std::size_t values : {64U, 128U, 256U}) {
    for (const auto& make : {fast_similarity, one_permutation, classic}) {
      print_row(make(values), "", 64);
    }
  }
  fmt::print("\n");
}

void print_cut_accuracy() {
  fmt::print(
      "| kernel | values | bits | bytes | bias, 20 shingles | RMSE | bias, 60 | RMSE | bias, 400 "
      "| RMSE | bias, 2000 | RMSE |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n");
  struct Cut {
    Kernel kernel;
    unsigned bits;
  };
  const Cut cuts[] = {{fast_similarity(64), 64}, {fast_similarity(64), 16},
                      {fast_similarity(128), 8}, {fast_similarity(256), 4},
                      {one_permutation(256), 4}, {classic(256), 4}};
  for (const auto& [kernel, bits] : cuts) {
    print_row(kernel, fmt::format(" {} | {} |", bits, kernel.values * bits / 8), bits);
  }
  fmt::print("\n");
}

}  // namespace newsieve::bench
