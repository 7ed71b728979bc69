// Work → what check judges: the corpus as notes, and what is shown of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/spool.h"
#include "cluster/clusterer.h"
#include "judge/corpus.h"
#include "judge/frequent_lines.h"
#include "judge/left_lines.h"
#include "newsieve/check.h"
#include "run/line_numbers.h"
#include "run/steps.h"

namespace newsieve::run {

/// Articles → facts of their texts. May run for several batches at once.
void take_facts(Work& work);

/// A corpus while it is read. Texts wait in a spool. Not safe for threads.
class Examination {
 public:
  /// `memory`: bytes that what waits may hold before it goes to disk.
  explicit Examination(std::uint64_t memory);

  /// The batch's records get the next ordinals, in their order.
  void add(const Context& context, const Work& work);

  /// Call once, when all is read; `clusters` as clustering left them.
  void conclude(const cluster::Clusters& clusters, const CheckOptions& options);

  [[nodiscard]] const judge::Corpus& corpus() const { return corpus_; }

  /// Where an item stands and how it begins.
  Example locate(const Context& context, std::size_t item);

  /// The corpus's sources with their measurements and lines.
  std::vector<SourceReport> report_sources(const std::vector<Measurements>& measurements);

 private:
  void add_page(const Context& context, const Page& page, const strip::Articles& articles,
                const std::vector<judge::TextFacts>& facts);
  judge::Note note_of(const Context& context, const Page& page, const Record& record,
                      const judge::TextFacts& facts);
  std::uint32_t source_named(std::string_view name);
  void measure_page(const Page& page, const strip::Articles& articles, judge::Note& note);
  std::string text_of(const judge::Note& note);

  judge::Corpus corpus_;
  std::map<std::string, std::uint32_t, std::less<>> sources_;  ///< ordinals by name
  base::Spool texts_;                                          ///< ids and texts
  judge::FrequentLines dropped_;
  judge::LeftLineCounter left_;
  judge::LeftLines left_lines_;
  LineNumbers line_numbers_;
};

}  // namespace newsieve::run
