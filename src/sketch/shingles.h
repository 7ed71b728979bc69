// Token hashes → the set of word shingles.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace newsieve::sketch {

/// The hashes of all runs of kShingleWords tokens, sorted, each once. Fewer tokens than a shingle
/// make one shingle; no tokens, none. (Broder: On the resemblance and containment of documents,
/// 1997.)
void make_shingles(std::span<const std::uint64_t> tokens, std::vector<std::uint64_t>& into);

/// Sorts hashes and drops repeats.
void sort_unique(std::vector<std::uint64_t>& hashes);

}  // namespace newsieve::sketch
