#include "cli/templates_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/quantity.h"
#include "cli/text.h"

namespace newsieve::cli {
namespace {

constexpr std::size_t kLeastTemplate =
    20;  ///< columns that are left to a name however narrow it gets

/// What remains of the line for a text at its end.
std::string fitted(std::string_view text, std::size_t taken, std::size_t width) {
  const std::string safe = printable(text);
  return width == 0 ? safe
                    : shorten(safe, std::max(kLeastTemplate, width > taken ? width - taken : 0));
}

std::string runs_ago(std::uint32_t runs) {
  return runs == 0 ? "last run" : fmt::format("{} before", human_count(runs));
}

std::string count_of(std::uint64_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", human_count(count), count == 1 ? one : many);
}

}  // namespace

std::string sites_text(const TemplateListing& listing, std::size_t width) {
  std::string out = fmt::format("{}, {}\n", count_of(listing.sites.size(), "site", "sites"),
                                count_of(listing.runs, "run", "runs"));
  if (listing.sites.empty()) {
    return out;
  }
  out += fmt::format("{:>11}  {:>8}  {:<12}  {:<6}  {}\n", "pages", "template", "last seen", "by",
                     "site");
  for (const TemplateSite& site : listing.sites) {
    const std::string row =
        fmt::format("{:>11}  {:>8}  {:<12}  {:<6}  ", human_count(site.pages_seen),
                    human_count(site.template_lines), runs_ago(site.idle_runs), site.kind);
    out += row + fitted(site.name, row.size(), width) + '\n';
  }
  return out;
}

std::string site_text(const TemplateSite& site, std::size_t width) {
  std::string out =
      fmt::format("{} ({}): {} seen, counts are of {}, last seen: {}\n", printable(site.name),
                  site.kind, count_of(site.pages_seen, "page", "pages"), human_count(site.pages),
                  runs_ago(site.idle_runs));
  for (const TemplateLine& line : site.lines) {
    const std::string row =
        fmt::format("{:>5}  {:>7}  {:<8}  ", line.pages, human_share(line.pages, site.pages),
                    line.is_template ? "template" : "");
    out += row + fitted(line.text, row.size(), width) + '\n';
  }
  if (site.single_lines > 0) {
    out += fmt::format("and {} of which only a hash is kept\n",
                       count_of(site.single_lines, "line", "lines"));
  }
  return out;
}

std::string site_json(const TemplateSite& site) {
  std::string lines;
  for (const TemplateLine& line : site.lines) {
    lines += fmt::format(R"({}{{"text":{},"pages":{},"template":{}}})", lines.empty() ? "" : ",",
                         json_string(line.text), line.pages, line.is_template);
  }
  return fmt::format(
      R"({{"site":{},"kind":"{}","pages_seen":{},"pages":{},"idle_runs":{},"template_lines":{},)"
      R"("lines":[{}],"single_lines":{}}})"
      "\n",
      json_string(site.name), site.kind, site.pages_seen, site.pages, site.idle_runs,
      site.template_lines, lines, site.single_lines);
}

}  // namespace newsieve::cli
