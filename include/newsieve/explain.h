// A page explained: what became of each line, and why.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "newsieve/ledger.h"
#include "newsieve/options.h"
#include "newsieve/page.h"
#include "newsieve/record.h"
#include "newsieve/summary.h"

namespace newsieve {

/// Numbers, names or negations of a text.
struct ExplainedFacts {
  std::uint64_t facts = 0;           ///< distinct ones
  std::vector<std::string> missing;  ///< those that the other text lacks, as printed, in order
  std::uint64_t allowed = 0;         ///< how many may be missing, if the two are copies

  [[nodiscard]] bool hold() const { return missing.size() <= allowed; }
};

/// Why a record was compared with another, and what the guard went by.
struct ExplainedPair {
  std::string other;  ///< id
  std::string other_title;
  std::uint32_t band_keys = 0;     ///< that both have, of kBands
  std::uint32_t fingerprints = 0;  ///< that both have
  std::uint32_t own_fingerprints = 0;
  std::uint32_t other_fingerprints = 0;
  double jaccard = 0;
  double containment = 0;  ///< share of the record's words that the other has
  ExplainedFacts own_numbers;
  ExplainedFacts other_numbers;
  ExplainedFacts own_negations = {};  ///< of notices
  ExplainedFacts other_negations = {};
  ExplainedFacts names;                       ///< of the shorter text
  bool names_are_own = true;                  ///< the record's is the shorter text
  std::optional<std::int64_t> seconds_apart;  ///< where both dates are known
};

/// Another record that is kept too.
struct ExplainedLink {
  LinkKind kind = LinkKind::kSharesPassage;
  ExplainedPair pair;
  std::string passage = {};         ///< that both share; empty: none
  std::uint32_t passage_words = 0;  ///< as the deduplicator counts them
};

/// One record of a page, and its representative if it was collapsed.
struct ExplainedArticle {
  Record record;
  std::uint32_t tokens = 0;  ///< words that the deduplicator sees
  struct Collapse {
    ExplainedPair pair;  ///< with the representative
    Relation relation = Relation::kExact;
  };
  std::optional<Collapse> collapse = std::nullopt;
  std::vector<ExplainedLink> links = {};
  std::array<std::uint64_t, kRelations> copies = {};  ///< of this one, by Relation
};

/// Views the page while the callback runs.
struct ExplainedPage {
  std::string_view source;  ///< the input's name
  Place place;
  std::string_view text;           ///< what spans count bytes in
  const std::vector<Span>& spans;  ///< in order; all bytes but white space
  const std::vector<ExplainedArticle>& articles;
};

/// Runs the line as `clean` would and calls `show` instead of writing, in input order, for each
/// page that `wants` chooses: it is asked before the page's articles are explained, and sees their
/// records alone. Returns what `clean` would: bad data is counted and told once. Inputs that change
/// between passes give an explanation that does not fit.
Summary explain(const Options& options, Observer& observer,
                const std::function<bool(const ExplainedPage&)>& wants,
                const std::function<void(const ExplainedPage&)>& show);

}  // namespace newsieve
