#include "cli/quantity.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <string_view>

namespace newsieve::cli {
namespace {

constexpr std::array<std::string_view, 5> kUnits = {"kB", "MB", "GB", "TB", "PB"};

}  // namespace

std::string human_bytes(std::uint64_t bytes) {
  if (bytes < 1000) {
    return fmt::format("{} B", bytes);
  }
  double value = static_cast<double>(bytes) / 1000;
  std::size_t unit = 0;
  // 999.5 would be written as 1000.
  while (value >= 999.5 && unit + 1 < kUnits.size()) {
    value /= 1000;
    ++unit;
  }
  return value < 9.95 ? fmt::format("{:.1f} {}", value, kUnits[unit])
                      : fmt::format("{:.0f} {}", value, kUnits[unit]);
}

std::string human_count(std::uint64_t count) {
  std::string digits = std::to_string(count);
  for (std::size_t i = digits.size(); i > 3;) {
    i -= 3;
    digits.insert(i, 1, ',');
  }
  return digits;
}

std::string human_seconds(double seconds) {
  if (seconds < 9.95) {
    return fmt::format("{:.1f} s", seconds);
  }
  if (seconds < 59.5) {
    return fmt::format("{:.0f} s", seconds);
  }
  const auto whole = static_cast<std::uint64_t>(std::llround(seconds));
  const std::uint64_t hours = whole / 3600;
  const std::uint64_t minutes = whole / 60 % 60;
  return hours > 0 ? fmt::format("{}:{:02}:{:02}", hours, minutes, whole % 60)
                   : fmt::format("{}:{:02}", minutes, whole % 60);
}

std::string human_span(std::int64_t seconds) {
  constexpr std::int64_t kMinute = 60;
  constexpr std::int64_t kHour = 60 * kMinute;
  constexpr std::int64_t kDay = 24 * kHour;
  const auto in_units = [&](std::int64_t large, std::string_view large_name, std::int64_t small,
                            std::string_view small_name) {
    const std::int64_t count = seconds / large;
    const std::int64_t rest = seconds % large / small;
    const std::string text = fmt::format("{} {}", count, large_name);
    return rest == 0 ? text : fmt::format("{} {} {}", text, rest, small_name);
  };
  if (seconds >= kDay) {
    return in_units(kDay, seconds < 2 * kDay ? "day" : "days", kHour, "h");
  }
  if (seconds >= kHour) {
    return in_units(kHour, "h", kMinute, "min");
  }
  return seconds >= kMinute ? in_units(kMinute, "min", 1, "s") : fmt::format("{} s", seconds);
}

std::string human_share(std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) {
    return "-";
  }
  return fmt::format("{:.1f} %", 100 * static_cast<double>(part) / static_cast<double>(whole));
}

}  // namespace newsieve::cli
