#include "strip/boilerplate.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "base/characters.h"
#include "base/looks.h"

namespace newsieve::strip {

namespace {

constexpr std::uint32_t kFewestPages = 3;
constexpr double kLeastShare = 0.2;
constexpr double kOmnipresent = 0.6;  // prose on as many pages is template even on a copy
constexpr std::uint32_t kFewestOmnipresent = 5;

bool is_omnipresent(const Repeats& repeats) {
  return repeats.pages >= kFewestOmnipresent && repeats.share() >= kOmnipresent;
}

}  // namespace

bool is_template(const Repeats& repeats) {
  return repeats.pages >= kFewestPages && repeats.share() >= kLeastShare;
}

namespace {

/// "on 4 of 12 pages".
std::string tell(const Repeats& repeats) {
  std::string told = "on ";
  told += fmt::format_int(repeats.pages).str();
  told += " of ";
  told += fmt::format_int(repeats.site_pages).str();
  told += " pages";
  return told;
}

/// Where the headline stands if what was taken for it is the site's own line at `from`: the next
/// line that reads as one above the prose, and is not the site's own too.
std::optional<std::uint32_t> headline_below(std::string_view page_text, const Reading& reading,
                                            const std::vector<Repeats>& repeats,
                                            std::uint32_t from) {
  constexpr std::uint32_t kReach = 8;  // lines
  constexpr std::uint32_t kFewestWords = 4;
  const auto lines = static_cast<std::uint32_t>(reading.lines.size());
  for (std::uint32_t i = from + 1; i < std::min(lines, from + 1 + kReach); ++i) {
    const Line& line = reading.lines[i];
    const std::string_view text = text_of(page_text, line);
    if (line.article != 0 || !line.rule.empty() || is_template(repeats[i])) {
      continue;
    }
    if (base::is_prose(line.looks)) {
      return std::nullopt;
    }
    if (base::is_headline(text, line.looks) && line.looks.words >= kFewestWords) {
      return i;
    }
  }
  return std::nullopt;
}

/// The headline stays, though the site repeats it, unless it was found by its place alone, or by
/// weighing what speaks for it while another stands below: then the site's name or motto stands
/// where others have the headline.
bool is_sure_headline(std::string_view page_text, const Reading& reading,
                      const std::vector<Repeats>& repeats, std::uint32_t line) {
  const bool weighed = reading.title.has_value();
  return reading.lines[line].span_class == SpanClass::kTitle && !reading.lines[line].by_place &&
         !(weighed && headline_below(page_text, reading, repeats, line));
}

/// With the site's own line gone, the headline is the one below, if there is one.
void move_headline(std::string_view page_text, const std::vector<Repeats>& repeats,
                   Reading& reading) {
  reading.title.reset();
  reading.title_line = headline_below(page_text, reading, repeats, *reading.title_line);
  if (reading.title_line) {
    Line& line = reading.lines[*reading.title_line];
    line.span_class = SpanClass::kTitle;
    line.rule = "headline under the site's own lines";
    line.tentative = !reading.title_sure;
  }
}

/// The rows of tables of which at least half are the page's own: their heads repeat with each table
/// of the kind, and are no template. One line of another kind may stand between rows.
std::vector<bool> own_tables(const Reading& reading, const std::vector<Repeats>& repeats) {
  std::vector<bool> own(reading.lines.size());
  const auto is_row = [&](std::size_t i) {
    return i < reading.lines.size() && reading.lines[i].span_class == SpanClass::kTable;
  };
  for (std::size_t first = 0; first < reading.lines.size(); ++first) {
    std::vector<std::size_t> rows;
    std::size_t repeated = 0;
    for (std::size_t i = first; is_row(i) || (!rows.empty() && is_row(i + 1)); ++i) {
      if (is_row(i)) {
        rows.push_back(i);
        repeated += is_template(repeats[i]) ? 1U : 0U;
        first = i;
      }
    }
    for (const std::size_t row : rows) {
      own[row] = 2 * repeated <= rows.size();
    }
  }
  return own;
}

/// Whether a line is prose, or a piece of prose that is broken by width: its sentence goes on in
/// the next line, or began in the one before.
bool is_running_text(std::string_view page_text, const Reading& reading, std::size_t i) {
  constexpr std::uint32_t kFewestWords = 4;
  const Line& line = reading.lines[i];
  const auto goes_on = [&](std::size_t from) {  // in the line below
    const Line& above = reading.lines[from];
    return from + 1 < reading.lines.size() && !above.looks.ends_sentence &&
           reading.lines[from + 1].ordinal == above.ordinal + 1 &&
           above.looks.words >= kFewestWords &&
           base::is_lower(text_of(page_text, reading.lines[from + 1]).front());
  };
  return base::is_prose(line.looks) || goes_on(i) || (i > 0 && goes_on(i - 1));
}

/// What of a page's prose stands on other pages of its site too.
class RepeatedProse {
 public:
  RepeatedProse(std::string_view page_text, const Reading& reading,
                const std::vector<Repeats>& repeats) {
    std::size_t own = 0;         // bytes of prose that do not repeat
    std::size_t repeated = 0;    // … that do
    std::size_t everywhere = 0;  // … on most pages
    std::size_t other_own = 0;   // of lines that are no prose
    std::size_t lines_everywhere = 0;
    std::size_t with_numbers = 0;  // of those lines
    std::uint32_t pages_everywhere = 0;
    bool doubtful_site = false;
    for (std::size_t i = 0; i < reading.lines.size(); ++i) {
      const Line& line = reading.lines[i];
      if (line.article != 0 || line.span_class == SpanClass::kTitle) {
        continue;
      }
      const bool is_prose = is_running_text(page_text, reading, i);
      if (!is_template(repeats[i])) {
        (is_prose ? own : other_own) += line.length;
      } else if (is_prose && is_omnipresent(repeats[i])) {
        everywhere += line.length;
        ++lines_everywhere;
        const std::string_view text = text_of(page_text, line);
        with_numbers += std::any_of(text.begin(), text.end(), base::is_digit) ? 1U : 0U;
        pages_everywhere = std::max(pages_everywhere, repeats[i].pages);
      } else if (is_prose) {
        repeated += line.length;
        pages_ = std::max(pages_, repeats[i].pages);
      }
      doubtful_site = repeats[i].by_anchor || repeats[i].site_pages < kPagesThatTell;
    }
    own_headline_ =
        reading.title_line && (!is_template(repeats[*reading.title_line]) ||
                               headline_below(page_text, reading, repeats, *reading.title_line));
    const bool is_notice = 2 * with_numbers > lines_everywhere;
    const std::size_t times = own_headline_ && !is_notice ? kTimesOwn : 1;
    story_is_everywhere_ = (doubtful_site || is_notice) && lines_everywhere >= kFewestLines &&
                           repeated + everywhere > times * (own + other_own);
    is_copy_ = story_is_everywhere_ || repeated > own;
    pages_ = std::max(pages_, story_is_everywhere_ ? pages_everywhere : 0);
  }

  /// Most of the prose that is not everywhere repeats: the page is a copy of others.
  [[nodiscard]] bool is_copy() const { return is_copy_; }

  /// What is everywhere is no template either: copies of one story are all that is known of the
  /// site, or what makes pages that do not name theirs look like one's; or the site prints notices
  /// in the same words with other numbers, which count as equal.
  [[nodiscard]] bool story_is_everywhere() const { return story_is_everywhere_; }

  /// The page has a headline that the site does not repeat, as prints of one story seldom have.
  [[nodiscard]] bool own_headline() const { return own_headline_; }

  /// Pages that carry what the copy repeats most.
  [[nodiscard]] std::uint32_t pages() const { return pages_; }

 private:
  static constexpr std::size_t kFewestLines = 2;  // everywhere: one may be a notice
  static constexpr std::size_t kTimesOwn = 3;     // as much, under a headline of its own

  bool is_copy_ = false;
  bool own_headline_ = false;
  bool story_is_everywhere_ = false;
  std::uint32_t pages_ = 0;
};

}  // namespace

void drop_boilerplate(std::string_view page_text, const std::vector<Repeats>& repeats,
                      Telling telling, Reading& reading) {
  const std::vector<bool> own_table = own_tables(reading, repeats);
  const RepeatedProse repeated(page_text, reading, repeats);
  for (std::size_t i = 0; i < reading.lines.size(); ++i) {
    Line& line = reading.lines[i];
    // Pages that share a line at their edge may be reports of one story that quote the same words.
    const bool may_be_copied = repeated.is_copy() || repeats[i].by_anchor;
    const bool copied_prose = may_be_copied && is_template(repeats[i]) &&
                              is_running_text(page_text, reading, i) &&
                              (!is_omnipresent(repeats[i]) || repeated.story_is_everywhere());
    // A copy repeats its headline with its prose; the site's own lines stand on more pages.
    const bool copied_headline = repeated.is_copy() && !repeated.own_headline() &&
                                 line.span_class == SpanClass::kTitle &&
                                 repeats[i].pages <= repeated.pages();
    if (line.article != 0 || own_table[i] || copied_prose || copied_headline ||
        !is_template(repeats[i]) ||
        is_sure_headline(page_text, reading, repeats, static_cast<std::uint32_t>(i))) {
      continue;
    }
    line.span_class = SpanClass::kBoilerplate;
    line.tentative = false;
    line.rule = "repeats across the site";
    line.evidence = telling == Telling::kNothing ? std::string{} : tell(repeats[i]);
    line.article = -1;
  }
  if (reading.title_line && reading.lines[*reading.title_line].dropped()) {
    move_headline(page_text, repeats, reading);
  }
}

}  // namespace newsieve::strip