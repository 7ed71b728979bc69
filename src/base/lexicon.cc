#include "base/lexicon.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/characters.h"
#include "base/looks.h"
#include "base/normal_line.h"
#include "base/utf8.h"

namespace newsieve::base {

namespace {

constexpr std::string_view kLabels =
#include "labels.inc"
    ;

/// Longest line that a label ending in " *" may match, in bytes.
constexpr std::size_t kLongestByPrefix = 100;

struct Lexicon {
  std::unordered_map<std::string, Label> exact;         // folded
  std::vector<std::pair<std::string, Label>> prefixes;  // folded
  std::unordered_map<std::string_view, std::int64_t> units;
  std::unordered_set<std::string_view> age_words;
};

/// Appends a character in lower case; a space for what is no letter, mark or digit.
void append_folded(char32_t value, std::string& out) {
  const auto character = static_cast<utf8proc_int32_t>(value);
  const utf8proc_category_t category = utf8proc_category(character);
  if (category < UTF8PROC_CATEGORY_LU || category > UTF8PROC_CATEGORY_NO) {
    out += ' ';
    return;
  }
  std::array<utf8proc_uint8_t, 4> bytes{};
  const utf8proc_ssize_t length = utf8proc_encode_char(utf8proc_tolower(character), bytes.data());
  out.append(bytes.begin(), bytes.begin() + length);
}

/// The normal line, beyond ASCII too: "À lire aussi »" and "à lire aussi" are one label.
std::string fold(std::string_view line) {
  std::string out;
  while (!line.empty()) {
    const CodePoint point = decode(line);
    const bool plain = point.length < 2;  // ASCII, or no character
    if (plain) {
      out += line.front();
    } else {
      append_folded(point.value, out);
    }
    line.remove_prefix(plain ? 1 : point.length);
  }
  return normalise(out, Digits::kFold);
}

std::optional<Label> label_of_section(std::string_view section) {
  if (section == "ui") {
    return Label::kUi;
  }
  if (section == "page_end") {
    return Label::kPageEnd;
  }
  if (section == "related_head") {
    return Label::kRelatedHead;
  }
  if (section == "banner") {
    return Label::kBanner;
  }
  if (section == "tags_head") {
    return Label::kTagsHead;
  }
  return std::nullopt;
}

void add_label(Lexicon& lexicon, std::string_view line, Label label) {
  if (line.ends_with(" *")) {
    line.remove_suffix(2);
    lexicon.prefixes.emplace_back(fold(line) + ' ', label);
  } else {
    lexicon.exact.emplace(fold(line), label);
  }
}

void add_unit(Lexicon& lexicon, std::string_view line) {
  const std::size_t space = line.rfind(' ');
  std::int64_t seconds = 0;
  std::from_chars(line.data() + space + 1, line.data() + line.size(), seconds);
  lexicon.units.emplace(line.substr(0, space), seconds);
}

Lexicon load() {
  Lexicon lexicon;
  std::string_view section;
  std::string_view left = kLabels;
  while (!left.empty()) {
    const std::size_t end = std::min(left.find('\n'), left.size());
    const std::string_view line = trim(left.substr(0, end));
    left.remove_prefix(std::min(end + 1, left.size()));
    if (line.empty() || line.front() == '#') {
      continue;
    }
    if (line.front() == '[') {
      section = line.substr(1, line.size() - 2);
    } else if (const std::optional<Label> label = label_of_section(section)) {
      add_label(lexicon, line, *label);
    } else if (section == "age_unit") {
      add_unit(lexicon, line);
    } else {
      lexicon.age_words.insert(line);
    }
  }
  return lexicon;
}

const Lexicon& lexicon() {
  static const Lexicon loaded = load();
  return loaded;
}

}  // namespace

std::optional<Label> label_of(std::string_view line) {
  if (line.size() > kLongestByPrefix) {
    return std::nullopt;
  }
  const std::string normal = fold(without_bullet(line));
  const auto found = lexicon().exact.find(normal);
  if (found != lexicon().exact.end()) {
    return found->second;
  }
  for (const auto& [prefix, label] : lexicon().prefixes) {
    if (normal.starts_with(prefix)) {
      const bool sentences = look(line).sentence_ends > 1;
      return sentences ? std::nullopt : std::optional(label);
    }
  }
  return std::nullopt;
}

std::optional<std::int64_t> seconds_of_unit(std::string_view word) {
  const auto found = lexicon().units.find(word);
  return found == lexicon().units.end() ? std::nullopt : std::optional(found->second);
}

bool is_age_word(std::string_view words) {
  return lexicon().age_words.contains(words);
}

}  // namespace newsieve::base
