// Postings of one key → side by side.
#pragma once

#include <cstdint>
#include <vector>

namespace newsieve::cluster {

/// A text has a key.
struct Posting {
  std::uint32_t key;  ///< uniform but for its low bit
  std::uint32_t text;
};

/// Sorts postings by key, but for those that no other shares its key with: most have a key of their
/// own, and nobody asks for them. Linear. Keeps its memory: 12 bytes for each posting.
class PostingSorter {
 public:
  /// By key; texts of one key stay in their order. What is alone with its key may be left out.
  void sort(std::vector<Posting>& postings);

 private:
  /// Of 64 keys' places: whether a posting fell on it, and whether another did.
  struct Seen {
    std::uint64_t once = 0;
    std::uint64_t again = 0;
  };

  void drop_single(std::vector<Posting>& postings);

  std::vector<Seen> seen_;
  std::vector<Posting> scratch_;
};

}  // namespace newsieve::cluster
