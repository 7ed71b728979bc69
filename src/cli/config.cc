// newsieve config show
#include "cli/commands.h"
#include "cli/config_text.h"
#include "cli/terminal.h"

namespace newsieve::cli {

int run_show_config(const Request& request) {
  print(config_text(request));
  flush();
  return kDone;
}

}  // namespace newsieve::cli
