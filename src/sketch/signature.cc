#include "sketch/signature.h"

#include <algorithm>

#include "base/hash.h"

namespace newsieve::sketch {

namespace {

static_assert((kSignatureSize & (kSignatureSize - 1)) == 0, "a place is cut from a hash by a mask");
static_assert(2 * kSignatureSize <= 256, "a round is kept in the top byte of a value");

constexpr std::uint64_t kEmpty = UINT64_MAX;
constexpr std::uint64_t kGolden = 0x9e3779b97f4a7c15;  // the increment of splitmix64

/// The hash of `element` in `round`: the stream of splitmix64 seeded with the element.
std::uint64_t round_hash(std::uint64_t element, std::uint64_t round) {
  return base::mix(element + (round + 1) * kGolden);
}

/// A lower round beats every value of a higher one. The low bits, which choose the place, are out.
std::uint64_t value_of(std::uint64_t hash, std::uint64_t round) {
  return round << 56 | hash >> 8;
}

}  // namespace

void make_signature(std::span<const std::uint64_t> set, Signature& into) {
  into.fill(kEmpty);
  std::size_t empty = into.size();
  // As many balls as elements are thrown in each round, until no place is empty …
  for (std::uint64_t round = 0; round < kSignatureSize && empty != 0; ++round) {
    for (const std::uint64_t element : set) {
      const std::uint64_t hash = round_hash(element, round);
      std::uint64_t& place = into[hash % kSignatureSize];
      empty -= place == kEmpty ? 1U : 0U;
      place = std::min(place, value_of(hash, round));
    }
  }
  // … and for small sets, what is still empty is filled place by place.
  for (std::size_t i = 0; i < into.size() && empty != 0; ++i) {
    const std::uint64_t round = kSignatureSize + i;
    if (into[i] == kEmpty) {
      --empty;
      for (const std::uint64_t element : set) {
        into[i] = std::min(into[i], value_of(round_hash(element, round), round));
      }
    }
  }
}

double estimate_jaccard(const Signature& a, const Signature& b) {
  std::size_t agreeing = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    agreeing += a[i] == b[i] ? 1U : 0U;
  }
  return static_cast<double>(agreeing) / static_cast<double>(a.size());
}

void make_band_keys(std::span<const std::uint64_t> values, std::size_t rows,
                    std::vector<std::uint64_t>& into) {
  into.clear();
  for (std::uint64_t band = 0; (band + 1) * rows <= values.size(); ++band) {
    std::uint64_t key = (band + 1) * kGolden;
    for (const std::uint64_t value : values.subspan(band * rows, rows)) {
      key = base::mix(key + value);
    }
    into.push_back(key);
  }
}

void make_band_keys(const Signature& signature, std::vector<std::uint64_t>& into) {
  make_band_keys(signature, kRowsPerBand, into);
}

void make_bands(const Signature& signature, std::array<std::uint32_t, kBands>& into) {
  for (std::size_t band = 0; band < kBands; ++band) {
    std::uint64_t key = 0;
    for (std::size_t row = 0; row < kRowsPerBand; ++row) {
      key = base::mix(key + signature[band * kRowsPerBand + row]);
    }
    into[band] = static_cast<std::uint32_t>(key >> 32);
  }
}

}  // namespace newsieve::sketch
