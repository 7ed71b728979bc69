#include "parse/article_head.h"

#include <algorithm>
#include <array>

#include "base/characters.h"
#include "base/date_tokens.h"
#include "parse/byline_words.h"

namespace newsieve::parse {

namespace {

constexpr std::uint32_t kHeadLineBytes = 200;  // a longer line is prose
constexpr std::uint32_t kHeadLineWords = 25;
constexpr std::size_t kAboveHeadline = 4;    // lines
constexpr std::size_t kBelowHeadline = 15;   // lines
constexpr std::size_t kAboveProse = 10;      // lines, where there is no headline
constexpr std::size_t kDeckLines = 2;        // right below the headline prose may be a deck
constexpr std::uint32_t kOpeningWords = 25;  // prose that long is the article's
constexpr std::size_t kMostLabelTokens = 6;  // words of a label; a Han character is one

bool may_state(const Sheet& sheet, std::size_t line) {
  return sheet.looks(line).bytes <= kHeadLineBytes && sheet.looks(line).words <= kHeadLineWords;
}

/// The words of `text` in lower case, the marks around them gone, beyond ASCII too.
std::string plain_words(std::string_view text) {
  std::string plain;
  std::uint32_t last_end = 0;
  for (const base::DateToken& token : base::date_tokens(text)) {
    if (token.kind == base::DateToken::Kind::kMark) {
      continue;
    }
    const bool glued = !token.gap && token.start == last_end;
    plain.append(plain.empty() || glued ? "" : " ");
    plain.append(token.kind == base::DateToken::Kind::kWord
                     ? token.word
                     : text.substr(token.start, token.end - token.start));
    last_end = token.end;
  }
  return plain;
}

/// What the words right before a date call it, and the bytes of them.
struct EndLabel {
  std::optional<base::DateLabel> label;
  std::size_t length = 0;
};

EndLabel label_at_end(std::string_view text) {
  const std::vector<base::DateToken> tokens = base::date_tokens(text);
  EndLabel found;
  std::size_t words = 0;
  for (std::size_t i = tokens.size(); i > 0 && words < kMostLabelTokens; --i) {
    if (tokens[i - 1].kind != base::DateToken::Kind::kWord) {
      continue;
    }
    ++words;
    // The longest wins: "last updated" over "updated", "first published" over "published".
    const std::size_t start = tokens[i - 1].start;
    if (const auto longer = base::date_label_of(plain_words(text.substr(start)))) {
      found = {.label = longer, .length = text.size() - start};
    }
  }
  return found;
}

}  // namespace

namespace {

HeadRange head_range(const Sheet& sheet) {
  const auto opens = [&](std::size_t line) {
    return base::is_prose(sheet.looks(line)) && sheet.looks(line).words >= kOpeningWords;
  };
  HeadRange range;
  if (!sheet.reading.title_line) {
    while (range.end < sheet.size() && !opens(range.end)) {
      ++range.end;
    }
    if (range.end == sheet.size()) {
      return {};
    }
    range.first = range.end - std::min(range.end, kAboveProse);
    range.below_headline = range.opening = range.end;
    return range;
  }
  const std::size_t headline = *sheet.reading.title_line;
  // A headline that stands again below stands over the article there.
  std::size_t last = headline;
  for (std::size_t line = headline; line < sheet.size(); ++line) {
    if (sheet.normal(line) == sheet.normal(headline)) {
      last = line;
    }
    if (opens(line) && line > headline + kBelowHeadline) {
      break;
    }
  }
  range.first = headline - std::min(headline, kAboveHeadline);
  range.below_headline = last + 1;
  range.opening = range.end = std::min(sheet.size(), last + 1 + kBelowHeadline);
  for (std::size_t line = last + kDeckLines + 1; line < range.end; ++line) {
    if (opens(line)) {
      range.opening = line;
      range.end = std::min(range.end, line + 2);
      break;
    }
  }
  return range;
}

}  // namespace

ArticleHead::ArticleHead(const Sheet& sheet) : range_(head_range(sheet)) {
  date_ends_.reserve(range_.end - range_.first);
  for (std::size_t line = range_.first; line < range_.end; ++line) {
    if (sheet.open(line)) {
      const std::vector<StatedDate> dates = stated_dates(sheet, line);
      dates_.insert(dates_.end(), dates.begin(), dates.end());
    }
    date_ends_.push_back(dates_.size());
  }
}

std::span<const StatedDate> ArticleHead::dates(std::size_t line) const {
  const std::size_t index = line - range_.first;
  const std::size_t begin = index == 0 ? 0 : date_ends_[index - 1];
  return std::span(dates_).subspan(begin, date_ends_[index] - begin);
}

std::vector<StatedDate> stated_dates(const Sheet& sheet, std::size_t line) {
  std::vector<StatedDate> dates;
  const std::string_view text = sheet.text(line);
  if (!may_state(sheet, line)) {
    return dates;
  }
  std::size_t behind = 0;  // the last date
  while (const std::optional<base::FoundDate> found = base::find_date(text, behind)) {
    const std::string_view before = text.substr(behind, found->start - behind);
    EndLabel label = label_at_end(before);
    if (!label.label && behind == 0 && plain_words(before).empty() && line > 0 &&
        sheet.looks(line - 1).words <= kMostLabelTokens) {
      label.label = base::date_label_of(plain_words(sheet.text(line - 1)));
    }
    dates.push_back({.date = found->date,
                     .line = line,
                     .start = found->start,
                     .length = found->length,
                     .label = label.label,
                     .label_length = label.length});
    behind = found->start + found->length;
  }
  return dates;
}

std::size_t byline_label_length(std::string_view line) {
  // "ByJane Roe"
  if (line.size() > 3 && line.starts_with("By") && base::is_upper(line[2]) &&
      base::is_lower(line[3])) {
    return 2;
  }
  if (!may_begin_with_byline_label(line)) {
    return 0;  // most lines
  }
  std::size_t found = 0;
  std::size_t at = 0;
  for (std::size_t words = 0; words < 3 && at < line.size(); ++words) {
    const std::size_t end = end_of_label_word(line, at);
    if (is_byline_label(base::lower_case(line.substr(0, end)))) {
      found = end;
    }
    at = end + 1;
  }
  while (found > 0 && found < line.size() && (line[found] == ' ' || line[found] == ':')) {
    ++found;
  }
  return found;
}

bool has_words(std::string_view text) {
  const std::vector<base::DateToken> tokens = base::date_tokens(text);
  return std::any_of(tokens.begin(), tokens.end(), [](const base::DateToken& token) {
    return token.kind != base::DateToken::Kind::kMark;
  });
}

bool is_reading_time(std::string_view text) {
  constexpr std::string_view kRead = "read";  // in each of the phrases
  const auto* const read =
      std::search(text.begin(), text.end(), kRead.begin(), kRead.end(),
                  [](char c, char lower) { return base::to_lower(c) == lower; });
  if (read == text.end()) {
    return false;
  }
  const std::string words = plain_words(text);
  return words.find("min read") != std::string::npos ||
         words.find("minute read") != std::string::npos ||
         words.find("minutes read") != std::string::npos ||
         words.find("mins read") != std::string::npos ||
         words.find("reading time") != std::string::npos ||
         words.find("read time") != std::string::npos;
}

bool is_date_or_byline(const Sheet& sheet, std::size_t line) {
  if (!may_state(sheet, line)) {
    return false;
  }
  const std::string_view text = sheet.text(line);
  return !stated_dates(sheet, line).empty() || byline_label_length(text) > 0 ||
         is_reading_time(text);
}

}  // namespace newsieve::parse
