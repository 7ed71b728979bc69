#include "cli/config_text.h"

#include <fmt/format.h>

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/config_search.h"
#include "cli/flags.h"
#include "cli/text.h"

namespace newsieve::cli {
namespace {

constexpr std::size_t kOriginColumn = 36;
/// Whole numbers of more digits may not fit TOML's 64 bits with sign.
constexpr std::size_t kMostDigits = 18;

std::string first_line(const Provenance& provenance) {
  if (!provenance.config_file.empty()) {
    return fmt::format("# in force: {}\n", printable(provenance.config_file));
  }
  return provenance.searched_from.empty()
             ? "# no newsieve.toml is read\n"
             : fmt::format("# no {} found from {} upwards\n", kConfigName,
                           printable(provenance.searched_from));
}

/// A literal string where escapes would make it hard to read; else as in JSON, which TOML reads.
std::string toml_string(const std::string& text) {
  const bool has_escapes = text.find_first_of("\\\"") != std::string::npos;
  const bool can_be_literal = text.find('\'') == std::string::npos && printable(text) == text;
  return has_escapes && can_be_literal ? fmt::format("'{}'", text) : json_string(text);
}

std::string with_origin(const std::string& setting, std::string_view origin) {
  return fmt::format("{}  # {}\n", pad(setting, kOriginColumn), printable(origin));
}

class ConfigWriter {
 public:
  explicit ConfigWriter(const Request& request) : request_(request) {}

  /// A setting that is one key.
  [[nodiscard]] std::string key(const Flag& flag) const {
    const std::vector<std::string> values = flag.setting.show(request_);
    const std::string origin = origin_of(std::string(flag.name));
    if (flag.setting.kind == ValueKind::kList) {
      std::string list;
      for (const std::string& value : values) {
        list += (list.empty() ? "" : ", ") + toml_string(located(flag, value));
      }
      return with_origin(fmt::format("{} = [{}]", flag.name, list), origin);
    }
    if (values.empty()) {
      return with_origin(fmt::format("# {} is not set", flag.name), origin);
    }
    const std::string& value = values.front();
    const bool is_bare = flag.setting.kind == ValueKind::kBare && value.size() <= kMostDigits;
    return with_origin(
        fmt::format("{} = {}", flag.name, is_bare ? value : toml_string(located(flag, value))),
        origin);
  }

  /// A setting that is a table.
  [[nodiscard]] std::string table(const Flag& flag) const {
    std::string out = fmt::format("\n[{}]\n", flag.name);
    for (const std::string& value : flag.setting.show(request_)) {
      const std::size_t equals = value.find('=');
      const std::string name = value.substr(0, equals);
      out += with_origin(fmt::format("{} = {}", name, value.substr(equals + 1)),
                         origin_of(fmt::format("{}.{}", flag.name, name)));
    }
    return out;
  }

 private:
  [[nodiscard]] std::string origin_of(const std::string& name) const {
    const auto& origins = request_.provenance.origins;
    const auto found = origins.find(name);
    return found == origins.end() ? "default" : found->second;
  }

  /// The value with its path as the file in force would have it.
  [[nodiscard]] std::string located(const Flag& flag, const std::string& value) const {
    const std::string& config = request_.provenance.config_file;
    const std::size_t colon = value.find(':');
    if (config.empty() || flag.setting.path == PathPart::kNone) {
      return value;
    }
    if (flag.setting.path == PathPart::kWhole) {
      return to_config(config, value);
    }
    return colon == std::string::npos
               ? value
               : value.substr(0, colon + 1) + to_config(config, value.substr(colon + 1));
  }

  const Request& request_;
};

}  // namespace

std::string config_text(const Request& request) {
  const ConfigWriter writer(request);
  std::string out = first_line(request.provenance);
  std::string tables;  // what follows a table's heading is in it
  std::optional<FlagGroup> group;
  for (const Flag& flag : flags()) {
    if (!flag.belongs_to(Command::kShowConfig)) {
      continue;
    }
    if (flag.setting.kind == ValueKind::kKeyed) {
      tables += writer.table(flag);
      continue;
    }
    if (group != flag.group) {
      group = flag.group;
      out += fmt::format("\n# {}\n", heading_of(flag.group));
    }
    out += writer.key(flag);
  }
  return out + tables;
}

}  // namespace newsieve::cli
