// `--stream`: one pass, rows as soon as they are known, the first copy wins.
#pragma once

#include "run/outputs.h"
#include "run/steps.h"
#include "strip/site_learner.h"

namespace newsieve::run {

/// Reads, strips by what the sites have shown so far, compares with the last records kept, and
/// writes each row at once: rows do not list copies that come later, the ledger does, and it says
/// which pages came before their site was known. `note`: the sites note the pages, to be saved.
void stream(Context& context, strip::SiteLearner& sites, bool note, Outputs& outputs);

}  // namespace newsieve::run
