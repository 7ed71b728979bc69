// The steps of the line for one batch, as line.cc, stream.cc and explain.cc put them together.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "newsieve/options.h"
#include "newsieve/summary.h"
#include "read/byte_source.h"
#include "read/inputs.h"
#include "run/found_pages.h"
#include "run/pipeline.h"
#include "run/stage_clock.h"
#include "strip/body.h"
#include "strip/site_learner.h"

namespace newsieve::run {

/// What all passes of a run share.
struct Context {
  const Options& options;
  Observer& observer;
  std::vector<read::Input> inputs;
  read::Opener opener;
  FoundPages found;
  Summary summary;
  StageTimes times;                ///< of all batches that were collected
  std::uint64_t markup_pages = 0;  ///< pages that begin as HTML or XML does
  Place first_markup;              ///< of these, the first
  strip::Telling telling = strip::Telling::kVerdict;

  /// `passes`: how often the inputs will be read.
  Context(const Options& run_options, Observer& run_observer, int passes);

  [[nodiscard]] std::string_view name_of(std::uint32_t input) const { return inputs[input].path; }
};

/// Reads all inputs once: `work` for each batch in parallel, `collect` in order, in one thread at a
/// time. The observer hears of the pass and its progress, the summary gets its seconds and
/// `context` the times of its stages.
void read_all(Context& context, std::string_view pass, const std::function<void(Work&)>& work,
              const std::function<void(Work&)>& collect);

/// The text is clean already: the options say so, or newsieve wrote it.
bool is_clean(const Context& context, const Page& page);

// Each step fills its part of the work from the parts before it. All but `report_batch` may run
// for several batches at once.

/// Bytes → pages: decodes the rows of JSONL. Text has its pages already.
void decode_rows(const Context& context, Work& work);

/// Pages → traces. They are of lines, whatever the parser makes of them.
void trace_pages(const Context& context, Work& work);

/// Pages → readings and traces. Text that is clean already is not parsed.
void parse_pages(const Context& context, Work& work);

/// Traces → what is known of the sites. Not for several batches at once.
void learn_pages(const Context& context, Work& work, strip::SiteLearner& sites);

/// The same for one pass: what is known serves at once.
void learn_pages_at_once(const Context& context, Work& work, strip::SiteLearner& sites);

/// Traces → what is saved of the sites beside counts. Not for several batches at once.
void note_pages(const Context& context, Work& work, strip::SiteLearner& sites);

/// Readings → articles.
void strip_pages(const Context& context, const strip::SiteLearner& sites, Work& work);

/// What of a page is kept beside its articles.
enum class Keep { kArticles, kAll };

/// Pages → articles: as `parse_pages` and `strip_pages`, but some pages at a time, while what was
/// found of their bytes is at hand. Readings and traces are there afterwards if they are kept.
void parse_and_strip_pages(const Context& context, const strip::SiteLearner& sites, Keep keep,
                           Work& work);

/// Articles → what of their records beside the words decides who is a copy of whom.
void find_standings(const Context& context, Work& work);

/// Articles → sketches; none if nothing is to be collapsed.
void sketch_articles(const Context& context, Work& work);

/// Articles → what waits of them to be written. Without `with_ledger` nothing of the ledger.
void render_batch(const Context& context, bool with_ledger, Work& work);

/// Tells the observer of what the batch met; counts pages, records and what was dropped of them.
void report_batch(Context& context, const Work& work);

/// Puts the times of the stages into the summary. Call once, at the end.
void report_times(Context& context);

}  // namespace newsieve::run
