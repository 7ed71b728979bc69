// The commands. Each runs its request and returns the exit code; a run that cannot go on throws
// RunError.
#pragma once

#include "cli/request.h"

namespace newsieve::cli {

int run_clean(const Request& request);
int run_explain(const Request& request);
int run_check(const Request& request);
int run_show_config(const Request& request);
int run_generate(const Request& request);
int run_templates(const Request& request);  ///< merge, show and forget

}  // namespace newsieve::cli
