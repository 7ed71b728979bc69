#include "parse/article_head.h"

#include <algorithm>
#include <array>

#include "base/characters.h"
#include "base/date_tokens.h"
#include "base/utf8.h"
#include "parse/byline_words.h"

namespace newsieve::parse {

namespace {

constexpr std::uint32_t kHeadLineBytes = 200;  // a longer line is prose
constexpr std::uint32_t kHeadLineWords = 25;
constexpr std::size_t kAboveHeadline = 4;    // lines
constexpr std::size_t kBelowHeadline = 15;   // lines
constexpr std::size_t kAboveProse = 10;      // lines, where there is no headline
constexpr std::uint32_t kOpeningWords = 25;  // prose that long is the article's
constexpr std::size_t kMostLabelWords = 4;

bool may_state(const Sheet& sheet, std::size_t line) {
  return sheet.looks[line].bytes <= kHeadLineBytes && sheet.looks[line].words <= kHeadLineWords;
}

bool has_digit(std::string_view text) {
  // Digits of other scripts are beyond ASCII.
  return std::any_of(text.begin(), text.end(), [](char c) {
    return base::is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
  });
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

/// What the last words of `text` call a date.
std::optional<base::DateLabel> label_at_end(std::string_view text) {
  const std::string words = plain_words(text);
  std::size_t at = words.size();
  std::optional<base::DateLabel> label;
  for (std::size_t taken = 0; taken < kMostLabelWords && at > 0 && at != std::string::npos;
       ++taken) {
    const std::size_t space = words.rfind(' ', at - 1);
    const std::size_t from = space == std::string::npos ? 0 : space + 1;
    // The longest wins: "last updated" over "updated", "first published" over "published".
    if (const auto longer = base::date_label_of(std::string_view(words).substr(from))) {
      label = longer;
    }
    at = from == 0 ? 0 : space;
  }
  return label;
}

/// A word of a name: how it begins, and what it is.
struct NameWord {
  std::string_view text;
  std::string lower;
  bool capital = false;
  bool initial = false;  ///< "J."
};

bool begins_with_capital(std::string_view word) {
  const base::CodePoint first = base::decode(word);
  if (first.length < 2) {
    return !word.empty() && base::is_upper(word.front());
  }
  const std::string_view letter = word.substr(0, first.length);
  return base::lower_case(letter) != letter || first.value > 0x0590;  // scripts without case
}

bool is_name_byte(char c) {
  return (base::is_word_byte(c) && !base::is_digit(c)) || c == '\'' || c == '-' || c == '.';
}

/// Takes the next word off `text` if it may be part of a name.
std::optional<NameWord> take_name_word(std::string_view& text) {
  std::size_t end = 0;
  while (end < text.size() && is_name_byte(text[end])) {
    static constexpr std::array<std::string_view, 6> kMarks = {"\u2022", "\u00B7", "\u2013",
                                                               "\u2014", "\u00A0", "\u00A9"};
    const std::string_view rest = text.substr(end);
    if (std::any_of(kMarks.begin(), kMarks.end(),
                    [&](std::string_view mark) { return rest.starts_with(mark); })) {
      break;
    }
    ++end;
  }
  if (end < text.size() && (base::is_digit(text[end]) || text[end] == '@' || text[end] == '_')) {
    return std::nullopt;
  }
  NameWord word{.text = text.substr(0, end), .lower = {}};
  while (word.text.ends_with('-')) {
    word.text.remove_suffix(1);
  }
  const bool stop = word.text.ends_with('.');
  const std::string_view letters = stop ? word.text.substr(0, word.text.size() - 1) : word.text;
  if (letters.empty() || !begins_with_capital(word.text)) {
    word.lower = base::lower_case(letters);
    if (letters.empty()) {
      return std::nullopt;
    }
    text.remove_prefix(word.text.size());
    return word;
  }
  word.capital = true;
  word.lower = base::lower_case(letters);
  word.initial = stop && letters.size() <= 2;
  text.remove_prefix(word.text.size());
  return word;
}

/// One name: capitalised words with particles and initials between them.
std::size_t one_name(std::string_view text) {
  constexpr std::size_t kMostWords = 5;
  std::string_view rest = text;
  std::size_t end = 0;
  std::size_t words = 0;
  while (words < kMostWords) {
    std::string_view before = rest;
    const std::optional<NameWord> word = take_name_word(rest);
    if (!word) {
      break;
    }
    if (!word->capital) {
      if (words == 0 || !is_name_particle(word->lower)) {
        break;
      }
    } else if (is_no_name(word->lower)) {
      return words == 0 ? 0 : end;
    } else {
      ++words;
      const bool stop = word->text.ends_with('.') && !word->initial;
      end = text.size() - before.size() + word->text.size() - (stop ? 1 : 0);
      if (stop) {
        break;
      }
    }
    if (!rest.starts_with(' ')) {
      break;
    }
    rest.remove_prefix(1);
  }
  return end;
}

}  // namespace

HeadRange head_range(const Sheet& sheet) {
  const auto opens = [&](std::size_t line) {
    return base::is_prose(sheet.looks[line]) && sheet.looks[line].words >= kOpeningWords;
  };
  if (sheet.reading.title_line) {
    const std::size_t headline = *sheet.reading.title_line;
    // A headline that stands again below stands over the article there.
    std::size_t last = headline;
    for (std::size_t line = headline; line < sheet.size(); ++line) {
      if (sheet.normal[line] == sheet.normal[headline]) {
        last = line;
      }
      if (opens(line) && line > headline + kBelowHeadline) {
        break;
      }
    }
    HeadRange range{.first = headline - std::min(headline, kAboveHeadline),
                    .end = std::min(sheet.size(), std::max(headline, last) + 1 + kBelowHeadline)};
    for (std::size_t line = last + 1; line < range.end; ++line) {
      if (opens(line) && line > last + 2) {
        range.end = std::min(range.end, line + 2);
        break;
      }
    }
    return range;
  }
  for (std::size_t line = 0; line < sheet.size(); ++line) {
    if (opens(line)) {
      return {.first = line - std::min(line, kAboveProse), .end = line};
    }
  }
  return {};
}

std::vector<StatedDate> stated_dates(const Sheet& sheet, std::size_t line) {
  std::vector<StatedDate> dates;
  const std::string_view text = sheet.text(line);
  if (!may_state(sheet, line) || !has_digit(text)) {
    return dates;
  }
  std::size_t behind = 0;  // the last date
  while (const std::optional<base::FoundDate> found = base::find_date(text, behind)) {
    const std::string_view before = text.substr(behind, found->start - behind);
    std::optional<base::DateLabel> label = label_at_end(before);
    if (!label && behind == 0 && plain_words(before).empty() && line > 0 &&
        sheet.looks[line - 1].words <= kMostLabelWords) {
      label = base::date_label_of(plain_words(sheet.text(line - 1)));
    }
    dates.push_back({.date = found->date,
                     .line = line,
                     .start = found->start,
                     .length = found->length,
                     .label = label});
    behind = found->start + found->length;
  }
  return dates;
}

std::optional<ReadName> read_names(std::string_view text) {
  constexpr std::size_t kMostNames = 8;
  ReadName read;
  std::size_t at = 0;
  for (std::size_t names = 0; names < kMostNames; ++names) {
    const std::size_t length = one_name(text.substr(at));
    if (length == 0) {
      break;
    }
    read.name.append(names == 0 ? "" : ", ").append(text.substr(at, length));
    read.end = at + length;
    // What joins the next name: a comma, a word, or both.
    std::size_t next = read.end;
    const bool comma = text.substr(next).starts_with(", ");
    next += comma ? 2U : text.substr(next).starts_with(' ') ? 1U : 0U;
    const std::size_t space = std::min(text.find(' ', next), text.size());
    const bool joined = joins_names(base::lower_case(text.substr(next, space - next)));
    next = joined ? std::min(space + 1, text.size()) : next;
    // Behind a comma alone a single word is a degree or a place.
    const std::size_t another = one_name(text.substr(next));
    const bool two_words = text.substr(next, another).find(' ') != std::string_view::npos;
    if (!(joined && another > 0) && !(comma && two_words)) {
      break;
    }
    at = next;
  }
  return read.end == 0 ? std::nullopt : std::optional(read);
}

std::size_t byline_label_length(std::string_view line) {
  std::size_t found = 0;
  std::size_t at = 0;
  for (std::size_t words = 0; words < 3 && at < line.size(); ++words) {
    const std::size_t end = std::min(line.find_first_of(" :", at), line.size());
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

bool is_reading_time(std::string_view text) {
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
