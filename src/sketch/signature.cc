#include "sketch/signature.h"

#include <algorithm>
#include <bit>
#include <type_traits>

#include "base/hash.h"

namespace newsieve::sketch {

namespace {

static_assert(std::has_single_bit(kSignatureSize), "a place is cut from a hash by a mask");

constexpr std::uint64_t kEmpty = UINT64_MAX;

/// The hash of `element` in a round after the first, in which it is the element, a hash itself: the
/// stream of splitmix64 seeded with it.
std::uint64_t round_hash(std::uint64_t element, std::uint64_t round) {
  return base::mix(element + round * base::kGolden);
}

/// A lower round beats every value of a higher one. The low bits, which choose the place, are out.
std::uint64_t value_of(std::uint64_t hash, std::uint64_t round, int round_bits) {
  return round << (64 - round_bits) | hash >> round_bits;
}

/// The top bits of a value hold its round, of which there are two for each place; for up to 128
/// places they are a byte. `Size` is an integral constant where the size is known beforehand.
template <typename Size>
void sketch_set(std::span<const std::uint64_t> set, std::uint64_t* into, Size places) {
  const std::size_t size = places;
  const int round_bits = std::max(8, static_cast<int>(std::bit_width(2 * size - 1)));
  // Nothing branches on hashes: what is empty is counted once a round.
  const auto throw_ball = [=](std::uint64_t hash, std::uint64_t round) {
    std::uint64_t& place = into[hash & (size - 1)];
    place = std::min(place, value_of(hash, round, round_bits));
  };
  const auto count_empty = [=] {
    return static_cast<std::size_t>(std::count(into, into + size, kEmpty));
  };
  std::fill_n(into, size, kEmpty);
  for (const std::uint64_t element : set) {
    throw_ball(element, 0);
  }
  std::size_t empty = count_empty();
  // As many balls as elements are thrown in each round, until no place is empty …
  for (std::uint64_t round = 1; round < size && empty != 0; ++round) {
    for (const std::uint64_t element : set) {
      throw_ball(round_hash(element, round), round);
    }
    empty = count_empty();
  }
  // … and for small sets, what is still empty is filled place by place.
  for (std::size_t i = 0; i < size && empty != 0; ++i) {
    const std::uint64_t round = size + i;
    if (into[i] == kEmpty) {
      --empty;
      for (const std::uint64_t element : set) {
        into[i] = std::min(into[i], value_of(round_hash(element, round), round, round_bits));
      }
    }
  }
}

}  // namespace

void make_signature(std::span<const std::uint64_t> set, Signature& into) {
  sketch_set(set, into.data(), std::integral_constant<std::size_t, kSignatureSize>());
}

void make_signature_of_any_size(std::span<const std::uint64_t> set, std::span<std::uint64_t> into) {
  sketch_set(set, into.data(), into.size());
}

double estimate_jaccard(const Signature& a, const Signature& b) {
  return estimate_jaccard(std::span<const std::uint64_t>(a), std::span<const std::uint64_t>(b));
}

double estimate_jaccard(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
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
    std::uint64_t key = (band + 1) * base::kGolden;
    for (const std::uint64_t value : values.subspan(band * rows, rows)) {
      key = base::mix(key + value);
    }
    into.push_back(key);
  }
}

void make_band_keys(const Signature& signature, std::vector<std::uint64_t>& into) {
  make_band_keys(signature, kRowsPerBand, into);
}

}  // namespace newsieve::sketch
