// Template files as people handle them: listed, merged, thinned out.
#include <algorithm>
#include <tuple>

#include "newsieve/error.h"
#include "newsieve/templates.h"
#include "run/templates.h"
#include "strip/repeats.h"

namespace newsieve {

namespace {

void write_file(const std::string& path, const strip::TemplateStore& store) {
  write::OutputFile file(path);
  file.write(strip::to_file(store));
  file.commit();
}

TemplateSite describe(const strip::SiteTemplates& known) {
  TemplateSite site{.name = known.site.name,
                    .kind = name_of(known.site.kind),
                    .pages_seen = known.pages_seen,
                    .pages = known.pages,
                    .idle_runs = known.idle_runs,
                    .template_lines = 0,
                    .lines = {},
                    .single_lines = 0};
  known.lines.for_each([&](std::uint64_t hash, const strip::LineCount& line) {
    const std::string* const text = known.texts.find(hash);
    if (text == nullptr) {
      ++site.single_lines;
      return;
    }
    const bool is_template = strip::is_template({.pages = line.pages, .site_pages = known.pages});
    site.template_lines += is_template ? 1U : 0U;
    site.lines.push_back({.text = *text, .pages = line.pages, .is_template = is_template});
  });
  std::sort(site.lines.begin(), site.lines.end(),
            [](const TemplateLine& one, const TemplateLine& other) {
              return std::tie(other.pages, one.text) < std::tie(one.pages, other.text);
            });
  return site;
}

}  // namespace

TemplateListing list_templates(const std::string& path) {
  const strip::TemplateStore store = run::read_templates(path);
  if (store.runs == 0) {
    throw RunError(path + ": empty: no run has written it yet");
  }
  TemplateListing listing{.runs = store.runs, .sites = {}};
  for (const auto& [key, site] : store.sites) {
    if (key != strip::kUnknownSite) {
      listing.sites.push_back(describe(site));
    }
  }
  std::sort(listing.sites.begin(), listing.sites.end(),
            [](const TemplateSite& one, const TemplateSite& other) {
              return std::tie(one.name, one.kind) < std::tie(other.name, other.kind);
            });
  return listing;
}

void merge_templates(const std::vector<std::string>& paths, const std::string& output) {
  strip::TemplateStore sum;
  for (const std::string& path : paths) {
    sum.add(run::read_templates(path));
  }
  write_file(output, sum);
}

std::size_t forget_templates(const std::string& path,
                             const std::function<bool(const TemplateSite&)>& unwanted) {
  strip::TemplateStore store = run::read_templates(path);
  const std::size_t forgotten = std::erase_if(store.sites, [&](const auto& entry) {
    return entry.first != strip::kUnknownSite && unwanted(describe(entry.second));
  });
  if (forgotten > 0) {
    write_file(path, store);
  }
  return forgotten;
}

}  // namespace newsieve
