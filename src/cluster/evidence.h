// What of a text is compared.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "cluster/amounts.h"
#include "newsieve/record.h"
#include "newsieve/sketch.h"

namespace newsieve::cluster {

/// What of a record beside its text decides whether it is a copy, and which of a cluster is kept.
struct Standing {
  static constexpr std::int64_t kUnknownDate = INT64_MAX;

  std::int64_t published = kUnknownDate;  ///< seconds since 1970 UTC
  std::uint64_t source = 0;               ///< hash of its site or publisher; 0: unknown
  std::uint16_t noise = 0;                ///< what of its page was dropped, in thousandths
  Role role = Role::kMain;
  bool agency = false;  ///< its publisher is a news agency

  [[nodiscard]] bool has_date() const { return published != kUnknownDate; }
};

/// Views, valid as long as what they view.
struct Evidence {
  Standing standing;
  std::span<const Word> words;  ///< in order
  /// hash_of the words that are numbers, sorted, each once: what the guard asks for. A Comparer
  /// collects them itself, of the few texts that it needs them of.
  std::span<const std::uint32_t> numbers;
  /// What these and numbers in words come to: asked for where digits do not decide.
  const Amounts* amounts = nullptr;

  [[nodiscard]] std::uint32_t tokens() const { return static_cast<std::uint32_t>(words.size()); }
};

/// The numbers among words, as Evidence wants them. Replaces `into`.
void collect_numbers(std::span<const Word> words, std::vector<std::uint32_t>& into);

}  // namespace newsieve::cluster
