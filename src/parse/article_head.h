// The lines around the headline that say who wrote the article and when.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/date_words.h"
#include "parse/sheet.h"

namespace newsieve::parse {

/// The stretch of lines in which the article's own byline and date stand: from a little above the
/// headline to the article's first prose of some length.
struct HeadRange {
  std::size_t first = 0;
  std::size_t below_headline = 0;  ///< the line under the headline, or `end`
  std::size_t end = 0;             ///< behind the last
  std::size_t opening = 0;         ///< the article's first prose of some length, or `end`
};

/// A date that a line states.
struct StatedDate {
  base::Date date;
  std::size_t line = 0;
  std::size_t start = 0;  ///< bytes within the line
  std::size_t length = 0;
  std::optional<base::DateLabel> label;
  std::size_t label_length = 0;  ///< bytes of it right before the date; 0: in the line above
};

/// The dates of a line that is short enough to be no prose, and what it or the line above calls
/// them.
std::vector<StatedDate> stated_dates(const Sheet& sheet, std::size_t line);

/// The lines around the headline, and what they state: read once for all who ask of them.
class ArticleHead {
 public:
  /// Once the headline is known. The range is empty if the page has neither a headline nor prose.
  explicit ArticleHead(const Sheet& sheet);

  [[nodiscard]] const HeadRange& range() const { return range_; }
  /// The stated_dates of a line of the range; none if a rule had spoken of it.
  [[nodiscard]] std::span<const StatedDate> dates(std::size_t line) const;

 private:
  HeadRange range_;
  std::vector<StatedDate> dates_;       ///< line by line
  std::vector<std::size_t> date_ends_;  ///< of each line of the range, in `dates_`
};

/// Finds the date of publication: in the page's address, or stated around the headline.
void find_published(Sheet& sheet, const ArticleHead& head);

/// Finds who wrote the article.
void find_byline(Sheet& sheet, const ArticleHead& head);

/// Finds the place that the article opens with. It stays in the text.
void find_dateline(Sheet& sheet, const ArticleHead& head);

/// Drops the lines around the headline that say nothing but who wrote the article and when. Both
/// have been looked for before.
void drop_head_lines(Sheet& sheet, const ArticleHead& head);

/// The length of a label of authors ("Written by:") at the start of `line`, white space behind it
/// included; 0 if there is none.
std::size_t byline_label_length(std::string_view line);

/// Whether a line is a date or a byline, to tell where an article begins.
bool is_date_or_byline(const Sheet& sheet, std::size_t line);

/// Whether there is more in `text` than marks and white space.
bool has_words(std::string_view text);

/// "4 min read".
bool is_reading_time(std::string_view text);

}  // namespace newsieve::parse
