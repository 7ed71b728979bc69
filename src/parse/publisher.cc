// The publisher, where the page names it beside its headline or in its copyright line and its
// address, or both places, agree.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/characters.h"
#include "base/date_words.h"
#include "base/looks.h"
#include "base/normal_line.h"
#include "parse/address.h"
#include "parse/sheet.h"

namespace newsieve::parse {

namespace {

constexpr std::string_view kCopyright = "\u00a9";
constexpr std::uint32_t kMostWords = 6;    // of a publisher's name
constexpr std::size_t kLongestLine = 300;  // bytes of a line that names it
constexpr std::size_t kFooterLines = 60;   // in which a copyright line is looked for

/// The part of the browser's title behind its last separator.
std::string_view named_beside_headline(std::string_view first) {
  static constexpr std::array<std::string_view, 5> kSeparators = {" | ", " - ", " \u2013 ",
                                                                  " \u2014 ", " \u00b7 "};
  if (first.size() > kLongestLine) {
    return {};
  }
  for (std::size_t at = first.rfind(' '); at != std::string_view::npos && at > 0;
       at = first.rfind(' ', at - 1)) {
    const std::string_view rest = first.substr(at);
    for (const std::string_view separator : kSeparators) {
      if (rest.starts_with(separator)) {
        return base::trim(rest.substr(separator.size()));
      }
    }
  }
  return {};
}

/// "© 2026 Tarn Herald. All rights reserved." → "Tarn Herald".
std::string_view copyright_holder(std::string_view line) {
  const std::size_t sign = line.find(kCopyright);
  if (sign == std::string_view::npos || line.size() > kLongestLine) {
    return {};
  }
  std::string_view rest = line.substr(sign + kCopyright.size());
  const auto is_year = [](char c) { return base::is_digit(c) || c == ' ' || c == ',' || c == '-'; };
  while (!rest.empty() && (is_year(rest.front()) || rest.starts_with("\u2013"))) {
    rest.remove_prefix(is_year(rest.front()) ? 1 : 3);
  }
  std::size_t end = rest.size();
  for (const std::string_view mark : {".", ",", "|", " - ", ";", " All ", " all ", "\u00b7"}) {
    end = std::min(end, rest.find(mark));
  }
  rest = base::trim(rest.substr(0, end));
  while (!rest.empty() && (is_year(rest.back()))) {
    rest.remove_suffix(1);
  }
  for (const std::string_view word : {"Copyright ", "copyright "}) {
    rest.remove_prefix(rest.starts_with(word) ? word.size() : 0);
  }
  return base::trim(rest);
}

std::string letters_of(std::string_view text) {
  std::string letters = base::normalise(base::lower_case(text));
  std::erase(letters, ' ');
  return letters;
}

/// The name and the site's address say the same: one holds the other, or most of it.
bool agree(std::string_view name, const std::string& host) {
  constexpr std::size_t kShortest = 3;
  const std::string letters = letters_of(name);
  if (letters.size() < kShortest || host.size() < kShortest) {
    return false;
  }
  return letters.find(host) != std::string::npos ||
         (host.find(letters) != std::string::npos && 2 * letters.size() >= host.size());
}

bool may_be_name(std::string_view name) {
  const base::Looks looks = base::look(name);
  return name.find("www.") == std::string_view::npos && looks.words > 0 &&
         looks.words <= kMostWords && looks.sentence_ends == 0;
}

}  // namespace

void find_publisher_name(Sheet& sheet) {
  if (sheet.reading.publisher || sheet.size() < 2) {
    return;
  }
  std::vector<std::string_view> names = {named_beside_headline(sheet.text(0))};
  std::size_t line = sheet.size() - std::min(kFooterLines, sheet.size());
  if (sheet.page.text.find(kCopyright, sheet.reading.lines[line].start) == std::string_view::npos) {
    line = sheet.size();  // most pages
  }
  for (; line < sheet.size(); ++line) {
    if (const std::string_view name = copyright_holder(sheet.text(line)); !name.empty()) {
      names.push_back(name);
    }
  }
  std::erase_if(names, [](std::string_view name) { return !may_be_name(name); });
  if (names.empty()) {
    return;
  }
  const std::string host =
      sheet.page.row && sheet.page.row->url ? site_letters_of(*sheet.page.row->url) : std::string();
  for (const std::string_view name : names) {
    const auto same = std::count_if(names.begin(), names.end(), [&](std::string_view other) {
      return letters_of(other) == letters_of(name);
    });
    const bool twice = name.data() == names.front().data() && same > 1;
    if (agree(name, host) || (host.empty() && twice)) {
      sheet.reading.publisher = std::string(name);
      return;
    }
  }
}

}  // namespace newsieve::parse
