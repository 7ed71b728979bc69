#include "parse/shingle_lines.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <random>
#include <set>
#include <vector>

namespace newsieve::parse {
namespace {

using Lines = std::vector<std::vector<std::uint64_t>>;  // the shingles of each

std::vector<std::uint32_t> lines_of(const ShingleIndex& index, std::uint64_t shingle) {
  std::vector<std::uint32_t> lines;
  index.for_each_line(shingle, [&](std::uint32_t line) { lines.push_back(line); });
  return lines;
}

/// The first of all lines of each shingle, in order.
std::map<std::uint64_t, std::vector<std::uint32_t>> lines_by_map(const Lines& lines) {
  std::map<std::uint64_t, std::vector<std::uint32_t>> first;
  for (std::uint32_t line = 0; line < lines.size(); ++line) {
    for (const std::uint64_t shingle : std::set(lines[line].begin(), lines[line].end())) {
      if (first[shingle].size() < ShingleIndex::kMostLines) {
        first[shingle].push_back(line);
      }
    }
  }
  return first;
}

TEST(ShingleIndexTest, AgreesWithAMap) {
  std::mt19937_64 random(31);
  ShingleIndex index;  // nothing is left of the page before
  // Few shingles in many lines, many in few, and shingles that all begin with the same bits.
  for (const std::uint64_t shingles : {1U, 5U, 100U, 5000U}) {
    for (const unsigned shift : {0U, 32U, 60U}) {
      Lines lines(30);
      for (int i = 0; i < 1000; ++i) {
        lines[random() % lines.size()].push_back(random() % shingles * 0x9e3779b97f4a7c15U >>
                                                 shift);
      }
      index.clear(1000);
      for (std::size_t line = 0; line < lines.size(); ++line) {
        index.add(lines[line], line);
      }
      for (const auto& [shingle, kept] : lines_by_map(lines)) {
        EXPECT_EQ(lines_of(index, shingle), kept) << shingle;
        EXPECT_TRUE(lines_of(index, ~shingle).empty());
      }
    }
  }
}

TEST(ShingleIndexTest, MayBeEmpty) {
  ShingleIndex index;
  index.clear(0);
  EXPECT_TRUE(lines_of(index, 7).empty());
}

TEST(ShingleSieveTest, NeverCountsTooFew) {
  std::mt19937_64 random(37);
  ShingleSieve sieve;
  for (int round = 0; round < 20; ++round) {  // nothing is left of the page before
    std::vector<std::vector<std::uint64_t>> lines(20, std::vector<std::uint64_t>(30));
    sieve.clear(600);
    for (std::size_t line = 0; line < lines.size(); ++line) {
      for (std::uint64_t& shingle : lines[line]) {
        shingle = random() % 1000;
      }
      sieve.add(lines[line], line);
    }
    for (std::size_t line = 0; line < lines.size(); ++line) {
      std::size_t covered = 0;
      for (const std::uint64_t shingle : lines[line]) {
        bool elsewhere = false;
        for (std::size_t other = 0; other < lines.size(); ++other) {
          const auto& there = lines[other];
          elsewhere = elsewhere || (other != line &&
                                    std::find(there.begin(), there.end(), shingle) != there.end());
        }
        covered += elsewhere ? 1 : 0;
      }
      EXPECT_GE(sieve.most_covered(lines[line], line), covered);
    }
  }
}

TEST(ShingleSieveTest, KnowsALineOfItsOwnWords) {
  ShingleSieve sieve;
  sieve.clear(1000);
  const std::vector<std::uint64_t> own = {1, 2, 3, 3};
  const std::vector<std::uint64_t> shared = {4, 5};
  sieve.add(own, 0);
  sieve.add(shared, 0);
  sieve.add(shared, 1);
  EXPECT_EQ(sieve.most_covered(own, 0), 0U);
  EXPECT_EQ(sieve.most_covered(shared, 0), 2U);
  EXPECT_EQ(sieve.most_covered(own, 2), 4U);
}

}  // namespace
}  // namespace newsieve::parse
