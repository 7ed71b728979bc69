#include "sketch/shingles.h"

#include <algorithm>
#include <bit>

#include "base/hash.h"
#include "newsieve/sketch.h"

namespace newsieve::sketch {

namespace {

constexpr std::uint64_t kFactor = 0xd1342543de82ef95;
constexpr int kMostBucketBits = 16;

/// Token hashes are uniform already: a polynomial keeps their order, mix makes it uniform again.
std::uint64_t shingle_hash(const std::uint64_t* tokens, std::size_t count) {
  std::uint64_t hash = count;
  for (std::size_t i = 0; i < count; ++i) {
    hash = hash * kFactor + tokens[i];
  }
  return base::mix(hash);
}

}  // namespace

void Shingler::shingle(std::span<const std::uint64_t> tokens, std::vector<std::uint64_t>& into) {
  into.clear();
  if (tokens.empty()) {
    return;
  }
  if (tokens.size() < kShingleWords) {
    into.push_back(shingle_hash(tokens.data(), tokens.size()));
    return;
  }
  into.resize(tokens.size() - kShingleWords + 1);
  for (std::size_t i = 0; i < into.size(); ++i) {
    into[i] = shingle_hash(tokens.data() + i, kShingleWords);
  }
  sort_uniform(into);
  into.erase(std::unique(into.begin(), into.end()), into.end());
}

/// Uniform hashes fall evenly into as many buckets as there are hashes, by their highest bits;
/// what is left to sort in each is next to nothing.
void Shingler::sort_uniform(std::vector<std::uint64_t>& hashes) {
  const int bits = std::clamp(static_cast<int>(std::bit_width(hashes.size())), 1, kMostBucketBits);
  const int shift = 64 - bits;
  ends_.assign(std::size_t{1} << bits, 0);
  for (const std::uint64_t hash : hashes) {
    ++ends_[hash >> shift];
  }
  std::uint32_t end = 0;
  for (std::uint32_t& bucket : ends_) {
    bucket = end += bucket;
  }
  scratch_.resize(hashes.size());
  for (const std::uint64_t hash : hashes) {
    scratch_[--ends_[hash >> shift]] = hash;
  }
  hashes.swap(scratch_);
  // What was the end of each bucket is its begin now.
  for (std::size_t bucket = 0; bucket < ends_.size(); ++bucket) {
    const std::uint32_t begin = ends_[bucket];
    const std::size_t next = bucket + 1 < ends_.size() ? ends_[bucket + 1] : hashes.size();
    if (next - begin > 1) {
      std::sort(hashes.begin() + begin, hashes.begin() + static_cast<std::ptrdiff_t>(next));
    }
  }
}

}  // namespace newsieve::sketch
