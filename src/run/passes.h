// The passes of a run that knows all of its input before it writes.
#pragma once

#include "run/copy_finder.h"
#include "run/outputs.h"
#include "run/steps.h"
#include "run/waiting.h"
#include "strip/site_learner.h"

namespace newsieve::run {

/// How often the inputs are read: twice where boilerplate is learned from them.
int passes_over_input(const Options& options);

/// First pass: which lines repeat on which site. Nothing to do unless the options strip by site.
void learn(Context& context, strip::SiteLearner& sites);

/// Second pass: pages become records that wait to be written, and sketches that wait to be
/// clustered. `note`: the sites note the pages, to be saved. Without
/// `with_ledger` nothing waits for the ledger.
void sieve(Context& context, strip::SiteLearner& sites, bool note, bool with_ledger,
           Waiting& waiting, CopyFinder& copies);

/// The sketches of a batch and their standings, in the order of its records; nothing if it has no
/// sketches.
void add_to_clusters(const Work& work, CopyFinder& copies);

/// Sketches → clusters: one membership for each record; none if nothing is to be collapsed.
cluster::Clusters find_copies(Context& context, CopyFinder& copies);

/// Writes what waits.
void write(Context& context, const cluster::Clusters& clusters, const Waiting& waiting,
           Outputs& outputs);

}  // namespace newsieve::run
