#include "strip/boilerplate.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "base/looks.h"

namespace newsieve::strip {

namespace {

constexpr std::uint32_t kFewestPages = 3;
constexpr double kLeastShare = 0.2;
constexpr double kCopiedPage = 0.5;   // a page of which more of the prose repeats is a copy
constexpr double kOmnipresent = 0.6;  // prose on as many pages is template even so
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

}  // namespace

void drop_boilerplate(std::string_view page_text, const std::vector<Repeats>& repeats,
                      Telling telling, Reading& reading) {
  std::vector<bool> prose(reading.lines.size());
  std::size_t prose_bytes = 0;
  std::size_t repeated_prose_bytes = 0;
  for (std::size_t i = 0; i < reading.lines.size(); ++i) {
    const Line& line = reading.lines[i];
    prose[i] = base::is_prose(line.looks);
    if (prose[i] && line.article == 0 && !is_omnipresent(repeats[i])) {
      prose_bytes += line.length;
      repeated_prose_bytes += is_template(repeats[i]) ? line.length : 0;
    }
  }
  const std::vector<bool> own_table = own_tables(reading, repeats);
  const bool copied_page =
      static_cast<double>(repeated_prose_bytes) > kCopiedPage * static_cast<double>(prose_bytes);
  for (std::size_t i = 0; i < reading.lines.size(); ++i) {
    Line& line = reading.lines[i];
    // Pages that share a line at their edge may be reports of one story that quote the same words.
    const bool may_be_copied = copied_page || repeats[i].by_anchor;
    const bool spared = own_table[i] || (prose[i] && may_be_copied && !is_omnipresent(repeats[i]));
    if (line.article != 0 || spared || !is_template(repeats[i]) ||
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