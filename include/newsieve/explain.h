// A page explained: what became of each line, and why.
#pragma once

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

/// One record of a page, and its representative if it was collapsed.
struct ExplainedArticle {
  Record record;
  std::uint32_t tokens = 0;  ///< words that the deduplicator sees
  struct Collapse {
    std::string representative;  ///< id
    std::string representative_title;
    Relation relation = Relation::kExact;
    double jaccard = 1;
    double containment = 1;
  };
  std::optional<Collapse> collapse;
};

/// Views the page while the callback runs.
struct ExplainedPage {
  std::string_view source;  ///< the input's name
  Place place;
  std::string_view text;           ///< what spans count bytes in
  const std::vector<Span>& spans;  ///< in order; all bytes but white space
  const std::vector<ExplainedArticle>& articles;
};

/// Runs the line as `clean` would and calls `show` for each page in input order instead of writing.
/// Returns what `clean` would: bad data is counted and told once. Inputs that change between passes
/// give an explanation that does not fit.
Summary explain(const Options& options, Observer& observer,
                const std::function<void(const ExplainedPage&)>& show);

}  // namespace newsieve
