#include "sketch/shingles.h"

#include <algorithm>

#include "base/hash.h"
#include "newsieve/sketch.h"

namespace newsieve::sketch {

namespace {

constexpr std::uint64_t kFactor = 0xd1342543de82ef95;

/// Token hashes are uniform already: a polynomial keeps their order, mix makes it uniform again.
std::uint64_t shingle_hash(std::span<const std::uint64_t> tokens) {
  std::uint64_t hash = tokens.size();
  for (const std::uint64_t token : tokens) {
    hash = hash * kFactor + token;
  }
  return base::mix(hash);
}

}  // namespace

void sort_unique(std::vector<std::uint64_t>& hashes) {
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
}

void make_shingles(std::span<const std::uint64_t> tokens, std::vector<std::uint64_t>& into) {
  into.clear();
  if (tokens.empty()) {
    return;
  }
  if (tokens.size() < kShingleWords) {
    into.push_back(shingle_hash(tokens));
    return;
  }
  into.reserve(tokens.size() - kShingleWords + 1);
  for (std::size_t i = 0; i + kShingleWords <= tokens.size(); ++i) {
    into.push_back(shingle_hash(tokens.subspan(i, kShingleWords)));
  }
  sort_unique(into);
}

}  // namespace newsieve::sketch
