#include "sketch/classic_signature.h"

#include <algorithm>

#include "base/hash.h"

namespace newsieve::sketch {

namespace {

constexpr int kPrimeBits = 61;
constexpr std::uint64_t kPrime = (std::uint64_t{1} << kPrimeBits) - 1;

__extension__ using Wide = unsigned __int128;

/// The remainder of division by the prime, by which 2^61 leaves 1.
constexpr std::uint64_t modulo_prime(Wide number) {
  const auto low = static_cast<std::uint64_t>(number) & kPrime;
  const auto high = static_cast<std::uint64_t>(number >> kPrimeBits);
  // Less than twice the prime, for a 64-bit word as for a product of residues plus a third one.
  const std::uint64_t sum = low + high;
  return sum >= kPrime ? sum - kPrime : sum;
}

}  // namespace

ClassicSignature::ClassicSignature(std::size_t values, std::uint64_t seed) {
  std::uint64_t state = base::mix(seed);
  const auto draw = [&state](std::uint64_t below) {
    state += base::kGolden;
    return base::mix(state) % below;
  };
  for (std::size_t i = 0; i < values; ++i) {
    factors_.push_back(1 + draw(kPrime - 1));
    constants_.push_back(draw(kPrime));
  }
}

void ClassicSignature::make(std::span<const std::uint64_t> set,
                            std::span<std::uint64_t> into) const {
  std::fill(into.begin(), into.end(), kPrime);
  for (const std::uint64_t element : set) {
    const std::uint64_t residue = modulo_prime(element);
    for (std::size_t i = 0; i < factors_.size(); ++i) {
      const std::uint64_t hash = modulo_prime(Wide{factors_[i]} * residue + constants_[i]);
      into[i] = std::min(into[i], hash);
    }
  }
}

}  // namespace newsieve::sketch
