#include "cluster/evidence_store.h"

#include <cstring>
#include <string_view>

namespace newsieve::cluster {

namespace {

std::string_view bytes_of(const std::vector<std::uint64_t>& hashes) {
  return {reinterpret_cast<const char*>(hashes.data()), hashes.size() * sizeof(std::uint64_t)};
}

constexpr std::size_t kCached = 4096;
constexpr std::size_t kMaxCachedNumbers = 1024;  // of one text

}  // namespace

EvidenceStore::EvidenceStore(std::uint64_t memory) : spool_(memory), cache_(kCached) {}

void EvidenceStore::put(const Sketch& sketch) {
  const std::uint64_t offset = spool_.append(bytes_of(sketch.numbers));
  spool_.append(bytes_of(sketch.shingles));
  places_.push_back({.offset = offset,
                     .numbers = static_cast<std::uint32_t>(sketch.numbers.size()),
                     .shingles = static_cast<std::uint32_t>(sketch.shingles.size()),
                     .tokens = sketch.tokens});
}

void EvidenceStore::load_numbers(std::uint32_t text, Evidence& into) {
  const Place& place = places_[text];
  into.tokens = place.tokens;
  Cached& cached = cache_[text % kCached];
  if (cached.text != text) {
    if (place.numbers > kMaxCachedNumbers) {
      load(place.offset, place.numbers, into.numbers);
      return;
    }
    load(place.offset, place.numbers, cached.numbers);
    cached.text = text;
  }
  into.numbers = cached.numbers;
}

void EvidenceStore::load_shingles(std::uint32_t text, Evidence& into) {
  const Place& place = places_[text];
  into.tokens = place.tokens;
  load(place.offset + place.numbers * sizeof(std::uint64_t), place.shingles, into.shingles);
}

void EvidenceStore::load(std::uint64_t offset, std::size_t count,
                         std::vector<std::uint64_t>& into) {
  into.resize(count);
  if (count != 0) {
    spool_.read(offset, count * sizeof(std::uint64_t), bytes_);
    std::memcpy(into.data(), bytes_.data(), bytes_.size());
  }
}

}  // namespace newsieve::cluster
