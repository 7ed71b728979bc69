#include "cli/request_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "cli/check_values.h"
#include "cli/flag_values.h"
#include "cli/generate.h"
#include "cli/nearest.h"
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

/// One thing at a time goes to standard output.
void check_generate(const Request& request) {
  const std::vector<std::string_view> names = generator_names();
  const std::vector<std::string>& wanted = request.options.read.inputs;
  if (wanted.size() != 1) {
    fail(request.command, fmt::format("say what to print: {}", any_of_names(names)));
  }
  if (std::find(names.begin(), names.end(), wanted.front()) == names.end()) {
    fail(request.command, fmt::format("'{}' is not {}{}", wanted.front(), any_of_names(names),
                                      suggestion(wanted.front(), names)));
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

/// The outputs of a run: what one writes, another must not replace, nor run into.
class Outputs {
 public:
  explicit Outputs(const Request& request)
      : command_(request.command), inputs_(request.options.read.inputs) {}

  /// `path` as `flag` names it; "-" is standard output, and empty is none.
  void add(const std::string& path, std::string_view flag) {
    if (path.empty() || path == "/dev/null") {
      return;
    }
    for (const auto& [other, other_flag] : named_) {
      if (path == "-" && other == "-") {
        fail(command_,
             fmt::format("{} would go to standard output: name a file, as {}",
                         flag == other_flag ? "two reports"
                                            : fmt::format("both {} and {}", other_flag, flag),
                         flag == "--report" ? "--report json:FILE" : fmt::format("{} FILE", flag)));
      }
      if (path != "-" && other != "-" && is_same_file(path, other)) {
        fail(command_, flag == other_flag ? fmt::format("{}: '{}' is named twice", flag, path)
                                          : fmt::format("{} and {} name the same file '{}'",
                                                        other_flag, flag, path));
      }
    }
    named_.emplace_back(path, flag);
  }

  /// One that must not replace an input either. Rows may take the place of what they were made
  /// from; a template file and a baseline are read first, and an input is refused as none.
  void add_beside_inputs(const std::string& path, std::string_view flag) {
    add(path, flag);
    std::error_code error;
    if (path == "-" || !std::filesystem::is_regular_file(path, error)) {
      return;
    }
    for (const std::string& input : inputs_) {
      if (std::filesystem::equivalent(path, input, error)) {
        fail(command_, fmt::format("{} and an input name the same file '{}'", flag, path));
      }
    }
  }

 private:
  Command command_;
  const std::vector<std::string>& inputs_;
  std::vector<std::pair<std::string, std::string_view>> named_;  ///< with the flag that names each
};

void check_outputs_of_clean(const Request& request) {
  const WriteOptions& write = request.options.write;
  Outputs outputs(request);
  outputs.add(write.output.empty() ? "-" : write.output, "--output");
  outputs.add_beside_inputs(write.ledger, "--ledger");
  outputs.add_beside_inputs(write.summary, "--summary");
  outputs.add(request.options.strip.template_db, "--template-db");
}

void check_outputs_of_check(const Request& request) {
  const CheckOptions& check = request.check;
  Outputs outputs(request);
  outputs.add(request.options.strip.template_db, "--template-db");
  outputs.add(check.baseline, "--baseline");
  outputs.add_beside_inputs(check.write_baseline, "--write-baseline");
  outputs.add_beside_inputs(request.options.write.summary, "--summary");
  for (const ReportTarget& report : check.reports) {
    outputs.add_beside_inputs(report.path, "--report");
  }
}

}  // namespace

void check_request(const Request& request, const Words& words) {
  switch (request.command) {
    case Command::kClean:
      check_preset(request);
      check_outputs_of_clean(request);
      break;
    case Command::kCheck:
      check_gates(request);
      check_baselines(request, words);
      check_outputs_of_check(request);
      break;
    case Command::kMergeTemplates:
    case Command::kShowTemplates:
    case Command::kForgetTemplates:
      check_templates(request);
      break;
    case Command::kShowConfig:
      check_gates(request);
      break;
    case Command::kGenerate:
      check_generate(request);
      break;
    case Command::kExplain:
      break;
  }
}

}  // namespace newsieve::cli
