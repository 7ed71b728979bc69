#include "cli/settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "cli/config_file.h"
#include "cli/config_search.h"
#include "cli/flags.h"
#include "cli/nearest.h"
#include "cli/usage.h"

namespace newsieve::cli {
namespace {

// They set one field, and the last word counts.
constexpr std::string_view kQuiet = "quiet";
constexpr std::string_view kVerbose = "verbose";

/// The name that a setting's origin is kept by.
std::string origin_key(const Flag& flag, const std::string& value) {
  return flag.setting.kind == ValueKind::kKeyed
             ? fmt::format("{}.{}", flag.name, value.substr(0, value.find('=')))
             : std::string(flag.name);
}

/// Puts one origin's values of a flag into the request. `what` says in an error where they stand.
void set(Request& request, const Flag& flag, const std::vector<std::string>& values,
         const std::string& origin, std::string_view what) {
  auto& origins = request.provenance.origins;
  const Setting& setting = flag.setting;
  if (setting.clear) {
    setting.clear(request);
    origins[std::string(flag.name)] = origin;
  }
  for (const std::string& value : values) {
    const Verbosity before = request.manners.verbosity;
    try {
      setting.set(request, value);
    } catch (const BadValue& error) {
      fail(request.command, fmt::format("{}: {}", what, error.what()));
    }
    origins[origin_key(flag, value)] = origin;
    if (request.manners.verbosity != before) {
      origins[std::string(kQuiet)] = origins[std::string(kVerbose)] = origin;
    }
  }
}

[[noreturn]] void fail_unknown_key(Command command, std::string_view place,
                                   const std::string& key) {
  std::vector<std::string_view> names;
  for (const Flag& each : flags()) {
    if (!each.on_command_line_only) {
      names.push_back(each.name);
    }
  }
  fail(command, fmt::format("{}: unknown key '{}'{}", place, key, suggestion(key, names)));
}

/// Whether the file writes the key as its flag is written. A repeatable flag may have one value, or
/// gates as a list of "metric=value".
void check_shape(Command command, std::string_view place, const ConfigEntry& entry,
                 const Flag& flag) {
  if (entry.shape == ConfigShape::kTable && flag.setting.kind != ValueKind::kKeyed) {
    fail(command, fmt::format("{}: '{}' is a key, not a table", place, entry.key));
  }
  if (entry.shape == ConfigShape::kArray && !flag.setting.is_repeatable()) {
    fail(command, fmt::format("{}: '{}' takes one value, not an array", place, entry.key));
  }
}

/// A flag's value in the file at `config`, with its path as the working folder has it.
std::string located(const Flag& flag, const std::string& value, const std::string& config) {
  const std::size_t begin = flag.setting.path == PathPart::kAfterColon ? value.find(':') + 1 : 0;
  const std::string path = value.substr(begin);
  const bool has_path = flag.setting.path == PathPart::kWhole ||
                        (flag.setting.path == PathPart::kAfterColon && begin > 0 && path != "-");
  return has_path && !path.empty() ? value.substr(0, begin) + from_config(config, path) : value;
}

std::vector<std::string> split_at_commas(std::string_view text) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t comma = text.find(',');
    parts.emplace_back(text.substr(0, comma));
    if (comma == std::string_view::npos) {
      return parts;
    }
    text.remove_prefix(comma + 1);
  }
}

}  // namespace

void apply_config(Request& request, const std::string& path) {
  request.provenance.config_file = path;
  for (const ConfigEntry& entry : read_config(path)) {
    const std::string place = fmt::format("{}:{}", path, entry.line);
    const auto flag = std::find_if(flags().begin(), flags().end(), [&](const Flag& each) {
      return each.name == entry.key && !each.on_command_line_only;
    });
    if (flag == flags().end()) {
      fail_unknown_key(request.command, place, entry.key);
    }
    check_shape(request.command, place, entry, *flag);
    std::vector<std::string> values;
    for (const std::string& value : entry.values) {
      values.push_back(located(*flag, value, path));
    }
    Request other = request;
    set(flag->belongs_to(request.command) ? request : other, *flag, values, place,
        fmt::format("{}: {}", place, entry.key));
  }
}

void apply_environment(Request& request, const Environment& environment) {
  for (const Flag& flag : flags()) {
    const std::string variable = variable_of(flag.name);
    const char* const value = environment(variable.c_str());
    if (value != nullptr && *value != '\0' && flag.belongs_to(request.command) &&
        !flag.on_command_line_only) {
      set(request, flag,
          flag.setting.is_repeatable() ? split_at_commas(value) : std::vector<std::string>{value},
          variable, variable);
    }
  }
}

void apply_flags(Request& request, const Words& words) {
  if (words.gives(kQuiet) && words.gives(kVerbose)) {
    fail(request.command, "--quiet and --verbose exclude each other");
  }
  for (const auto& [flag, values] : words.flags) {
    const std::string name = fmt::format("--{}", flag->name);
    set(request, *flag, values, name, name);
  }
}

}  // namespace newsieve::cli
