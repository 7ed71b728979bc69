#include <fmt/format.h>

#include <limits>

#include "cli/check_values.h"
#include "cli/flag_groups.h"
#include "cli/flag_values.h"

namespace newsieve::cli {
namespace {

constexpr std::uint64_t kMaxExamples = 100;

template <class Member>
auto check_option(Member member) {
  return field(&Request::check, member);
}

}  // namespace

void add_check(std::vector<Flag>& table) {
  const FlagGroup group = FlagGroup::kGates;
  const CheckOptions check;
  table.push_back({"max", '\0', "METRIC=VALUE", group, kCheck,
                   "Fail where METRIC is above VALUE: a number, or for a share also a percentage, "
                   "as duplicate_share=5%. Once for each metric.",
                   gates(Bound::kMax)});
  table.push_back({"min", '\0', "METRIC=VALUE", group, kCheck, "Fail where METRIC is below VALUE.",
                   gates(Bound::kMin)});
  table.push_back({"list-metrics", '\0', "", group, kCheck,
                   "Print every metric with its unit, direction and meaning.",
                   on_off(field(&Request::list_metrics)), true});
  table.push_back({"per-source", '\0', "", group, kCheck,
                   "Hold each source against the gates too, so that one broken site fails by name.",
                   on_off(check_option(&CheckOptions::per_source))});
  table.push_back({"min-source-records", '\0', "N", group, kCheck,
                   fmt::format("With --per-source: leave alone sources with fewer records and "
                               "pages than N (default {}).",
                               check.min_source_records),
                   count(check_option(&CheckOptions::min_source_records), 0,
                         std::numeric_limits<std::uint32_t>::max())});
  table.push_back({"short-words", '\0', "N", group, kCheck,
                   fmt::format("A record with fewer words than N is short, for short_share "
                               "(default {}).",
                               check.short_words),
                   count(check_option(&CheckOptions::short_words), 0,
                         std::numeric_limits<std::uint32_t>::max())});
  table.push_back({"examples", '\0', "N", group, kCheck,
                   fmt::format("Records to show of each gate that fails, 0 to {} (default {}).",
                               kMaxExamples, check.examples),
                   count(check_option(&CheckOptions::examples), 0, kMaxExamples)});
  table.push_back({"report", '\0', "FORMAT[:PATH]", group, kCheck,
                   "Write a report: json, junit, sarif, github, md, prom or html, to PATH or "
                   "standard output. Once for each. Given here, those of the environment and the "
                   "configuration file are not written.",
                   reports()});
  table.push_back({"baseline", '\0', "FILE", group, kCheck,
                   "Excuse the records and pages that FILE knows: fail only on what got worse.",
                   file(check_option(&CheckOptions::baseline))});
  table.push_back({"write-baseline", '\0', "FILE", group, kCheck,
                   "Write what fails now to FILE, for --baseline.",
                   file(check_option(&CheckOptions::write_baseline)), true});
  table.push_back({"prune-baseline", '\0', "", group, kCheck,
                   "Take out of the --baseline file what is no longer found.",
                   on_off(check_option(&CheckOptions::prune_baseline)), true});
}

}  // namespace newsieve::cli
