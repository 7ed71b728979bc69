#include "strip/body.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <vector>

#include "base/characters.h"
#include "base/looks.h"

namespace newsieve::strip {

namespace {

constexpr std::size_t kSmallPage = 6;   // lines: a page so short is kept without prose in it
constexpr double kHeadlineBonus = 2.0;  // the headline opens the body
constexpr double kOwnNoise = -0.4;      // a line within the article that a rule dropped
constexpr double kForeignNoise = -1.6;  // a line of another article or of the page's end

struct Scored {
  base::Looks looks;
  bool begins_lower = false;
  bool adjacent = false;  ///< stands right under the line before, no blank between
  double score = 0;
};

/// A line broken by width: its sentence goes on in the next.
bool continues(const std::vector<Scored>& lines, std::size_t i) {
  return i + 1 < lines.size() && lines[i + 1].adjacent && !lines[i].looks.ends_sentence &&
         lines[i + 1].begins_lower;
}

bool is_continued(const std::vector<Scored>& lines, std::size_t i) {
  return i > 0 && continues(lines, i - 1);
}

/// First-guess weights, in log-odds; a later model replaces them by learned ones.
double score_of_open_line(const std::vector<Scored>& lines, std::size_t i) {
  const base::Looks& looks = lines[i].looks;
  const double words = looks.words;
  if (continues(lines, i) || is_continued(lines, i)) {
    return 0.4 + std::min(words, 40.0) / 20.0;
  }
  if (base::is_prose(looks)) {
    return 0.6 + std::min(words, 60.0) / 15.0 + (looks.sentence_ends >= 2 ? 0.6 : 0.0);
  }
  if (looks.words >= 25) {
    return looks.capitalised * 2 > looks.words ? -0.6 : 0.8;
  }
  if (looks.words >= 8) {
    return looks.bullet ? -0.4 : -0.7;
  }
  return looks.ends_sentence ? -0.3 : -1.1;
}

double score_of_dropped_line(const Line& line) {
  switch (line.span_class) {
    case SpanClass::kTitleEcho:
    case SpanClass::kPublisherAge:
    case SpanClass::kByline:
    case SpanClass::kPublished:
    case SpanClass::kTeaser:
    case SpanClass::kCaption:
    case SpanClass::kDebris:
    case SpanClass::kUi:
      return kOwnNoise;
    default:
      return kForeignNoise;
  }
}

std::vector<Scored> score(std::string_view page_text, const Reading& reading) {
  std::vector<Scored> lines(reading.lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view text = text_of(page_text, reading.lines[i]);
    lines[i].looks = base::look(text);
    lines[i].begins_lower = base::is_lower(text.front());
    lines[i].adjacent = i > 0 && reading.lines[i].ordinal == reading.lines[i - 1].ordinal + 1;
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = reading.lines[i];
    if (line.span_class == SpanClass::kTitle) {
      lines[i].score = kHeadlineBonus;
    } else if (line.article > 0) {
      lines[i].score = kForeignNoise;
    } else if (line.dropped()) {
      lines[i].score = score_of_dropped_line(line);
    } else if (line.span_class == SpanClass::kTable) {
      lines[i].score = 0.1;
    } else {
      lines[i].score = score_of_open_line(lines, i);
    }
  }
  return lines;
}

struct Segment {
  std::size_t first = 0;
  std::size_t end = 0;
  double sum = 0;
};

/// The contiguous segment of the highest sum (Kadane); the earliest of equal ones.
Segment best_segment(const std::vector<Scored>& lines, std::size_t from) {
  Segment best;
  Segment current{.first = from, .end = from, .sum = 0};
  for (std::size_t i = from; i < lines.size(); ++i) {
    if (current.sum <= 0) {
      current = {.first = i, .end = i, .sum = 0};
    }
    current.sum += lines[i].score;
    current.end = i + 1;
    if (current.sum > best.sum) {
      best = current;
    }
  }
  return best;
}

/// A short line over a paragraph or a list that is no sentence: a sub-heading.
bool is_subhead(std::string_view text, const std::vector<Scored>& lines, std::size_t i) {
  constexpr std::uint32_t kMostWords = 14;
  const base::Looks& looks = lines[i].looks;
  const bool broken = is_continued(lines, i) || continues(lines, i);
  return !broken && !looks.ends_sentence && !looks.bullet && looks.words <= kMostWords &&
         looks.sentence_ends == 0 && !text.ends_with(':') && i + 1 < lines.size() &&
         (base::is_prose(lines[i + 1].looks) || lines[i + 1].looks.bullet ||
          lines[i + 1].looks.words >= kMostWords);
}

/// The first line of prose below the headline: what stands between is deck, byline and date. 0 if
/// the page has no headline or begins at once.
std::size_t end_of_opening(const std::vector<Scored>& lines, const Reading& reading) {
  constexpr std::size_t kReach = 8;  // lines
  if (!reading.title_line) {
    return 0;
  }
  const std::size_t first = *reading.title_line + 1;
  for (std::size_t i = first; i < std::min(first + kReach, lines.size()); ++i) {
    if (base::is_prose(lines[i].looks)) {
      return i;
    }
  }
  return 0;
}

/// A short line with a number in it (a date, minutes of reading) or of a few words (an author, a
/// place): no deck and no sub-heading.
bool is_byline(std::string_view text, const base::Looks& looks) {
  constexpr std::uint32_t kDeckWords = 8;
  constexpr std::uint32_t kFewWords = 4;
  const bool has_digit = std::any_of(text.begin(), text.end(), base::is_digit);
  return !looks.ends_sentence && looks.words < kDeckWords &&
         (has_digit || looks.words <= kFewWords || text.starts_with("By ") ||
          text.starts_with("by "));
}

/// The rules have found next to nothing of another page's or the site's own: then the page is an
/// article's text alone, and its short lines are its tables, its prices, its verses.
bool is_free_of_furniture(const Reading& reading) {
  constexpr std::ptrdiff_t kStrayLines = 1;
  const auto furniture =
      std::count_if(reading.lines.begin(), reading.lines.end(), [](const Line& line) {
        return line.dropped() && line.span_class != SpanClass::kTitleEcho &&
               line.span_class != SpanClass::kPublisherAge &&
               line.span_class != SpanClass::kCaption && line.span_class != SpanClass::kDebris &&
               line.span_class != SpanClass::kSelfCopy;
      });
  return furniture <= kStrayLines;
}

void drop(Line& line, std::string_view rule, double score) {
  line.span_class = SpanClass::kOutsideBody;
  line.rule = rule;
  line.evidence = fmt::format("score {:.1f}", score);
  line.article = -1;
}

}  // namespace

void select_body(std::string_view page_text, Reading& reading) {
  const std::vector<Scored> lines = score(page_text, reading);
  Segment body = best_segment(lines, reading.title_line.value_or(0));
  if (reading.title_line) {
    // What was taken for the headline may have been a menu's: then the body lies above it.
    const Segment anywhere = best_segment(lines, 0);
    constexpr double kMuchBetter = 2.0;
    if (anywhere.sum > kMuchBetter * body.sum) {
      body = anywhere;
    }
  }
  if (is_free_of_furniture(reading) || (body.sum <= 0 && lines.size() <= kSmallPage)) {
    body = {.first = 0, .end = lines.size(), .sum = body.sum};
  }
  const std::size_t opening = end_of_opening(lines, reading);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line& line = reading.lines[i];
    if (line.article != 0 || (line.span_class == SpanClass::kTitle && body.sum > 0)) {
      continue;
    }
    if (i < body.first || i >= body.end) {
      drop(line, i < body.first ? "before the body" : "behind the body", lines[i].score);
    } else if (i < opening && line.span_class == SpanClass::kBody &&
               is_byline(text_of(page_text, line), lines[i].looks)) {
      drop(line, "between the headline and the body", lines[i].score);
    } else if (line.span_class == SpanClass::kBody &&
               is_subhead(text_of(page_text, line), lines, i)) {
      line.span_class = SpanClass::kSubhead;
    }
  }
}

}  // namespace newsieve::strip
