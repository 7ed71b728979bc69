#include "cli/completion_words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace newsieve::cli {

ValueSource source_of(const Flag& flag) {
  if (flag.is_switch()) {
    return ValueSource::kNothing;
  }
  if (flag.setting.kind == ValueKind::kKeyed) {
    return ValueSource::kMetrics;
  }
  switch (flag.setting.path) {
    case PathPart::kWhole:
      return ValueSource::kFiles;
    case PathPart::kAfterColon:
      return ValueSource::kReports;
    case PathPart::kNone:
      break;
  }
  return flag.setting.choices.empty() ? ValueSource::kAnything : ValueSource::kChoices;
}

std::string_view brief_of(const Flag& flag) {
  const std::string_view help = flag.help;
  const std::size_t end = std::min(help.find(". "), help.size());
  return help.substr(0, help[end - 1] == '.' ? end - 1 : end);
}

std::vector<const Flag*> flags_by_name() {
  std::vector<const Flag*> chosen;
  for (const Flag* const flag : all_flags()) {
    if (std::none_of(chosen.begin(), chosen.end(),
                     [&](const Flag* other) { return other->name == flag->name; })) {
      chosen.push_back(flag);
    }
  }
  return chosen;
}

std::string joined_words(const std::vector<std::string_view>& words, std::string_view between) {
  return fmt::format("{}", fmt::join(words, between));
}

std::string backslashed(std::string_view text, std::string_view special) {
  std::string out;
  for (const char byte : text) {
    if (special.find(byte) != special.npos) {
      out += '\\';
    }
    out += byte;
  }
  return out;
}

}  // namespace newsieve::cli
