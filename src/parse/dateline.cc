// The dateline: the place, and often the day and the agency, that an article opens with.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/characters.h"
#include "base/date_tokens.h"
#include "base/date_words.h"
#include "base/utf8.h"
#include "parse/article_head.h"
#include "parse/byline_words.h"
#include "parse/sheet.h"

namespace newsieve::parse {

namespace {

constexpr std::size_t kLongestHead = 80;  // bytes before the dash
constexpr std::size_t kMostPlaceWords = 6;
constexpr std::size_t kParagraphs = 2;  // of the article's first that may have it

/// What stands before the first dash of a paragraph; empty if it begins otherwise.
std::string_view head_of(std::string_view text) {
  static constexpr std::array<std::string_view, 5> kDashes = {" \u2014 ", " \u2013 ", " - ", " -- ",
                                                              "\u2014"};
  constexpr std::size_t kLongestDash = 5;  // bytes
  const std::string_view opening = text.substr(0, kLongestHead + kLongestDash);
  if (opening.find('-') == std::string_view::npos &&
      opening.find('\xE2') == std::string_view::npos) {
    return {};  // most paragraphs: no byte that a dash begins with, spaces aside
  }
  std::size_t end = text.size();
  for (const std::string_view dash : kDashes) {
    end = std::min(end, opening.find(dash));
  }
  return end <= kLongestHead && end < text.size() ? text.substr(0, end) : std::string_view();
}

/// Takes "(Inselbote)" off the end.
bool take_agency(std::string_view& head) {
  const std::size_t open = head.rfind('(');
  if (!head.ends_with(')') || open == std::string_view::npos ||
      std::any_of(head.begin() + static_cast<std::ptrdiff_t>(open), head.end(), base::is_digit)) {
    return false;
  }
  head = base::trim(head.substr(0, open));
  return true;
}

/// Takes ", May 3", ", 3 May 2026" off the end.
bool take_day(std::string_view& head) {
  using Kind = base::DateToken::Kind;
  const std::vector<base::DateToken> tokens = base::date_tokens(head);
  std::size_t first = tokens.size();
  bool month = false;
  bool number = false;
  while (first > 0) {
    const base::DateToken& token = tokens[first - 1];
    const bool is_month = token.kind == Kind::kWord && base::month_of(token.word) > 0;
    if (token.kind == Kind::kNumber) {
      number = true;
    } else if (is_month) {
      month = true;
    } else if (token.mark != ',' && token.mark != '.') {
      break;
    }
    --first;
  }
  if (!month || !number || first == 0) {
    return false;
  }
  head = base::trim(head.substr(0, tokens[first - 1].end));
  return true;
}

/// How the words of a place are written.
struct Place {
  bool valid = false;
  bool capitals = false;  ///< the first part is in capitals throughout
};

bool in_capitals(std::string_view word) {
  while (!word.empty()) {
    const std::string_view letter = word.substr(0, std::max(base::decode(word).length, 1U));
    if (base::lower_case(letter) == letter) {
      return false;
    }
    word.remove_prefix(letter.size());
  }
  return true;
}

Place read_place(std::string_view head) {
  Place place;
  std::size_t words = 0;
  std::size_t letters = 0;
  bool first_part = true;
  place.capitals = true;
  for (const base::DateToken& token : base::date_tokens(head)) {
    if (token.kind == base::DateToken::Kind::kMark) {
      if (token.mark != ',' && token.mark != '.' && token.mark != '-' && token.mark != '\'') {
        return {};
      }
      first_part = first_part && token.mark != ',';
      continue;
    }
    const std::string_view word = head.substr(token.start, token.end - token.start);
    if (token.kind == base::DateToken::Kind::kNumber || is_no_name(token.word)) {
      return {};
    }
    const bool capital = base::lower_case(word.substr(0, 2)) != word.substr(0, 2);
    if (!capital && (words == 0 || !is_name_particle(token.word))) {
      return {};
    }
    place.capitals = place.capitals && (!first_part || in_capitals(word));
    letters += first_part ? word.size() : 0;
    ++words;
  }
  constexpr std::size_t kFewestLetters = 4;
  place.valid = words > 0 && words <= kMostPlaceWords;
  place.capitals = place.capitals && letters >= kFewestLetters;
  return place;
}

std::optional<std::string> read_dateline(std::string_view text) {
  std::string_view head = base::trim(head_of(text));
  if (head.empty()) {
    return std::nullopt;
  }
  const bool agency = take_agency(head);
  const bool day = take_day(head);
  while (head.ends_with(',')) {
    head = base::trim(head.substr(0, head.size() - 1));
  }
  const Place place = read_place(head);
  if (head.empty() || !place.valid || !(place.capitals || agency || day)) {
    return std::nullopt;
  }
  return std::string(head);
}

}  // namespace

void find_dateline(Sheet& sheet, const ArticleHead& head) {
  constexpr std::uint32_t kParagraphWords = 12;
  std::size_t paragraphs = 0;
  for (std::size_t line = head.range().below_headline;
       line < sheet.size() && paragraphs < kParagraphs; ++line) {
    if (!sheet.open(line) || !base::is_prose(sheet.looks(line)) ||
        sheet.looks(line).words < kParagraphWords) {
      continue;
    }
    ++paragraphs;
    if (std::optional<std::string> place = read_dateline(sheet.text(line))) {
      sheet.reading.dateline = std::move(place);
      return;
    }
  }
}

}  // namespace newsieve::parse
