// The summary of a run as JSON.
#include <fmt/format.h>

#include <cmath>
#include <iterator>
#include <string_view>

#include "base/json_text.h"
#include "write/rows.h"

namespace newsieve::write {

namespace {

/// Appends `"name": value` lines of an object, one each, separated by commas.
class Members {
 public:
  Members(std::string& out, int indent) : out_(out), indent_(indent) {}

  template <typename Value>
  void add(std::string_view name, const Value& value) {
    fmt::format_to(std::back_inserter(out_), "{}\n{:{}}\"{}\": {}", separator_, "", indent_, name,
                   value);
    separator_ = ",";
  }

  /// Nothing was added yet.
  [[nodiscard]] bool empty() const { return separator_.empty(); }

 private:
  std::string& out_;
  int indent_;
  std::string_view separator_;
};

constexpr int kIndent = 2;
constexpr double kMilliseconds = 1e3;  ///< in a second

std::string copies_json(const Summary& summary) {
  std::string out = "{";
  Members members(out, 2 * kIndent);
  members.add(name_of(Relation::kExact), summary.copies_exact);
  members.add(name_of(Relation::kNear), summary.copies_near);
  members.add(name_of(Relation::kContained), summary.copies_contained);
  members.add(name_of(Relation::kUpdate), summary.copies_update);
  return out + "\n  }";
}

std::string links_json(const Summary& summary) {
  std::string out = "{";
  Members members(out, 2 * kIndent);
  members.add(name_of(LinkKind::kSharesPassage), summary.links_shares_passage);
  members.add(name_of(LinkKind::kTemplateSibling), summary.links_template_sibling);
  members.add(name_of(LinkKind::kSeries), summary.links_series);
  return out + "\n  }";
}

std::string warnings_json(const Summary& summary) {
  std::string out = "[";
  for (const Warning& warning : summary.warnings) {
    std::string message;
    base::append_json_string(message, warning.message);
    fmt::format_to(std::back_inserter(out), "{}\n{:{}}{{\"bound\": \"{}\", \"message\": {}}}",
                   out.size() > 1 ? "," : "", "", 2 * kIndent, warning.bound, message);
  }
  return out + (out.size() > 1 ? "\n  ]" : "]");
}

std::string dropped_json(const Summary& summary) {
  std::string out = "{";
  Members members(out, 2 * kIndent);
  for (std::size_t i = 0; i < summary.dropped.size() && i < kSpanClasses; ++i) {
    if (const ClassCount& count = summary.dropped[i]; count.spans > 0) {
      members.add(name_of(static_cast<SpanClass>(i)),
                  fmt::format(R"({{"spans": {}, "bytes": {}}})", count.spans, count.bytes));
    }
  }
  return out + (members.empty() ? "}" : "\n  }");
}

std::string seconds_json(const std::vector<NamedSeconds>& seconds) {
  std::string out = "{";
  Members members(out, 2 * kIndent);
  for (const NamedSeconds& part : seconds) {
    members.add(part.name, std::round(part.seconds * kMilliseconds) / kMilliseconds);
  }
  return out + (members.empty() ? "}" : "\n  }");
}

}  // namespace

std::string to_json(const Summary& summary) {
  std::uint64_t dropped_bytes = 0;
  for (const ClassCount& count : summary.dropped) {
    dropped_bytes += count.bytes;
  }
  std::string out = "{";
  Members members(out, kIndent);
  members.add("inputs", summary.inputs);
  members.add("input_bytes", summary.input_bytes);
  members.add("pages", summary.pages);
  members.add("records", summary.records);
  members.add("kept_records", summary.kept_records);
  members.add("kept_bytes", summary.kept_bytes);
  members.add("dropped_bytes", dropped_bytes);
  members.add("copies", copies_json(summary));
  members.add("largest_cluster", summary.largest_cluster);
  members.add("links", links_json(summary));
  members.add("compared_pairs", summary.compared_pairs);
  members.add("hot_keys", summary.hot_keys);
  members.add("capped_records", summary.capped_records);
  members.add("dropped", dropped_json(summary));
  members.add("unlearned_pages", summary.unlearned_pages);
  members.add("problems", summary.problems);
  members.add("warnings", warnings_json(summary));
  members.add("seconds", seconds_json(summary.seconds));
  members.add("processor_seconds", seconds_json(summary.processor_seconds));
  return out + "\n}\n";
}

}  // namespace newsieve::write
