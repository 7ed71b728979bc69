// newsieve templates: merge, show and forget
#include "newsieve/templates.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "cli/commands.h"
#include "cli/log.h"
#include "cli/nearest.h"
#include "cli/quantity.h"
#include "cli/templates_text.h"
#include "cli/terminal.h"
#include "cli/text.h"
#include "newsieve/error.h"

namespace newsieve::cli {
namespace {

/// Whether a flag that chooses sites chooses this one.
bool is_meant(const TemplatesRequest& request, const TemplateSite& site) {
  return (!request.site || site.name == *request.site) &&
         (!request.idle_runs || site.idle_runs >= *request.idle_runs);
}

[[noreturn]] void fail_unknown(const std::string& file, const std::string& wanted,
                               const TemplateListing& listing) {
  std::vector<std::string_view> names;
  for (const TemplateSite& site : listing.sites) {
    names.push_back(site.name);
  }
  throw RunError(fmt::format("{}: no site '{}'{}", printable(file), printable(wanted),
                             printable(suggestion(wanted, names))));
}

void show(const Request& request) {
  const TemplatesRequest& templates = request.templates;
  const std::string& file = request.options.read.inputs.front();
  const TemplateListing listing = list_templates(file);
  const std::size_t width = is_terminal(Stream::kOutput) ? terminal_width(Stream::kOutput) : 0;
  if (!templates.site && !templates.json) {
    print(sites_text(listing, width));
    return;
  }
  bool shown = false;
  for (const TemplateSite& site : listing.sites) {
    if (is_meant(templates, site)) {
      print(templates.json ? site_json(site) : site_text(site, width));
      shown = true;
    }
  }
  if (!shown && templates.site) {
    fail_unknown(file, *templates.site, listing);
  }
}

void forget(const Request& request) {
  const TemplatesRequest& templates = request.templates;
  const std::string& file = request.options.read.inputs.front();
  const std::size_t forgotten =
      forget_templates(file, [&](const TemplateSite& site) { return is_meant(templates, site); });
  if (forgotten == 0 && templates.site && !templates.idle_runs) {
    fail_unknown(file, *templates.site, list_templates(file));
  }
}

}  // namespace

int run_templates(const Request& request) {
  switch (request.command) {
    case Command::kMergeTemplates:
      merge_templates(request.options.read.inputs, request.templates.output);
      break;
    case Command::kForgetTemplates:
      forget(request);
      break;
    default:
      show(request);
      break;
  }
  flush();
  return kDone;
}

}  // namespace newsieve::cli
