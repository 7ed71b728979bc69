#include <algorithm>
#include <array>
#include <string>

#include "base/age.h"
#include "base/characters.h"
#include "base/date_words.h"
#include "base/normal_line.h"
#include "parse/address.h"
#include "parse/sheet.h"
#include "parse/title_evidence.h"

namespace newsieve::parse {

namespace {

constexpr std::size_t kEchoReach = 8;       // lines from a headline to its echo
constexpr std::size_t kTitleReach = 400;    // lines in which the page's own title is looked for
constexpr std::size_t kEchoSearch = 120;    // lines in which an echoed headline is looked for
constexpr std::size_t kPublisherReach = 6;  // lines from a headline to publisher and age
constexpr std::uint32_t kEchoWords = 4;     // a shorter line that echoes is navigation
constexpr std::size_t kLongestTitle = 500;  // bytes of a browser's title

bool may_be_headline(const Sheet& sheet, std::size_t line) {
  return base::is_headline(sheet.text(line), sheet.looks(line)) &&
         sheet.looks(line).words >= kEchoWords && !sheet.looks(line).bullet;
}

std::size_t find_equal(const Sheet& sheet, std::uint64_t normal, std::size_t from, std::size_t to) {
  for (std::size_t line = from; line < std::min(to, sheet.size()); ++line) {
    if (sheet.normal(line) == normal) {
      return line;
    }
  }
  return sheet.size();
}

/// The separator of a browser's title that stands at `at`; empty: none does.
std::string_view separator_at(std::string_view title, std::size_t at) {
  static constexpr std::array<std::string_view, 8> kSeparators = {" - ", " | ",  " — ", " – ",
                                                                  " · ", " :: ", " » ", " / "};
  const std::string_view rest = title.substr(at);
  const auto* const found =
      std::find_if(kSeparators.begin(), kSeparators.end(),
                   [rest](std::string_view separator) { return rest.starts_with(separator); });
  return found == kSeparators.end() ? std::string_view() : *found;
}

/// A line from `from` on is the headline part of `title`, a browser's: "Headline - Site".
std::size_t find_part_of(const Sheet& sheet, std::string_view title, std::size_t from) {
  std::size_t best = sheet.size();
  if (title.size() > kLongestTitle) {
    return best;
  }
  for (std::size_t at = title.find(' '); at != std::string_view::npos;
       at = title.find(' ', at + 1)) {
    // Most spaces stand between words.
    const char behind = at + 1 < title.size() ? title[at + 1] : 'a';
    const bool is_letter = base::is_lower(behind) || base::is_upper(behind);
    const std::string_view separator = is_letter ? std::string_view() : separator_at(title, at);
    if (separator.empty()) {
      continue;
    }
    for (const std::string_view part : {title.substr(0, at), title.substr(at + separator.size())}) {
      if (base::look(part).words >= kEchoWords) {
        best = std::min(best, find_equal(sheet, base::normal_hash(part), from, kTitleReach));
      }
    }
  }
  return best;
}

/// The headline is a line that says the title the row brings, the site's name aside.
std::size_t by_row_title(const Sheet& sheet) {
  const std::string_view title = *sheet.page.row->title;
  const std::uint64_t normal = base::normal_hash(title);
  const std::size_t line = normal == 0 ? sheet.size() : find_equal(sheet, normal, 0, kTitleReach);
  return line < sheet.size() ? line : find_part_of(sheet, title, 0);
}

/// The first line is the browser's title, and a later line is its headline part.
std::size_t by_browser_title(const Sheet& sheet) {
  return find_part_of(sheet, sheet.text(0), 1);
}

/// The headline is the first that stands twice within a few lines. A question below prose is an
/// interview's, however often it is asked.
std::size_t by_echo(const Sheet& sheet) {
  bool below_prose = false;
  for (std::size_t line = 0; line < std::min(kEchoSearch, sheet.size()); ++line) {
    const bool asked = below_prose && sheet.text(line).ends_with('?');
    if (!asked && may_be_headline(sheet, line) &&
        find_equal(sheet, sheet.normal(line), line + 1, line + 1 + kEchoReach) < sheet.size()) {
      return line;
    }
    if (base::is_prose(sheet.looks(line)) && sheet.looks(line).words >= 60) {
      break;  // the article has begun without one
    }
    below_prose = below_prose || base::is_prose(sheet.looks(line));
  }
  return sheet.size();
}

/// Prose, and no notice, which begins as a label does, however long it is: "We use cookies to …".
bool may_be_article(const Sheet& sheet, std::size_t line) {
  constexpr std::size_t kBeginning = 60;  // bytes, and the word that they end in
  const std::string_view text = sheet.text(line);
  return base::is_prose(sheet.looks(line)) && !sheet.label(line) &&
         base::label_of(text.substr(0, text.find(' ', kBeginning))) != base::Label::kUi;
}

/// The headline is the page's first line, with prose soon below it.
std::size_t by_position(const Sheet& sheet) {
  constexpr std::size_t kProseReach = 4;
  if (!base::is_headline(sheet.text(0), sheet.looks(0)) || sheet.label(0)) {
    return sheet.size();
  }
  // A short first line over a notice is the site's name, or its menu's.
  const bool is_long = sheet.looks(0).words > kEchoWords;
  for (std::size_t line = 1; line < std::min(kProseReach, sheet.size()); ++line) {
    if (is_long ? base::is_prose(sheet.looks(line)) : may_be_article(sheet, line)) {
      return 0;
    }
  }
  return sheet.size();
}

/// The first line of prose with so many words; size(): there is none.
std::size_t first_prose(const Sheet& sheet, std::uint32_t fewest_words) {
  std::size_t line = 0;
  while (line < sheet.size() &&
         !(may_be_article(sheet, line) && sheet.looks(line).words >= fewest_words)) {
    ++line;
  }
  return line;
}

/// The headline is the first line of some length right above the page's first prose.
std::size_t by_prose_below(const Sheet& sheet) {
  constexpr std::size_t kReach = 7;          // lines between headline and prose, and itself
  constexpr std::uint32_t kProseWords = 20;  // what is shorter may be a teaser's or a notice's
  std::size_t prose = first_prose(sheet, kProseWords);
  prose = prose < sheet.size() ? prose : first_prose(sheet, 0);  // the page is short itself
  if (prose == sheet.size()) {
    return sheet.size();
  }
  for (std::size_t line = prose - std::min(prose, kReach); line < prose; ++line) {
    // A deck may stand below the headline, so the first line wins that is no label or menu item.
    if (may_be_headline(sheet, line) && !sheet.label(line) &&
        sheet.looks(line).words > kEchoWords) {
      return line;
    }
  }
  return sheet.size();
}

/// Both are normal lines; `line` has more words than these.
bool begins_with_words(std::string_view line, std::string_view words) {
  return line.size() > words.size() && line.starts_with(words) && line[words.size()] == ' ';
}

void drop_echoes(Sheet& sheet, std::size_t headline) {
  const std::string title(sheet.scan.normals.kept(sheet.text(headline)));
  for (std::size_t line = 0; line < sheet.size(); ++line) {
    if (line == headline || sheet.looks(line).bytes > 2 * sheet.looks(headline).bytes + 60) {
      continue;
    }
    if (sheet.normal(line) == sheet.normal(headline)) {
      sheet.drop(line, SpanClass::kTitleEcho, "the headline again");
    } else if (line < headline && sheet.looks(line).bytes > title.size() &&
               sheet.looks(headline).words >= kEchoWords &&
               begins_with_words(sheet.scan.normals.kept(sheet.text(line)), title)) {
      sheet.drop(line, SpanClass::kTitleEcho, "the headline with the name of the site");
    }
  }
}

/// Whether publisher or age stand below the headline.
bool find_publisher(Sheet& sheet, std::size_t headline) {
  const std::size_t reach = std::min(headline + 1 + kPublisherReach, sheet.size());
  for (std::size_t line = headline + 1; line < reach; ++line) {
    const std::optional<base::PublisherAge> found = base::read_publisher_age(sheet.text(line));
    if (!found) {
      continue;
    }
    const bool label = base::date_label_of(base::lower_case(found->publisher)).has_value();
    if (!found->publisher.empty() && !label) {
      sheet.reading.publisher = found->publisher;
    }
    sheet.reading.age_seconds = found->seconds;
    sheet.drop(line, SpanClass::kPublisherAge, "publisher and age under the headline");
    return true;
  }
  return false;
}

/// Whether publisher or age stand below it.
bool take_headline(Sheet& sheet, std::size_t headline, std::string_view rule, bool by_place) {
  sheet.reading.title_line = static_cast<std::uint32_t>(headline);
  sheet.keep(headline, SpanClass::kTitle, rule);
  sheet.reading.lines[headline].by_place = by_place;
  drop_echoes(sheet, headline);
  return find_publisher(sheet, headline);
}

/// Whether an address, which is no number, is in the script of the headline: one in ASCII says
/// nothing of a headline in Arabic.
bool may_say(std::string_view url, std::string_view headline) {
  if (url.empty() || names_by_number(url)) {
    return false;
  }
  const auto beyond_ascii = [](std::string_view text) {
    return std::count_if(text.begin(), text.end(),
                         [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  };
  return beyond_ascii(slug_of(url)) > 0 ||
         2 * beyond_ascii(headline) <= static_cast<std::ptrdiff_t>(headline.size());
}

}  // namespace

void find_headline(Sheet& sheet) {
  if (sheet.size() == 0) {
    return;
  }
  if (sheet.page.row && sheet.page.row->title) {
    // The row knows better: a text without its title has no headline.
    const std::size_t headline = by_row_title(sheet);
    if (headline < sheet.size()) {
      take_headline(sheet, headline, "the row's title", false);
      sheet.reading.title_sure = true;
    }
    return;
  }
  if (const std::optional<TitleEvidence> evidence = find_title_evidence(sheet)) {
    if (evidence->title != sheet.text(evidence->line)) {
      sheet.reading.title = evidence->title;
    }
    if (!evidence->is_line) {
      sheet.drop(0, SpanClass::kTitleEcho, "the headline with the name of the site");
      return;
    }
    take_headline(sheet, evidence->line, "said by the page's address and title",
                  !evidence->in_address);
    return;
  }
  struct Way {
    std::size_t (*find)(const Sheet&);
    std::string_view rule;
    bool by_place;
  };
  static constexpr std::array<Way, 4> kWays = {
      Way{by_browser_title, "named by the page's first line", false},
      Way{by_echo, "headline said twice", false}, Way{by_position, "first line over prose", true},
      Way{by_prose_below, "headline over the first prose", true}};
  const bool has_address = sheet.page.row && sheet.page.row->url;
  for (const Way& way : kWays) {
    const std::size_t headline = way.find(sheet);
    if (headline < sheet.size()) {
      const bool signed_below = take_headline(sheet, headline, way.rule, way.by_place);
      // An address that could say the headline and does not makes it doubtful.
      const bool doubtful = has_address && may_say(*sheet.page.row->url, sheet.text(headline));
      sheet.reading.title_sure =
          !doubtful || way.find == by_browser_title || (way.find == by_echo && signed_below);
      sheet.reading.lines[headline].tentative =
          !sheet.reading.title_sure || (has_address && way.by_place);
      return;
    }
  }
}

}  // namespace newsieve::parse
