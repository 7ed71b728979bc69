// Token hashes → the set of word shingles.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace newsieve::sketch {

/// Makes shingle sets. Keeps its buffers between texts: one for each thread.
class Shingler {
 public:
  /// The hashes of all runs of kShingleWords tokens, sorted, each once. Fewer tokens than a shingle
  /// make one shingle; no tokens, none. (Broder: On the resemblance and containment of documents,
  /// 1997.)
  void shingle(std::span<const std::uint64_t> tokens, std::vector<std::uint64_t>& into);

 private:
  void sort_uniform(std::vector<std::uint64_t>& hashes);

  std::vector<std::uint64_t> scratch_;
  std::vector<std::uint32_t> ends_;
};

}  // namespace newsieve::sketch
