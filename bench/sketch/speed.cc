#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <vector>

#include "kernels.h"
#include "set_pairs.h"
#include "tables.h"

namespace newsieve::bench {

namespace {

using Sets = std::vector<std::vector<std::uint64_t>>;

Sets make_sets(std::size_t size, std::size_t count) {
  Sets sets;
  for (std::uint64_t seed = 1; sets.size() < count; ++seed) {
    sets.push_back(make_pair(size, 0, seed).a);
  }
  return sets;
}

/// Nanoseconds a shingle for one pass over all sets.
double time_once(const Kernel& kernel, const Sets& sets, std::uint64_t& sink) {
  Values signature(kernel.values);
  std::size_t shingles = 0;
  const auto start = std::chrono::steady_clock::now();
  for (const auto& set : sets) {
    kernel.sign(set, signature);
    sink ^= signature.front();
    shingles += set.size();
  }
  const std::chrono::duration<double, std::nano> spent = std::chrono::steady_clock::now() - start;
  return spent.count() / static_cast<double>(shingles);
}

double median(std::vector<double> numbers) {
  std::sort(numbers.begin(), numbers.end());
  return numbers[numbers.size() / 2];
}

}  // namespace

void print_speed() {
  constexpr std::size_t kSizes[] = {20, 60, 400, 2000};
  constexpr std::size_t kShingles = 200'000;  // in each pass
  constexpr int kRounds = 15;
  std::vector<Kernel> kernels;
  for (const std::size_t values : {64U, 128U, 256U}) {
    kernels.insert(kernels.end(),
                   {fast_similarity(values), one_permutation(values), classic(values)});
  }
  const std::size_t reference = 5;  // classic, 128 values
  // times[kernel][size]: of each round
  std::vector<std::vector<std::vector<double>>> times(
      kernels.size(), std::vector<std::vector<double>>(std::size(kSizes)));
  std::uint64_t sink = 0;
  for (std::size_t size = 0; size < std::size(kSizes); ++size) {
    const Sets sets = make_sets(kSizes[size], kShingles / kSizes[size]);
    for (int round = 0; round < kRounds; ++round) {
      for (std::size_t kernel = 0; kernel < kernels.size(); ++kernel) {
        times[kernel][size].push_back(time_once(kernels[kernel], sets, sink));
      }
    }
  }
  fmt::print(
      "| kernel | values | time, 20 shingles | 60 | 400 | 2000 | ns per shingle, 400 |\n"
      "|---|---|---|---|---|---|---|\n");
  for (std::size_t kernel = 0; kernel < kernels.size(); ++kernel) {
    fmt::print("| {} | {} |", kernels[kernel].name, kernels[kernel].values);
    for (std::size_t size = 0; size < std::size(kSizes); ++size) {
      fmt::print(" {:.3f} |", median(times[kernel][size]) / median(times[reference][size]));
    }
    fmt::print(" {:.1f} |\n", median(times[kernel][2]));
  }
  // So that no compiler drops the work.
  fmt::print("{}\n", sink == 1 ? "<!-- -->" : "");
}

}  // namespace newsieve::bench
