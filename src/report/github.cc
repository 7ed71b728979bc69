// Workflow commands of GitHub Actions: "::error file=…,line=…,title=…::message". How they are
// escaped is the runner's ActionCommand: % and line ends everywhere, : and , in properties too.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "report/formats.h"
#include "report/wording.h"

namespace newsieve::report {

namespace {

constexpr std::size_t kShown = 10;  ///< annotations of a kind that GitHub shows of a step

std::string escaped(std::string_view bytes, bool is_property) {
  std::string out;
  for (const char c : one_line(bytes)) {
    const bool separates = c == ':' || c == ',';
    if (c == '%' || (is_property && separates)) {
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out;
}

std::string message(std::string_view bytes) {
  return escaped(bytes, false);
}

std::string property(std::string_view bytes) {
  return escaped(bytes, true);
}

struct Annotation {
  const Verdict* verdict = nullptr;
  const Example* example = nullptr;  ///< none: of the verdict alone
};

/// Of all failed verdicts, the first example of each, then the second of each, and so on, so that
/// none hides another. A record that fails its source's gate and the corpus' is told once.
std::vector<Annotation> annotations_of(const CheckResult& result) {
  std::vector<Annotation> all;
  std::set<std::tuple<Metric, std::string_view, std::uint64_t>> told;
  bool more = true;
  for (std::size_t round = 0; more; ++round) {
    more = false;
    for (const Verdict& verdict : result.verdicts) {
      if (verdict.outcome != Outcome::kFails) {
        continue;
      }
      if (round < verdict.examples.size()) {
        more = true;
        const Example& example = verdict.examples[round];
        const bool is_new =
            told.insert({verdict.gate.metric, example.input, example.offset}).second;
        if (is_new || round == 0) {
          all.push_back({.verdict = &verdict, .example = &example});
        }
      } else if (round == 0) {
        all.push_back({.verdict = &verdict, .example = nullptr});
      }
    }
  }
  return all;
}

void append_error(std::string& out, const Annotation& annotation) {
  const Verdict& verdict = *annotation.verdict;
  const Example* example = annotation.example;
  out += "::error ";
  if (example != nullptr) {
    fmt::format_to(std::back_inserter(out), "file={},", property(example->input));
    if (example->line > 0) {
      fmt::format_to(std::back_inserter(out), "line={},", example->line);
    }
  }
  fmt::format_to(std::back_inserter(out), "title={}::{}",
                 property(fmt::format("newsieve: {}", gate_text(verdict.gate))),
                 message(verdict_text_of_source(verdict)));
  if (example != nullptr) {
    // %0A is a line end within the message.
    fmt::format_to(std::back_inserter(out), "%0A{}: {}", message(example->reason),
                   message(example->text));
  }
  out += '\n';
}

}  // namespace

std::string github(const CheckResult& result) {
  std::string out;
  const std::vector<Annotation> annotations = annotations_of(result);
  for (std::size_t i = 0; i < std::min(annotations.size(), kShown); ++i) {
    append_error(out, annotations[i]);
  }
  const std::size_t problems = std::min(result.problems.size(), kShown);
  for (std::size_t i = 0; i < problems; ++i) {
    const Problem& problem = result.problems[i];
    fmt::format_to(std::back_inserter(out), "::warning file={},title={}::{}\n",
                   property(problem.input), property("newsieve: input"),
                   message(placed_message(problem)));
  }
  for (const Warning& warning : result.summary.warnings) {
    fmt::format_to(std::back_inserter(out), "::warning title=newsieve::{}\n",
                   message(warning.message));
  }
  const std::size_t more_failures = annotations.size() - std::min(annotations.size(), kShown);
  const std::uint64_t more_problems =
      std::max<std::uint64_t>(result.summary.problems, problems) - problems;
  if (more_failures > 0 || more_problems > 0) {
    fmt::format_to(std::back_inserter(out), "::notice title=newsieve::Not shown here: {} and {}\n",
                   counted(more_failures, "more example"), counted(more_problems, "more problem"));
  }
  return out;
}

}  // namespace newsieve::report
