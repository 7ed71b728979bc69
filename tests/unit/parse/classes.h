// A page read, and what became of its lines in a form that tests can compare.
#pragma once

#include <string>
#include <string_view>

#include "newsieve/ledger.h"
#include "newsieve/options.h"
#include "newsieve/page.h"
#include "newsieve/reading.h"
#include "parse/page_parser.h"

namespace newsieve::parse::test {

/// Two paragraphs of one invented article.
inline constexpr std::string_view kFirst =
    "The harbour council of Port Ismere voted on Monday to rebuild the old north quay by the "
    "spring. The work will cost four million crowns and begin after the herring season ends.";
inline constexpr std::string_view kSecond =
    "Fishermen who land their catch there asked for one berth to stay open. The council said that "
    "it would look at the timetable again next week, with the masters of the six largest boats.";

/// A flattened body of another article.
inline constexpr std::string_view kOther =
    "A school in Tarnholm has taught its pupils to mend their own bicycles since the autumn. Of "
    "the forty who began, thirty six can now change a tyre without help, and nine have built a "
    "wheel. The workshop stands where the coal cellar was.";

inline Reading read(std::string_view text, RelatedItems related = RelatedItems::kDrop) {
  const Page page{.place = {0, 0, text.size()}, .text = text, .row = {}};
  return parse_page(page, {.related = related});
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

/// Lines, each with its newline.
template <typename... Lines>
std::string page_of(const Lines&... lines) {
  std::string page;
  ((page += lines, page += '\n'), ...);
  return page;
}

}  // namespace newsieve::parse::test
