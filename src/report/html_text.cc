#include "report/html_text.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <array>
#include <cmath>

#include "base/utf8.h"

namespace newsieve::report::page {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kNoBreak = "\u00A0";  // a number and its unit stay on one line
constexpr char32_t kControlPictures = 0x2400;
constexpr char32_t kDelete = 0x7F;
constexpr char32_t kDeletePicture = 0x2421;

bool reorders_or_breaks(char32_t c) {
  return (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool is_noncharacter(char32_t c) {
  return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

void append_code_point(std::string& out, char32_t c) {
  std::array<char, 4> bytes{};
  out.append(bytes.data(), base::encode(c, bytes.data()));
}

void append_escaped(std::string& out, char32_t c) {
  switch (c) {
    case '&':
      out += "&amp;";
      return;
    case '<':
      out += "&lt;";
      return;
    case '>':
      out += "&gt;";
      return;
    case '"':
      out += "&quot;";
      return;
    default:
      break;
  }
  if (c < ' ') {
    append_code_point(out, kControlPictures + c);
  } else if (c == kDelete) {
    append_code_point(out, kDeletePicture);
  } else if (reorders_or_breaks(c)) {
    fmt::format_to(std::back_inserter(out), "[U+{:04X}]", static_cast<std::uint32_t>(c));
  } else if (is_noncharacter(c) || (c > kDelete && c < 0xA0)) {
    out += kReplacement;
  } else {
    append_code_point(out, c);
  }
}

/// A share as a percentage with this many decimals.
std::string percentage(double share, int decimals) {
  return fmt::format("{:.{}f}{}%", 100 * share, decimals, kNoBreak);
}

/// Decimals that show two digits of a small share.
int decimals_of(double share) {
  constexpr int kMost = 9;
  int decimals = 1;
  for (double percent = 100 * std::abs(share); percent > 0 && percent < 1 && decimals < kMost;
       percent *= 10) {
    ++decimals;
  }
  return decimals;
}

std::string number(double value, int decimals) {
  if (decimals > 0 || value < 0 || value >= 1e18) {
    return fmt::format("{:.{}f}", value, decimals);
  }
  return count_text(static_cast<std::uint64_t>(std::llround(value)));
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  while (!text.empty()) {
    const base::CodePoint c = base::decode(text);
    if (c.length == 0) {
      out += kReplacement;
      text.remove_prefix(base::invalid_prefix(text));
      continue;
    }
    append_escaped(out, c.value);
    text.remove_prefix(c.length);
  }
  return out;
}

std::string isolated(std::string_view text) {
  return "<bdi>" + escaped(text) + "</bdi>";
}

std::string shortened(std::string_view text, std::size_t columns) {
  constexpr std::size_t kBytesAColumn = 8;  // marks take no column, however many there are
  std::size_t width = 0;
  std::size_t fits = 0;  // bytes that leave room for the ellipsis
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint c = base::decode(text.substr(at));
    const int cell = c.length == 0 ? 1 : utf8proc_charwidth(static_cast<utf8proc_int32_t>(c.value));
    width += static_cast<std::size_t>(cell < 0 ? 1 : cell);
    if (width > columns || at > kBytesAColumn * columns) {
      return std::string(text.substr(0, fits)) + "…";
    }
    at += c.length == 0 ? 1 : c.length;
    if (width < columns) {
      fits = at;
    }
  }
  return std::string(text);
}

std::string breakable(std::string_view name) {
  std::string out;
  for (const char c : name) {
    out += c;
    if (c == '_') {
      out += "<wbr>";
    }
  }
  return out;
}

std::string count_text(std::uint64_t count) {
  std::string digits = std::to_string(count);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, 1, ',');
  }
  return digits;
}

std::string counted(std::uint64_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count_text(count), count == 1 ? one : many);
}

std::string compact_count(std::uint64_t count) {
  constexpr std::array<std::string_view, 5> kUnits = {"", "k", "M", "G", "T"};
  auto value = static_cast<double>(count);
  std::size_t unit = 0;
  // 999.5 would be written as 1000.
  while (value >= 999.5 && unit + 1 < kUnits.size()) {
    value /= 1000;
    ++unit;
  }
  const bool round = value >= 9.95 || std::abs(value - std::round(value)) < 0.05;
  return fmt::format("{:.{}f}{}", value, round ? 0 : 1, kUnits.at(unit));
}

std::string bytes_text(std::uint64_t bytes) {
  constexpr std::array<std::string_view, 6> kUnits = {"B", "kB", "MB", "GB", "TB", "PB"};
  auto value = static_cast<double>(bytes);
  std::size_t unit = 0;
  while (value >= 999.5 && unit + 1 < kUnits.size()) {
    value /= 1000;
    ++unit;
  }
  return fmt::format("{:.{}f}{}{}", value, unit > 0 && value < 9.95 ? 1 : 0, kNoBreak,
                     kUnits.at(unit));
}

std::string share_text(double share) {
  return percentage(share, share == 0 ? 0 : decimals_of(share));
}

std::string value_text(const MetricInfo& metric, double value) {
  return metric.is_share ? share_text(value) : number(value, std::floor(value) == value ? 0 : 1);
}

ValuePair value_texts(const MetricInfo& metric, double first, double second) {
  ValuePair texts{.first = value_text(metric, first), .second = value_text(metric, second)};
  constexpr int kMostDecimals = 12;
  for (int decimals = 2; first != second && texts.first == texts.second && decimals < kMostDecimals;
       ++decimals) {
    texts.first = metric.is_share ? percentage(first, decimals) : number(first, decimals);
    texts.second = metric.is_share ? percentage(second, decimals) : number(second, decimals);
  }
  return texts;
}

}  // namespace newsieve::report::page
