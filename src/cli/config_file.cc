#include "cli/config_file.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <optional>
#include <tuple>

#include "newsieve/error.h"

namespace newsieve::cli {
namespace {

/// "while parsing value: …; a string stands in quotes" of "Error while parsing value: …".
std::string what_is_wrong(std::string_view description) {
  constexpr std::string_view kPrefix = "Error ";
  if (description.starts_with(kPrefix)) {
    description.remove_prefix(kPrefix.size());
  }
  // What a word without quotes is taken for.
  bool may_be_string = false;
  for (const std::string_view taken_for : {"value:", "boolean:", "floating-point:"}) {
    may_be_string =
        may_be_string || description.starts_with(fmt::format("while parsing {}", taken_for));
  }
  return fmt::format("{}{}", description, may_be_string ? "; a string stands in quotes" : "");
}

/// Walks what toml++ has read; it keeps tables sorted by key.
class ConfigReader {
 public:
  explicit ConfigReader(const std::string& name) : name_(name) {}

  std::vector<ConfigEntry> read(const toml::table& root) {
    for (const auto& [key, node] : root) {
      if (const toml::table* const table = node.as_table()) {
        read_table(std::string(key.str()), *table);
      } else {
        read_value(std::string(key.str()), key.source(), node);
      }
    }
    std::sort(found_.begin(), found_.end(), [](const Found& left, const Found& right) {
      return std::tie(left.entry.line, left.column) < std::tie(right.entry.line, right.column);
    });
    std::vector<ConfigEntry> entries;
    for (Found& found : found_) {
      entries.push_back(std::move(found.entry));
    }
    return entries;
  }

 private:
  struct Found {
    ConfigEntry entry;
    std::size_t column = 0;
  };

  void read_value(const std::string& key, const toml::source_region& place,
                  const toml::node& node) {
    ConfigEntry entry{.key = key, .values = {}, .shape = {}, .line = place.begin.line};
    if (const toml::array* const array = node.as_array()) {
      entry.shape = ConfigShape::kArray;
      for (const toml::node& each : *array) {
        entry.values.push_back(text_of(key, each));
      }
    } else {
      entry.values.push_back(text_of(key, node));
    }
    found_.push_back({std::move(entry), place.begin.column});
  }

  /// A table without lines says nothing, but its name may be wrong.
  void read_table(const std::string& key, const toml::table& table) {
    const auto add = [&](std::vector<std::string> values, const toml::source_region& place) {
      found_.push_back({{.key = key,
                         .values = std::move(values),
                         .shape = ConfigShape::kTable,
                         .line = place.begin.line},
                        place.begin.column});
    };
    if (table.empty()) {
      add({}, table.source());
    }
    for (const auto& [name, node] : table) {
      add({fmt::format("{}={}", name.str(), text_of(fmt::format("{}.{}", key, name.str()), node))},
          name.source());
    }
  }

  [[nodiscard]] std::string text_of(const std::string& key, const toml::node& node) const {
    if (const auto* const text = node.as_string()) {
      return text->get();
    }
    if (const auto* const whole = node.as_integer()) {
      return fmt::format("{}", whole->get());
    }
    if (const auto* const number = node.as_floating_point()) {
      return fmt::format("{}", number->get());
    }
    if (const auto* const boolean = node.as_boolean()) {
      return boolean->get() ? "true" : "false";
    }
    throw RunError(fmt::format("{}:{}: '{}' is neither string, number, true nor false", name_,
                               node.source().begin.line, key));
  }

  const std::string& name_;
  std::vector<Found> found_;
};

}  // namespace

std::vector<ConfigEntry> parse_config(std::string_view text, const std::string& name) {
  try {
    return ConfigReader(name).read(toml::parse(text));
  } catch (const toml::parse_error& error) {
    const toml::source_position place = error.source().begin;
    throw RunError(fmt::format("{}:{}:{}: not TOML: {}", name, place.line, place.column,
                               what_is_wrong(error.description())));
  }
}

std::vector<ConfigEntry> read_config(const std::string& path) {
  const auto fail = [&] {
    throw RunError(
        fmt::format("cannot read configuration file '{}': {}", path, std::strerror(errno)));
  };
  const std::unique_ptr<std::FILE, decltype(&std::fclose)> file(std::fopen(path.c_str(), "rb"),
                                                                &std::fclose);
  if (!file) {
    fail();
  }
  std::string text;
  std::array<char, 4096> chunk{};
  std::size_t length = 0;
  while ((length = std::fread(chunk.data(), 1, chunk.size(), file.get())) > 0) {
    text.append(chunk.data(), length);
  }
  if (std::ferror(file.get()) != 0) {
    fail();
  }
  return parse_config(text, path);
}

}  // namespace newsieve::cli
