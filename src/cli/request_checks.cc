#include "cli/request_checks.h"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/check_values.h"
#include "cli/paths.h"
#include "cli/usage.h"
#include "newsieve/metrics.h"

namespace newsieve::cli {
namespace {

/// A preset clusters all records at once, and its way.
void check_preset(const Request& request) {
  const Options& options = request.options;
  if (options.dedup.preset == Preset::kNone) {
    return;
  }
  if (options.stream) {
    fail(request.command, "--preset and --stream exclude each other");
  }
  if (options.dedup.level != DedupLevel::kNear) {
    fail(request.command, "--preset goes with --dedup near only");
  }
}

/// Each command of `templates` takes what it needs and no more.
void check_templates(const Request& request) {
  const std::size_t files = request.options.read.inputs.size();
  const TemplatesRequest& templates = request.templates;
  if (request.command == Command::kMergeTemplates) {
    if (files == 0 || templates.output.empty()) {
      fail(request.command, files == 0 ? "name the files to merge" : "name the sum: -o FILE");
    }
    return;
  }
  if (request.command == Command::kForgetTemplates && !templates.site && !templates.idle_runs) {
    fail(request.command, "say what to forget: --site NAME or --idle N");
  }
  if (files != 1) {
    fail(request.command, "name one template file");
  }
}

/// The bounds of a metric must leave it some value.
void check_gates(const Request& request) {
  for (const Gate& least : request.check.gates) {
    for (const Gate& most : request.check.gates) {
      if (least.bound == Bound::kMin && most.bound == Bound::kMax && least.metric == most.metric &&
          least.limit > most.limit) {
        fail(request.command,
             fmt::format("no {} can hold both --min {} and --max {}", info_of(least.metric).name,
                         to_text(least), to_text(most)));
      }
    }
  }
}

void check_baselines(const Request& request, const Words& words) {
  const CheckOptions& check = request.check;
  if (words.gives("write-baseline") && words.gives("baseline")) {
    fail(request.command, "--write-baseline and --baseline exclude each other");
  }
  if (!check.write_baseline.empty() && check.prune_baseline) {
    fail(request.command, "--write-baseline and --prune-baseline exclude each other");
  }
  if (check.prune_baseline && check.baseline.empty()) {
    fail(request.command, "--prune-baseline needs --baseline FILE");
  }
}

/// What one output writes, another must not replace.
void check_outputs(const Request& request) {
  const CheckOptions& check = request.check;
  std::vector<std::pair<std::string, std::string_view>> outputs;  // with the flag that names each
  const auto add = [&](const std::string& path, std::string_view flag) {
    if (path.empty() || path == "/dev/null") {
      return;
    }
    for (const auto& [other, other_flag] : outputs) {
      if (path == "-" && other == "-") {
        fail(request.command,
             "two reports would go to standard output: name a file, as "
             "--report json:FILE");
      }
      if (path != "-" && other != "-" && is_same_file(path, other)) {
        fail(request.command,
             flag == other_flag
                 ? fmt::format("{}: '{}' is named twice", flag, path)
                 : fmt::format("{} and {} name the same file '{}'", other_flag, flag, path));
      }
    }
    outputs.emplace_back(path, flag);
  };
  add(check.baseline, "--baseline");
  add(check.write_baseline, "--write-baseline");
  add(request.options.write.summary, "--summary");
  for (const ReportTarget& report : check.reports) {
    add(report.path, "--report");
  }
}

}  // namespace

void check_request(const Request& request, const Words& words) {
  switch (request.command) {
    case Command::kClean:
      check_preset(request);
      break;
    case Command::kCheck:
      check_gates(request);
      check_baselines(request, words);
      check_outputs(request);
      break;
    case Command::kMergeTemplates:
    case Command::kShowTemplates:
    case Command::kForgetTemplates:
      check_templates(request);
      break;
    case Command::kShowConfig:
      check_gates(request);
      break;
    case Command::kExplain:
      break;
  }
}

}  // namespace newsieve::cli
