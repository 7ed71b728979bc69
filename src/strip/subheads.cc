#include "strip/subheads.h"

#include <cstdint>

#include "base/looks.h"
#include "strip/settled.h"

namespace newsieve::strip {

namespace {

bool is_in_article(const Line& line) {
  return line.article == 0;
}

bool is_subhead(std::string_view page_text, const Line& line, const Line& below) {
  constexpr std::uint32_t kMostWords = 14;
  const std::string_view text = text_of(page_text, line);
  const Looks& looks = line.looks;
  if (looks.words > kMostWords || looks.sentence_ends > 0 || looks.bullet || text.ends_with(':')) {
    return false;
  }
  const Looks& next = below.looks;
  return base::is_prose(next) || next.bullet || next.words >= kMostWords;
}

}  // namespace

void find_subheads(std::string_view page_text, Reading& reading) {
  Line* above = nullptr;
  for (Line& line : reading.lines) {
    if (!is_in_article(line)) {
      continue;
    }
    if (above != nullptr && above->span_class == SpanClass::kBody &&
        !continues(page_text, *above, line) && is_subhead(page_text, *above, line)) {
      above->span_class = SpanClass::kSubhead;
    }
    above = &line;
  }
}

}  // namespace newsieve::strip
