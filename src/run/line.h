// The line: what clean and explain share of it.
#pragma once

#include <string_view>
#include <vector>

#include "cluster/clusterer.h"
#include "newsieve/options.h"
#include "newsieve/summary.h"
#include "read/byte_source.h"
#include "read/inputs.h"
#include "run/pipeline.h"
#include "strip/site_learner.h"

namespace newsieve::run {

/// What all passes of a run work on.
struct Context {
  const Options& options;
  Observer& observer;
  std::vector<read::Input> inputs;
  read::Opener opener;
  Summary summary;

  Context(const Options& run_options, Observer& run_observer);

  [[nodiscard]] std::string_view name_of(std::uint32_t input) const { return inputs[input].path; }
};

/// Bytes → pages: decodes the rows of a JSONL batch. Text has its pages already.
void decode(const Context& context, Work& work);

/// The first pass: which lines repeat on which site. Does nothing unless the options ask for it.
void learn_sites(Context& context, strip::SiteLearner& sites);

/// Pages → articles: parse and strip.
void strip_pages(const Context& context, const strip::SiteLearner& sites, Work& work);

/// Articles → sketches.
void sketch_articles(const Context& context, Work& work);

/// Tells of what the batch met, and counts its pages, records and what was dropped from them.
void report(Context& context, const Work& work);

}  // namespace newsieve::run
