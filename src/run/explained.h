// What became of a record among the others, and why.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "cluster/account.h"
#include "cluster/clusterer.h"
#include "newsieve/explain.h"
#include "newsieve/options.h"
#include "run/known_records.h"
#include "sketch/sketcher.h"
#include "sketch/word_places.h"

namespace newsieve::run {

/// Sketches both texts of a pair again: pages are shown a few at a time. Not safe for threads.
class ArticleExplainer {
 public:
  /// All must outlive it. `clusters` may be of nothing, if nothing was compared.
  ArticleExplainer(const DedupOptions& options, const cluster::Clusters& clusters,
                   KnownRecords& records);

  ExplainedArticle explain(std::uint32_t number, const Record& record);

 private:
  using CopyCounts = std::array<std::uint64_t, kRelations>;

  ExplainedPair pair_of(std::uint32_t record, std::uint32_t other);
  ExplainedLink link_of(const cluster::Link& link);
  ExplainedFacts facts_of(const cluster::LackAccount& account, std::string_view text);

  const DedupOptions& options_;
  const cluster::Clusters& clusters_;
  KnownRecords& records_;
  sketch::Sketcher sketcher_;
  sketch::WordPlaces places_;
  std::unordered_map<std::uint32_t, CopyCounts> copies_;  ///< by representative
};

}  // namespace newsieve::run
