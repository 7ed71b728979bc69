#include "split/page_starts.h"

#include <algorithm>

#include "base/age.h"
#include "base/characters.h"
#include "base/lexicon.h"

namespace newsieve::split {

namespace {

constexpr std::size_t kEchoReach = 8;   // lines from a headline to its echo
constexpr std::size_t kAgeReach = 6;    // lines from a headline to publisher and age
constexpr std::size_t kItemReach = 10;  // lines of a related item above its body
constexpr std::size_t kProseReach = 8;  // lines in which an article's prose begins
constexpr std::size_t kLookAhead = 16;  // lines that must follow for a line to be judged

// Evidence that a page begins, in points; a page begins at kEnough.
constexpr int kEnough = 4;
constexpr int kEchoed = 2;
constexpr int kAged = 2;
constexpr int kBehindTail = 3;
constexpr int kOpensAsOthers = 4;
constexpr int kBehindPageEnd = 2;
constexpr int kBelowRule = 3;
constexpr int kOverProse = 1;
constexpr int kInRelatedBlock = -3;

/// How often the line with `hash` is said again within `reach` lines from `below` on.
std::size_t echoes(std::uint64_t hash, const TextLines& lines, std::size_t below,
                   std::size_t reach) {
  const std::size_t end = std::min(below + reach, lines.size());
  std::size_t count = 0;
  for (std::size_t i = below; i < end; ++i) {
    count += lines[i].hash == hash ? 1U : 0U;
  }
  return count;
}

bool has_age(const TextLines& lines, std::size_t below) {
  const std::size_t end = std::min(below + kAgeReach, lines.size());
  for (std::size_t i = below; i < end && !base::is_prose(lines[i].looks); ++i) {
    if (base::read_publisher_age(lines[i].text)) {
      return true;
    }
  }
  return false;
}

/// A related item says its headline three times, or gives its source as a list item.
bool is_related_item(std::uint64_t hash, const TextLines& lines, std::size_t below) {
  if (echoes(hash, lines, below, kItemReach) >= 2) {
    return true;
  }
  const std::size_t end = std::min(below + kItemReach, lines.size());
  bool bullet = false;
  for (std::size_t i = below; i < end && !base::is_prose(lines[i].looks); ++i) {
    bullet = bullet || lines[i].looks.bullet;
  }
  return bullet && echoes(hash, lines, below, 1) == 1;
}

bool has_prose(const TextLines& lines, std::size_t below) {
  const std::size_t end = std::min(below + kProseReach, lines.size());
  std::size_t prose = 0;
  for (std::size_t i = below; i < end; ++i) {
    prose += base::is_prose(lines[i].looks) ? 1U : 0U;
  }
  return prose >= 2;
}

/// A line of one mark alone, "=====", as scripts print it between pages; shorter ones are headings'
/// and tables'.
bool is_rule(std::string_view line) {
  constexpr std::string_view kMarks = "=-*#~+";
  constexpr std::size_t kShortest = 10;
  return line.size() >= kShortest && kMarks.find(line.front()) != std::string_view::npos &&
         line.find_first_not_of(line.front()) == std::string_view::npos;
}

/// What of the page so far bears on where the next begins.
struct PageSoFar {
  bool has_prose = false;
  bool in_related_block = false;
};

/// An article follows the lines that a known page began with too.
bool opens_as_others(const TextLines& lines, std::size_t line, const Seams& seams) {
  constexpr std::size_t kMenu = 40;  // lines of menus above an article
  if (!seams.is_opening(lines, line)) {
    return false;
  }
  const auto from = lines.begin() + static_cast<std::ptrdiff_t>(line);
  const auto to = from + static_cast<std::ptrdiff_t>(std::min(kMenu, lines.size() - line));
  return std::count_if(from, to,
                       [](const TextLine& below) { return base::is_prose(below.looks); }) > 1;
}

int evidence(const TextLines& lines, std::size_t line, const PageSoFar& page, const Seams& seams) {
  if (page.has_prose && opens_as_others(lines, line, seams)) {
    return kOpensAsOthers;
  }
  if (!page.has_prose || !lines[line].headline ||
      is_related_item(lines[line].hash, lines, line + 1)) {
    return 0;
  }
  const TextLine& above = lines[line - 1];
  const bool behind_tail = seams.is_tail(above.text);
  const bool below_rule = is_rule(above.text);
  int points = 0;
  points += echoes(lines[line].hash, lines, line + 1, kEchoReach) > 0 ? kEchoed : 0;
  points += has_age(lines, line + 1) ? kAged : 0;
  points += has_prose(lines, line + 1) ? kOverProse : 0;
  if (behind_tail) {
    points += kBehindTail;
  } else if (below_rule) {
    points += kBelowRule;
  } else if (above.label == base::Label::kPageEnd) {
    points += kBehindPageEnd;
  }
  points += page.in_related_block && !behind_tail && !below_rule ? kInRelatedBlock : 0;
  return points;
}

/// Labels right above a headline ("logo", "menu") are its page's head, unless they end pages.
std::size_t with_labels_above(const TextLines& lines, std::size_t line) {
  while (line > 1 && lines[line - 1].label == base::Label::kUi && !lines[line].glued) {
    --line;
  }
  return line;
}

/// Where the page begins whose first whole line is `line`: in the line above, if a label of the new
/// page's head is glued to its last sentence ("… next week.logo").
std::size_t start_of(const TextLines& lines, std::size_t line) {
  constexpr std::size_t kLongestLabel = 20;  // bytes
  if (line > 1) {
    const std::string_view above = lines[line - 1].text;
    const std::size_t stop = above.find_last_of(".!?");
    if (stop != std::string_view::npos && stop + 1 < above.size() &&
        above.size() - stop - 1 <= kLongestLabel && !base::is_space(above[stop + 1]) &&
        base::label_of(above.substr(stop + 1)) == base::Label::kUi) {
      return lines[line - 1].start + stop + 1;
    }
  }
  return lines[line].start;
}

}  // namespace

bool opens_page(const TextLine& line, const TextLines& lines, std::size_t below) {
  return line.headline && !base::read_publisher_age(line.text) &&
         !is_related_item(line.hash, lines, below) &&
         (echoes(line.hash, lines, below, kEchoReach) > 0 || has_age(lines, below) ||
          has_prose(lines, below));
}

bool is_page_head(const TextLines& lines, std::size_t line) {
  return lines[line].headline && echoes(lines[line].hash, lines, line + 1, kEchoReach) > 0 &&
         has_age(lines, line + 1) && !is_related_item(lines[line].hash, lines, line + 1);
}

std::vector<std::size_t> find_page_starts(std::string_view text, bool last, Seams& seams) {
  thread_local TextLines lines;  // serves stretch after stretch
  read_lines(text, lines);
  seams.add_opening(lines, 0);
  seams.learn(lines);
  seams.unglue(lines);
  std::vector<std::size_t> starts;
  PageSoFar page;
  const std::size_t end = last ? lines.size() : lines.size() - std::min(kLookAhead, lines.size());
  for (std::size_t i = 0; i < end; ++i) {
    if (i > 0) {
      const bool begins = lines[i].glued || evidence(lines, i, page, seams) >= kEnough;
      if (begins) {
        const std::size_t start = with_labels_above(lines, i);
        starts.push_back(start_of(lines, start));
        seams.add_opening(lines, start);
        page = {};
      }
    }
    page.has_prose = page.has_prose || base::is_prose(lines[i].looks);
    page.in_related_block = page.in_related_block || lines[i].label == base::Label::kRelatedHead;
  }
  return starts;
}

}  // namespace newsieve::split
