#include "cli/check_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <string_view>

#include "cli/flag_values.h"
#include "cli/nearest.h"
#include "newsieve/metrics.h"

namespace newsieve::cli {
namespace {

const Choices<ReportFormat>& report_formats() {
  static const Choices<ReportFormat> formats = {
      {"json", ReportFormat::kJson},   {"junit", ReportFormat::kJunit},
      {"sarif", ReportFormat::kSarif}, {"github", ReportFormat::kGithub},
      {"md", ReportFormat::kMarkdown}, {"prom", ReportFormat::kPrometheus},
      {"html", ReportFormat::kHtml},
  };
  return formats;
}

const MetricInfo& parse_metric(const std::string& name) {
  if (const auto metric = metric_named(name)) {
    return info_of(*metric);
  }
  std::vector<std::string_view> names;
  for (const MetricInfo& info : all_metrics()) {
    names.push_back(info.name);
  }
  const std::string nearest = suggestion(name, names);
  throw BadValue(
      fmt::format("'{}' is no metric{}", name,
                  nearest.empty() ? "; 'newsieve check --list-metrics' lists them" : nearest));
}

/// "0.05" or "5%".
double parse_share(const std::string& value) {
  const bool is_percent = value.ends_with('%');
  const auto number =
      is_percent ? number_in(std::string_view(value).substr(0, value.size() - 1), 0.0, 100.0)
                 : number_in(value, 0.0, 1.0);
  if (!number) {
    const bool meant_percent = !is_percent && number_in(value, 1.0, 100.0);
    throw BadValue(fmt::format("'{}' is not a share from 0 to 1, or 0% to 100%{}", value,
                               meant_percent ? fmt::format("; did you mean {}%?", value) : ""));
  }
  return is_percent ? *number / 100 : *number;
}

double parse_limit(const MetricInfo& info, const std::string& value) {
  if (info.is_share) {
    return parse_share(value);
  }
  const auto number = number_in(value, 0.0, std::numeric_limits<double>::max());
  if (!number) {
    throw BadValue(fmt::format("'{}' is not a number of {}, 0 or more", value, name_of(info.unit)));
  }
  return *number;
}

/// A metric cannot be too good: a bound on that side is a slip.
bool is_slip(Bound bound, const MetricInfo& info) {
  return info.better == (bound == Bound::kMax ? Better::kHigh : Better::kLow);
}

std::vector<std::string_view> metrics_to_bound(Bound bound) {
  std::vector<std::string_view> names;
  for (const MetricInfo& info : all_metrics()) {
    if (!is_slip(bound, info)) {
      names.push_back(info.name);
    }
  }
  return names;
}

void check_direction(Bound bound, const MetricInfo& info, std::string_view value) {
  if (is_slip(bound, info)) {
    throw BadValue(bound == Bound::kMin
                       ? fmt::format("{0} is better low: write --max {0}={1}", info.name, value)
                       : fmt::format("{0} is better high: write --min {0}={1}", info.name, value));
  }
}

void wrap(std::string& out, std::string_view text, std::size_t indent, std::size_t columns) {
  std::string line(indent, ' ');
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    if (line.size() > indent && line.size() + 1 + space > columns) {
      out += line + '\n';
      line.assign(indent, ' ');
    }
    line += line.size() > indent ? " " : "";
    line += text.substr(0, space);
    text.remove_prefix(std::min(space + 1, text.size()));
  }
  out += line + '\n';
}

}  // namespace

std::string_view name_of(Bound bound) {
  return bound == Bound::kMax ? "max" : "min";
}

Gate parse_gate(Bound bound, const std::string& text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos) {
    throw BadValue(fmt::format("'{}' is not METRIC=VALUE", text));
  }
  const MetricInfo& info = parse_metric(text.substr(0, equals));
  const std::string value = text.substr(equals + 1);
  check_direction(bound, info, value);
  try {
    return {.metric = info.metric, .bound = bound, .limit = parse_limit(info, value)};
  } catch (const BadValue& error) {
    throw BadValue(fmt::format("{}: {}", info.name, error.what()));
  }
}

std::string to_text(const Gate& gate) {
  return fmt::format("{}={}", info_of(gate.metric).name, gate.limit);
}

ReportTarget parse_report(const std::string& text) {
  const std::size_t colon = text.find(':');
  const ReportFormat format = chosen(report_formats(), text.substr(0, colon));
  const std::string path = colon == std::string::npos ? "-" : text.substr(colon + 1);
  if (path.empty()) {
    throw BadValue("the name of the file is empty");
  }
  return {.format = format, .path = path};
}

std::string to_text(const ReportTarget& report) {
  const std::string format = name_in(report_formats(), report.format);
  return report.path == "-" ? format : fmt::format("{}:{}", format, report.path);
}

Setting gates(Bound bound) {
  return {.set =
              [=](Request& request, const std::string& value) {
                const Gate gate = parse_gate(bound, value);
                std::vector<Gate>& all = request.check.gates;
                const auto earlier = std::find_if(all.begin(), all.end(), [&](const Gate& each) {
                  return each.metric == gate.metric && each.bound == gate.bound;
                });
                if (earlier == all.end()) {
                  all.push_back(gate);
                } else {
                  earlier->limit = gate.limit;
                }
              },
          .show =
              [=](const Request& request) {
                std::vector<std::string> shown;
                for (const Gate& gate : request.check.gates) {
                  if (gate.bound == bound) {
                    shown.push_back(to_text(gate));
                  }
                }
                return shown;
              },
          .kind = ValueKind::kKeyed,
          .choices = metrics_to_bound(bound)};
}

Setting reports() {
  return {
      .set = [](Request& request,
                const std::string& value) { request.check.reports.push_back(parse_report(value)); },
      .show =
          [](const Request& request) {
            std::vector<std::string> shown;
            for (const ReportTarget& report : request.check.reports) {
              shown.push_back(to_text(report));
            }
            return shown;
          },
      .kind = ValueKind::kList,
      .path = PathPart::kAfterColon,
      .clear = [](Request& request) { request.check.reports.clear(); },
      .choices = names_of(report_formats())};
}

std::string metrics_text() {
  constexpr std::size_t kColumns = 80;
  std::string out;
  for (const MetricInfo& info : all_metrics()) {
    const std::string_view direction = info.better == Better::kLow    ? "lower is better"
                                       : info.better == Better::kHigh ? "higher is better"
                                                                      : "neither is better";
    out += fmt::format("{:<24} {:<17} {:<18} {}\n", info.name,
                       fmt::format("{}{}", info.is_share ? "share of " : "", name_of(info.unit)),
                       direction, info.gates_sources ? "of each source too" : "of the whole only");
    wrap(out, info.meaning, 4, kColumns);
  }
  return out;
}

}  // namespace newsieve::cli
