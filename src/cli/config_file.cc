#include "cli/config_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "newsieve/error.h"

namespace newsieve::cli {
namespace {

constexpr std::string_view kKeyLetters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
constexpr std::string_view kSpace = " \t\r";
// What may stand behind a backslash, and what each means.
constexpr std::string_view kEscapes = "\\\"nt";
constexpr std::string_view kEscaped = "\\\"\n\t";

/// One line, read from left to right.
class LineReader {
 public:
  LineReader(std::string_view line, const std::string& file, std::size_t number)
      : rest_(line), file_(file), number_(number) {
    skip_space();
  }

  [[nodiscard]] bool at_end() const { return rest_.empty() || rest_.front() == '#'; }

  std::string key() {
    if (rest_.front() == '[') {
      fail("tables are not supported; write `key = value`");
    }
    std::string word(take_while(kKeyLetters));
    if (word.empty()) {
      fail("expected a key");
    }
    skip_space();
    if (rest_.empty() || rest_.front() != '=') {
      fail(fmt::format("expected '=' after '{}'", word));
    }
    rest_.remove_prefix(1);
    skip_space();
    return word;
  }

  std::string value() {
    if (at_end()) {
      fail("expected a value after '='");
    }
    std::string value;
    if (rest_.front() == '"') {
      value = basic_string();
    } else if (rest_.front() == '\'') {
      value = literal_string();
    } else {
      value = take_while("abcdefghijklmnopqrstuvwxyz0123456789+-._");
      if (value.empty() || (value != "true" && value != "false" && !starts_number(value))) {
        fail("expected a string in quotes, a number, true or false");
      }
    }
    skip_space();
    if (!at_end()) {
      fail("unexpected text after the value");
    }
    return value;
  }

 private:
  static bool starts_number(std::string_view word) {
    const char first = word.front() == '-' || word.front() == '+' ? '0' : word.front();
    return first >= '0' && first <= '9';
  }

  std::string_view take_while(std::string_view letters) {
    const std::string_view taken =
        rest_.substr(0, std::min(rest_.find_first_not_of(letters), rest_.size()));
    rest_.remove_prefix(taken.size());
    return taken;
  }

  void skip_space() { take_while(kSpace); }

  std::string literal_string() {
    const std::size_t end = rest_.find('\'', 1);
    if (end == std::string_view::npos) {
      fail("the string does not end");
    }
    std::string value(rest_.substr(1, end - 1));
    rest_.remove_prefix(end + 1);
    return value;
  }

  std::string basic_string() {
    std::string value;
    std::size_t i = 1;
    for (; i < rest_.size() && rest_[i] != '"'; ++i) {
      if (rest_[i] != '\\') {
        value += rest_[i];
        continue;
      }
      ++i;
      const std::size_t escape =
          i < rest_.size() ? kEscapes.find(rest_[i]) : std::string_view::npos;
      if (escape == std::string_view::npos) {
        fail("unknown escape; write \\\\ for a backslash, or put the string in single quotes");
      }
      value += kEscaped[escape];
    }
    if (i >= rest_.size()) {
      fail("the string does not end");
    }
    rest_.remove_prefix(i + 1);
    return value;
  }

  [[noreturn]] void fail(std::string_view message) const {
    throw RunError(fmt::format("{}:{}: {}", file_, number_, message));
  }

  std::string_view rest_;
  const std::string& file_;
  std::size_t number_;
};

}  // namespace

std::vector<ConfigEntry> parse_config(std::string_view text, const std::string& name) {
  std::vector<ConfigEntry> entries;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    LineReader line(text.substr(0, end), name, number);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.at_end()) {
      continue;
    }
    ConfigEntry entry;
    entry.key = line.key();
    entry.value = line.value();
    entry.line = number;
    const auto earlier = std::find_if(entries.begin(), entries.end(),
                                      [&](const auto& other) { return other.key == entry.key; });
    if (earlier != entries.end()) {
      throw RunError(fmt::format("{}:{}: '{}' is given twice, first on line {}", name, number,
                                 entry.key, earlier->line));
    }
    entries.push_back(std::move(entry));
  }
  return entries;
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
