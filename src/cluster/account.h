// Why two records are copies, or are not: for people to read.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "cluster/evidence.h"
#include "cluster/guard.h"
#include "cluster/relate.h"
#include "newsieve/options.h"
#include "newsieve/sketch.h"

namespace newsieve::cluster {

/// Words of a text, in a row.
struct WordsAt {
  std::uint32_t first = 0;
  std::uint32_t count = 1;
};

/// Facts of one text that the other lacks.
struct LackAccount {
  Lack lack;
  std::vector<WordsAt> missing;  ///< where each first stands, in order
};

struct Account {
  std::uint32_t band_keys = 0;     ///< that both have, of kBands
  std::uint32_t fingerprints = 0;  ///< distinct ones that both have
  std::uint32_t copy_fingerprints = 0;
  std::uint32_t original_fingerprints = 0;
  Finding finding = Finding::kNothing;
  double jaccard = 0;
  double containment = 0;  ///< share of the copy's words that the original has
  LackAccount copy_numbers;
  LackAccount original_numbers;
  LackAccount copy_negations;  ///< of notices
  LackAccount original_negations;
  bool copy_is_shorter = true;
  LackAccount names;                          ///< of the shorter
  std::optional<std::int64_t> seconds_apart;  ///< where both dates are known
};

/// A record as it was sketched.
struct Sketched {
  const Sketch& sketch;
  const Standing& standing;
};

/// Decides what the clusterer decides, by the same rules, and tells what it went by.
Account account_of(const Sketched& copy, const Sketched& original, const DedupOptions& options);

}  // namespace newsieve::cluster
