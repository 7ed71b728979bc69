// Site templates between runs: the file named by --template-db.
#pragma once

#include "newsieve/options.h"
#include "strip/site_learner.h"

namespace newsieve::run {

/// Adds what earlier runs learned, if a file is named and exists. Only `--strip site` uses it.
/// Throws RunError if it cannot be read or is no such file.
void load_templates(const StripOptions& options, strip::SiteLearner& sites);

/// Writes what is known now, atomically, if a file is named.
void save_templates(const StripOptions& options, const strip::SiteLearner& sites);

}  // namespace newsieve::run
