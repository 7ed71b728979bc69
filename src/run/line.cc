// The line. Read this file and you know the program:
//
//   bytes → pages → readings → articles → sketches → clusters → rows
//    read,   parse     strip      sketch     cluster     write
//    split
//
// Repeated boilerplate cannot be known on first sight, so the inputs are read twice.

#include "newsieve/newsieve.h"
#include "run/brake.h"
#include "run/copy_finder.h"
#include "run/outputs.h"
#include "run/passes.h"
#include "run/steps.h"
#include "run/stream.h"
#include "run/templates.h"
#include "run/waiting.h"

namespace newsieve {

Summary clean(const Options& options, Observer& observer) {
  run::Context context(options, observer, run::passes_over_input(options));
  run::Outputs outputs(options.write);  // first: a run that cannot write need not read
  if (!outputs.ledger) {
    context.telling = strip::Telling::kNothing;
  }
  run::TemplateDb templates(options.strip);
  strip::SiteLearner sites;
  run::load_templates(options.strip, sites);
  if (options.stream) {
    run::stream(context, sites, templates.is_used(), outputs);
  } else {
    run::learn(context, sites);
    run::Waiting waiting(options.max_memory / 2);
    run::CopyFinder copies(options.dedup, options.max_memory / 2);
    run::sieve(context, sites, templates.is_used(), outputs.ledger.has_value(), waiting, copies);
    const cluster::Clusters clusters = run::find_copies(context, copies);
    run::write(context, clusters, waiting, outputs);
  }
  run::keep_if_nothing_was_read(context, options.write.output);
  run::warn_of_removals(context);
  run::warn_of_markup(context);
  run::report_times(context);
  outputs.commit(context.summary);
  templates.save(sites);  // last: a run that failed has taught nothing
  return context.summary;
}

}  // namespace newsieve
