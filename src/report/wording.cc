#include "report/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/utf8.h"

namespace newsieve::report {

namespace {

constexpr double kShareScale = 1e6;
constexpr std::string_view kReplacement = "\uFFFD";

std::string_view bound_words(Bound bound) {
  return bound == Bound::kMax ? "at most" : "at least";
}

/// What stands for a code point on one line; empty: itself.
std::string_view substitute(char32_t c) {
  const bool space = c == '\t' || c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
  const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
  const bool forbidden = c == 0xFFFE || c == 0xFFFF;
  if (space) {
    return " ";
  }
  return control || forbidden ? kReplacement : std::string_view();
}

}  // namespace

std::string one_line(std::string_view bytes) {
  if (std::all_of(bytes.begin(), bytes.end(), [](char c) { return c >= ' ' && c < '\x7F'; })) {
    return std::string(bytes);  // most are ASCII
  }
  const std::string valid = base::replace_invalid(bytes);
  std::string line;
  line.reserve(valid.size());
  for (std::string_view rest = valid; !rest.empty();) {
    const base::CodePoint c = base::decode(rest);
    const std::string_view other = substitute(c.value);
    line += other.empty() ? rest.substr(0, c.length) : other;
    rest.remove_prefix(c.length);
  }
  return line;
}

double rounded(Metric metric, double value) {
  return info_of(metric).is_share ? std::round(value * kShareScale) / kShareScale : value;
}

std::string number(Metric metric, double value) {
  return fmt::format("{}", rounded(metric, value));
}

std::string_view name_of(Bound bound) {
  return bound == Bound::kMax ? "max" : "min";
}

std::string_view name_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::kHolds:
      return "holds";
    case Outcome::kFails:
      return "fails";
    case Outcome::kKnown:
      return "known";
    case Outcome::kNothing:
      break;
  }
  return "nothing";
}

std::string gate_text(const Gate& gate) {
  return fmt::format("{} {} {}", info_of(gate.metric).name, bound_words(gate.bound), gate.limit);
}

std::string measured_text(const Verdict& verdict) {
  const Metric metric = verdict.gate.metric;
  const Measurement& measured = verdict.measured;
  if (!measured.value) {
    return "nothing to measure";
  }
  std::string text = number(metric, *measured.value);
  if (info_of(metric).is_share) {
    text += fmt::format(" ({} of {})", measured.count, measured.of);
  }
  return text;
}

std::string verdict_text(const Verdict& verdict) {
  const Metric metric = verdict.gate.metric;
  std::string text = fmt::format("{} is {}", info_of(metric).name, measured_text(verdict));
  if (verdict.known > 0 && verdict.judged) {
    text += fmt::format(", {} without what the baseline knows", number(metric, *verdict.judged));
  }
  return fmt::format("{}; {} {} is allowed", text, bound_words(verdict.gate.bound),
                     verdict.gate.limit);
}

std::string verdict_text_of_source(const Verdict& verdict) {
  const std::string text = verdict_text(verdict);
  return verdict.source.empty() ? text : fmt::format("{}: {}", one_line(verdict.source), text);
}

std::string place_text(const Example& example) {
  const std::string input = one_line(example.input);
  return example.line == 0 ? input : fmt::format("{}:{}", input, example.line);
}

std::string counted(std::uint64_t count, std::string_view singular) {
  return fmt::format("{} {}{}", count, singular, count == 1 ? "" : "s");
}

}  // namespace newsieve::report
