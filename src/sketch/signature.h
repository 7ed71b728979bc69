// A set of hashes → a signature from which Jaccard similarity can be estimated, and its band keys.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "newsieve/sketch.h"

namespace newsieve::sketch {

/// Two sets have the same value in a place with a probability that is their Jaccard similarity.
using Signature = std::array<std::uint64_t, kSignatureSize>;

/// Fast Similarity Sketching (Dahlgaard, Knudsen, Thorup: Fast similarity sketching, FOCS 2017).
/// `set` holds uniform hashes, at least one; order and repeats make no difference. Takes one or two
/// passes over sets larger than the signature, and at most 2 × kSignatureSize over the smallest.
void make_signature(std::span<const std::uint64_t> set, Signature& into);

/// The share of places in which two signatures agree: an unbiased estimate of Jaccard similarity.
double estimate_jaccard(const Signature& a, const Signature& b);

/// One key for each band of kRowsPerBand places.
void make_bands(const Signature& signature, std::array<std::uint32_t, kBands>& into);

}  // namespace newsieve::sketch
