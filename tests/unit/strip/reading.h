// Readings as tests need them: lines, and what the parser would have made of some.
#pragma once

#include <string>
#include <string_view>

#include "newsieve/ledger.h"
#include "newsieve/page.h"
#include "newsieve/reading.h"
#include "parse/page_parser.h"

namespace newsieve::strip::test {

inline constexpr std::string_view kTitle = "Council votes to rebuild the old north quay";
inline constexpr std::string_view kFirst =
    "The harbour council of Port Ismere voted on Monday to rebuild the old north quay by the "
    "spring. The work will cost four million crowns and begin after the herring season ends.";
inline constexpr std::string_view kSecond =
    "Fishermen who land their catch there asked for one berth to stay open. The council said that "
    "it would look at the timetable again next week, with the masters of the six largest boats.";
inline constexpr std::string_view kThird =
    "The quay was built by prisoners of a war that nobody remembers. It has sunk by a hand every "
    "ten years, and the crane on it by two.";

/// Lines, each with its newline.
template <typename... Lines>
std::string page_of(const Lines&... lines) {
  std::string page;
  ((page += lines, page += '\n'), ...);
  return page;
}

inline Page page_at(std::string_view text, std::uint64_t offset = 0) {
  return {.place = {0, offset, text.size()}, .text = text, .row = {}};
}

/// The lines of `text`; the line that says `title`, if one does, is its headline.
inline Reading read(std::string_view text, std::string_view title = kTitle) {
  Reading reading = parse::read_lines(text);
  for (std::uint32_t i = 0; i < reading.lines.size() && !reading.title_line; ++i) {
    if (text_of(text, reading.lines[i]) == title) {
      reading.lines[i].span_class = SpanClass::kTitle;
      reading.lines[i].rule = "a test says so";
      reading.title_line = i;
    }
  }
  return reading;
}

inline void drop(Reading& reading, std::size_t line, SpanClass span_class) {
  reading.lines[line].span_class = span_class;
  reading.lines[line].rule = "a test says so";
  reading.lines[line].article = -1;
}

/// The classes of all lines, in their order: "title body body".
inline std::string classes(const Reading& reading) {
  std::string names;
  for (const Line& line : reading.lines) {
    names += names.empty() ? "" : " ";
    names += name_of(line.span_class);
  }
  return names;
}

}  // namespace newsieve::strip::test
