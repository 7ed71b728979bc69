#include "cluster/band_buckets.h"

#include <utility>

namespace newsieve::cluster {

namespace {

struct Entry {
  std::uint32_t key;
  std::uint32_t record;
};

constexpr unsigned kDigitBits = 11;
constexpr std::size_t kDigits = std::size_t{1} << kDigitBits;

/// Sorts by key; stable, so records of one key stay in order. Least significant digit first.
void radix_sort(std::vector<Entry>& entries, std::vector<Entry>& scratch) {
  scratch.resize(entries.size());
  for (unsigned shift = 0; shift < 32; shift += kDigitBits) {
    std::array<std::uint32_t, kDigits> starts{};
    for (const Entry& entry : entries) {
      ++starts[(entry.key >> shift) % kDigits];
    }
    std::uint32_t start = 0;
    for (std::uint32_t& count : starts) {
      start += std::exchange(count, start);
    }
    for (const Entry& entry : entries) {
      scratch[starts[(entry.key >> shift) % kDigits]++] = entry;
    }
    entries.swap(scratch);
  }
}

}  // namespace

std::vector<std::uint32_t> number_buckets(std::span<BandKeys> keys) {
  std::vector<std::uint32_t> sizes;
  std::vector<Entry> entries(keys.size());
  std::vector<Entry> scratch;
  for (std::size_t band = 0; band < kBands; ++band) {
    for (std::uint32_t record = 0; record < keys.size(); ++record) {
      entries[record] = {.key = keys[record][band], .record = record};
    }
    radix_sort(entries, scratch);
    for (std::size_t first = 0; first < entries.size();) {
      std::size_t last = first + 1;
      while (last < entries.size() && entries[last].key == entries[first].key) {
        ++last;
      }
      std::uint32_t bucket = kNoBucket;
      if (last - first > 1) {
        bucket = static_cast<std::uint32_t>(sizes.size());
        sizes.push_back(static_cast<std::uint32_t>(last - first));
      }
      for (; first < last; ++first) {
        keys[entries[first].record][band] = bucket;
      }
    }
  }
  return sizes;
}

}  // namespace newsieve::cluster
