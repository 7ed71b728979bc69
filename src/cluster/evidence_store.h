// What verification will need of each text, waiting in a spool.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/spool.h"
#include "cluster/relate.h"
#include "newsieve/sketch.h"

namespace newsieve::cluster {

/// Texts are numbered in the order they are put: 0, 1, 2, …
class EvidenceStore {
 public:
  /// `memory`: bytes held before they go to disk.
  explicit EvidenceStore(std::uint64_t memory);

  void put(const Sketch& sketch);

  [[nodiscard]] std::uint32_t tokens(std::uint32_t text) const { return places_[text].tokens; }

  /// Each replaces its part of `into`. Numbers are few and often decide alone.
  void load_numbers(std::uint32_t text, Evidence& into);
  void load_shingles(std::uint32_t text, Evidence& into);

 private:
  struct Place {
    std::uint64_t offset;  ///< of the numbers; the shingles follow
    std::uint32_t numbers;
    std::uint32_t shingles;
    std::uint32_t tokens;
  };

  void load(std::uint64_t offset, std::size_t count, std::vector<std::uint64_t>& into);

  /// The numbers of texts asked for of late. Texts of one template are asked for again and again,
  /// and their numbers alone tell them apart.
  struct Cached {
    std::uint32_t text = UINT32_MAX;
    std::vector<std::uint64_t> numbers;
  };

  base::Spool spool_;
  std::vector<Place> places_;
  std::vector<Cached> cache_;  ///< by the low bits of the text
  std::string bytes_;
};

}  // namespace newsieve::cluster
