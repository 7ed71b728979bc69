#include "judge/baseline.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <numeric>
#include <tuple>

#include "base/json_text.h"
#include "newsieve/error.h"

namespace newsieve::judge {

namespace {

constexpr std::uint64_t kVersion = 1;
constexpr int kHexBase = 16;

/// Takes a baseline apart; what is not as `to_json` writes it is refused.
class Parser {
 public:
  explicit Parser(const std::string& name) : name_(name) {}

  void parse(std::string_view json, Baseline::Items& items, std::vector<KnownValue>& values) const {
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    std::uint64_t version = 0;
    if (parser.parse(simdjson::padded_string(json)).get(root) != simdjson::SUCCESS ||
        root["newsieve_baseline"].get(version) != simdjson::SUCCESS) {
      fail("is no baseline of newsieve");
    }
    if (version != kVersion) {
      fail(fmt::format("is a baseline of version {}, this program reads {}", version, kVersion));
    }
    simdjson::dom::object metrics;
    require(root["items"].get(metrics) == simdjson::SUCCESS);
    for (const auto& [metric, contents] : metrics) {
      take_items(contents, items[metric_of(metric)]);
    }
    simdjson::dom::array known;
    require(root["values"].get(known) == simdjson::SUCCESS);
    for (const simdjson::dom::element each : known) {
      values.push_back(value_of(each));
    }
  }

 private:
  void take_items(simdjson::dom::element contents,
                  std::map<std::uint64_t, std::uint64_t>& items) const {
    simdjson::dom::object object;
    require(contents.get(object) == simdjson::SUCCESS);
    for (const auto& [content, count] : object) {
      std::uint64_t number = 0;
      require(count.get(number) == simdjson::SUCCESS);
      items[hash_of(content)] += number;
    }
  }

  [[nodiscard]] KnownValue value_of(simdjson::dom::element each) const {
    KnownValue known;
    std::string_view metric;
    std::string_view bound;
    std::string_view content;
    std::string_view source;
    require(each["metric"].get(metric) == simdjson::SUCCESS &&
            each["bound"].get(bound) == simdjson::SUCCESS &&
            each["content"].get(content) == simdjson::SUCCESS &&
            each["value"].get(known.value) == simdjson::SUCCESS &&
            (bound == name_of(Bound::kMax) || bound == name_of(Bound::kMin)));
    // The whole corpus has no name.
    if (each["source"].get(source) == simdjson::SUCCESS) {
      known.source = source;
    }
    known.metric = metric_of(metric);
    known.bound = bound == name_of(Bound::kMax) ? Bound::kMax : Bound::kMin;
    known.content = hash_of(content);
    return known;
  }

  [[nodiscard]] Metric metric_of(std::string_view name) const {
    const std::optional<Metric> metric = metric_named(name);
    if (!metric) {
      fail(fmt::format("knows a metric '{}', this program does not", name));
    }
    return *metric;
  }

  [[nodiscard]] std::uint64_t hash_of(std::string_view hex) const {
    std::uint64_t hash = 0;
    const char* const end = hex.data() + hex.size();
    const auto [stop, error] = std::from_chars(hex.data(), end, hash, kHexBase);
    require(error == std::errc{} && stop == end);
    return hash;
  }

  void require(bool holds) const {
    if (!holds) {
      fail("is damaged");
    }
  }

  [[noreturn]] void fail(std::string_view why) const {
    throw RunError(fmt::format("baseline '{}' {}", name_, why));
  }

  const std::string& name_;
};

}  // namespace

Baseline Baseline::parse(std::string_view json, const std::string& name) {
  Baseline baseline;
  Parser(name).parse(json, baseline.items_, baseline.values_);
  return baseline;
}

std::string Baseline::to_json() const {
  std::string out = fmt::format("{{\n  \"newsieve_baseline\": {},\n  \"items\": {{", kVersion);
  const auto print = [&](auto... arguments) {
    fmt::format_to(std::back_inserter(out), arguments...);
  };
  std::string_view separator;
  for (const auto& [metric, contents] : items_) {
    print(FMT_STRING("{}\n    \"{}\": {{"), separator, info_of(metric).name);
    separator = "";
    for (const auto& [content, count] : contents) {
      print(FMT_STRING("{}\n      \"{:016x}\": {}"), separator, content, count);
      separator = ",";
    }
    out += contents.empty() ? "}" : "\n    }";
    separator = ",";
  }
  out += items_.empty() ? "},\n  \"values\": [" : "\n  },\n  \"values\": [";
  std::vector<KnownValue> values = values_;
  std::sort(values.begin(), values.end(), [](const KnownValue& left, const KnownValue& right) {
    return std::tie(left.metric, left.bound, left.source) <
           std::tie(right.metric, right.bound, right.source);
  });
  separator = "";
  for (const KnownValue& known : values) {
    std::string source = "null";
    if (!known.source.empty()) {
      source.clear();
      base::append_json_string(source, known.source);
    }
    print(FMT_STRING("{}\n    {{\"metric\": \"{}\", \"bound\": \"{}\", \"source\": {}, "
                     "\"content\": \"{:016x}\", \"value\": {}}}"),
          separator, info_of(known.metric).name, name_of(known.bound), source, known.content,
          known.value);
    separator = ",";
  }
  return out + (values.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

std::uint64_t Baseline::entries() const {
  std::uint64_t count = values_.size();
  for (const auto& [metric, contents] : items_) {
    for (const auto& [content, items] : contents) {
      count += items;
    }
  }
  return count;
}

std::uint64_t Baseline::items(Metric metric, std::uint64_t content) const {
  const auto contents = items_.find(metric);
  if (contents == items_.end()) {
    return 0;
  }
  const auto found = contents->second.find(content);
  return found == contents->second.end() ? 0 : found->second;
}

const KnownValue* Baseline::value(Metric metric, Bound bound, std::string_view source,
                                  std::uint64_t content) const {
  const auto find = [&](const auto& fits) -> const KnownValue* {
    const auto found = std::find_if(values_.begin(), values_.end(), [&](const KnownValue& known) {
      return known.metric == metric && known.bound == bound && fits(known);
    });
    return found == values_.end() ? nullptr : &*found;
  };
  const auto* const by_name = find([&](const KnownValue& known) { return known.source == source; });
  if (by_name != nullptr || source.empty()) {
    return by_name;
  }
  return find(
      [&](const KnownValue& known) { return !known.source.empty() && known.content == content; });
}

std::string_view name_of(Bound bound) {
  return bound == Bound::kMax ? "max" : "min";
}

}  // namespace newsieve::judge
