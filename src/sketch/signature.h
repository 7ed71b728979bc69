// A set of hashes → a signature from which Jaccard similarity can be estimated, and its band keys.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "newsieve/sketch.h"

namespace newsieve::sketch {

/// Two sets have the same value in a place with a probability that is their Jaccard similarity.
using Signature = std::array<std::uint64_t, kSignatureSize>;

/// Fast Similarity Sketching (Dahlgaard, Knudsen, Thorup: Fast similarity sketching, FOCS 2017).
/// `set` holds uniform hashes, at least one; order and repeats make no difference. Takes one or two
/// passes over sets larger than the signature, and at most 2 × kSignatureSize over the smallest.
void make_signature(std::span<const std::uint64_t> set, Signature& into);

/// The same with as many values as `into` has room for: a power of two, at most 2048. For 64, the
/// same values as above.
void make_signature_of_any_size(std::span<const std::uint64_t> set, std::span<std::uint64_t> into);

/// The share of places in which two signatures agree: an unbiased estimate of Jaccard similarity.
double estimate_jaccard(const Signature& a, const Signature& b);

/// The same for signatures of any kernel; `a` and `b` are of one size, not 0.
double estimate_jaccard(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b);

/// One key for each band of `rows` values, mixed with the band's number, so that keys of different
/// bands can lie in one table. Values left over at the end are in no band. Replaces `into`.
void make_band_keys(std::span<const std::uint64_t> values, std::size_t rows,
                    std::vector<std::uint64_t>& into);

/// The same for the bands of newsieve's own signature: kBands of kRowsPerBand values.
void make_band_keys(const Signature& signature, std::vector<std::uint64_t>& into);

}  // namespace newsieve::sketch
