// SARIF 2.1.0. Section numbers are those of the OASIS Standard.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "base/hash.h"
#include "report/formats.h"
#include "report/json_writer.h"
#include "report/uri.h"
#include "report/wording.h"

namespace newsieve::report {

namespace {

using enum JsonWriter::Layout;

constexpr std::size_t kMostResults = 5000;  // that code scanning of GitHub keeps of a run
constexpr std::string_view kSchema = "https://json.schemastore.org/sarif-2.1.0.json";

/// Text that a viewer takes for no placeholder (3.11.5: braces are doubled) and for no embedded
/// link (3.11.6: "](" is parted; outside of a link there is no escape for it).
std::string message_text(std::string_view bytes) {
  std::string out;
  char before = '\0';
  for (const char c : one_line(bytes)) {
    if (c == '(' && before == ']') {
      out += ' ';
    } else if (c == '{' || c == '}') {
      out += c;
    }
    out += c;
    before = c;
  }
  return out;
}

void write_message(JsonWriter& json, std::string_view text) {
  json.begin_object("message", kInline);
  json.string("text", message_text(text));
  json.end_object();
}

/// "duplicate_share" as "DuplicateShare", as names of rules are written (3.49.7).
std::string rule_name(std::string_view metric) {
  std::string name;
  bool begins = true;
  for (const char c : metric) {
    if (c == '_') {
      begins = true;
      continue;
    }
    name += begins && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    begins = false;
  }
  return name;
}

void write_rules(JsonWriter& json) {
  json.begin_array("rules");
  for (const MetricInfo& info : all_metrics()) {
    json.begin_object();
    json.string("id", info.name);
    json.string("name", rule_name(info.name));
    json.begin_object("shortDescription", kInline);
    json.string("text", fmt::format("{}.", info.meaning));
    json.end_object();
    json.begin_object("defaultConfiguration", kInline);
    json.string("level", "error");
    json.end_object();
    json.end_object();
  }
  json.end_array();
}

void write_tool(JsonWriter& json, const CheckResult& result) {
  json.begin_object("tool");
  json.begin_object("driver");
  json.string("name", "newsieve");
  json.string("version", result.version);
  write_rules(json);
  json.end_object();
  json.end_object();
}

/// `line` from 1; 0: not known.
void write_location(JsonWriter& json, std::string_view input, std::uint64_t line) {
  json.begin_array("locations", kInline);
  json.begin_object();
  json.begin_object("physicalLocation");
  json.begin_object("artifactLocation");
  json.string("uri", uri_of_path(input));
  json.end_object();
  if (line > 0) {
    json.begin_object("region");
    json.count("startLine", line);
    json.end_object();
  }
  json.end_object();
  json.end_object();
  json.end_array();
}

/// A notification of the tool (3.58); `input` may be none.
void write_notification(JsonWriter& json, std::string_view text, const std::string* input) {
  json.begin_object();
  json.string("level", "warning");
  write_message(json, text);
  if (input != nullptr) {
    write_location(json, *input, 0);
  }
  json.end_object();
}

bool has_results(const Verdict& verdict) {
  return verdict.outcome == Outcome::kFails || verdict.outcome == Outcome::kKnown;
}

std::size_t count_results(const CheckResult& result) {
  std::size_t count = 0;
  for (const Verdict& verdict : result.verdicts) {
    count += has_results(verdict) ? std::max<std::size_t>(verdict.examples.size(), 1) : 0;
  }
  return count;
}

/// What no gate asks for is no result: problems of the inputs, and bounds that the run passed.
void write_invocation(JsonWriter& json, const CheckResult& result) {
  json.begin_array("invocations");
  json.begin_object();
  json.boolean("executionSuccessful", true);
  json.begin_array("toolExecutionNotifications");
  for (const Problem& problem : result.problems) {
    write_notification(json, placed_message(problem), &problem.input);
  }
  if (result.summary.problems > result.problems.size()) {
    write_notification(
        json, fmt::format("{} more like these", result.summary.problems - result.problems.size()),
        nullptr);
  }
  for (const Warning& warning : result.summary.warnings) {
    write_notification(json, warning.message, nullptr);
  }
  if (const std::size_t results = count_results(result); results > kMostResults) {
    write_notification(json, fmt::format("{} more results are left out", results - kMostResults),
                       nullptr);
  }
  json.end_array();
  json.end_object();
  json.end_array();
}

/// Tells the result apart from others of its rule wherever the record is moved (3.27.17): what was
/// found, and whose gate it breaks.
std::string fingerprint(const Verdict& verdict, const Example* example) {
  std::string identity(info_of(verdict.gate.metric).name);
  identity += '\0';
  identity += verdict.source;
  identity += '\0';
  if (example != nullptr) {
    identity += example->id.empty() ? example->text : example->id;
  }
  return base::to_hex(base::hash128(identity));
}

/// A result of a verdict: of an example, or of the verdict alone where there is none.
void write_result(JsonWriter& json, const Verdict& verdict, const Example* example,
                  bool has_baseline) {
  const bool known = verdict.outcome == Outcome::kKnown;
  json.begin_object();
  json.string("ruleId", info_of(verdict.gate.metric).name);
  json.count("ruleIndex", static_cast<std::uint64_t>(verdict.gate.metric));
  json.string("level", known ? "note" : "error");
  if (has_baseline) {
    json.string("baselineState", known ? "unchanged" : "new");
  }
  if (example == nullptr) {
    write_message(json, verdict_text_of_source(verdict));
  } else {
    write_message(json, fmt::format("{} — {}: {}", verdict_text_of_source(verdict), example->reason,
                                    example->text));
    write_location(json, example->input, example->line);
  }
  json.begin_object("partialFingerprints", kInline);
  json.string("contentAndGate/v1", fingerprint(verdict, example));
  json.end_object();
  if (known) {
    json.begin_array("suppressions", kInline);
    json.begin_object();
    json.string("kind", "external");
    json.string("justification", "The baseline knows.");
    json.end_object();
    json.end_array();
  }
  if (example != nullptr) {
    // Not the region's byteOffset: that counts bytes of the file, this of what it decompresses to.
    json.begin_object("properties", kInline);
    json.count("offset", example->offset);
    if (!example->id.empty()) {
      json.string("id", example->id);
    }
    json.end_object();
  }
  json.end_object();
}

void write_results(JsonWriter& json, const CheckResult& result) {
  const bool has_baseline = result.baseline.entries > 0;
  std::size_t left = kMostResults;
  json.begin_array("results");
  for (const Verdict& verdict : result.verdicts) {
    if (!has_results(verdict) || left == 0) {
      continue;
    }
    if (verdict.examples.empty()) {
      write_result(json, verdict, nullptr, has_baseline);
      --left;
    }
    for (std::size_t i = 0; i < verdict.examples.size() && left > 0; ++i, --left) {
      write_result(json, verdict, &verdict.examples[i], has_baseline);
    }
  }
  json.end_array();
}

}  // namespace

std::string sarif(const CheckResult& result) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.string("version", "2.1.0");
  json.string("$schema", kSchema);
  json.begin_array("runs");
  json.begin_object();
  write_tool(json, result);
  write_invocation(json, result);
  write_results(json, result);
  json.end_object();
  json.end_array();
  json.end_object();
  return out;
}

}  // namespace newsieve::report
