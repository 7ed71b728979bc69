#include "strip/text_alone.h"

#include <algorithm>
#include <cstdint>

#include "base/characters.h"
#include "base/looks.h"
#include "strip/settled.h"

namespace newsieve::strip {

namespace {

constexpr std::ptrdiff_t kStrayLines = 1;  // of furniture
constexpr int kMenuLines = 3;              // that an article's text has not
constexpr std::uint32_t kMenuWords = 8;
constexpr float kSure = 4;  // log-odds: clean text has hardly a line below its negative

bool is_free_of_furniture(const Reading& reading) {
  const auto furniture =
      std::count_if(reading.lines.begin(), reading.lines.end(), [](const Line& line) {
        return is_settled(line) && line.dropped() && line.span_class >= SpanClass::kTags &&
               line.span_class != SpanClass::kSelfCopy && line.span_class != SpanClass::kDebris;
      });
  return furniture <= kStrayLines;
}

/// The line may be a menu's: short, no part of a sentence, no row of a table and without figures.
bool may_be_menu(std::string_view page_text, const Line& line) {
  if (is_settled(line) || line.span_class == SpanClass::kTable || line.looks.ends_sentence ||
      line.looks.words > kMenuWords) {
    return false;
  }
  const std::string_view text = text_of(page_text, line);
  return !base::is_lower(text.front()) && !text.ends_with(',') &&
         std::none_of(text.begin(), text.end(), base::is_digit);
}

bool may_have_menus(std::string_view page_text, const Reading& reading) {
  const std::vector<Line>& lines = reading.lines;
  std::size_t first = lines.size();
  std::size_t last = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (base::is_prose(lines[i].looks)) {
      first = std::min(first, i);
      last = i;
    }
  }
  int found = 0;
  for (std::size_t i = 0; i < lines.size() && first < lines.size() && found < kMenuLines; ++i) {
    const bool outside = i < first || i > last;
    const bool is_menu = outside && may_be_menu(page_text, lines[i]) &&
                         !(i + 1 < lines.size() && continues(page_text, lines[i], lines[i + 1]));
    found += is_menu ? 1 : 0;
  }
  return found >= kMenuLines;
}

}  // namespace

bool is_text_alone(std::string_view page_text, const Reading& reading) {
  return is_free_of_furniture(reading) && !may_have_menus(page_text, reading);
}

bool is_text_alone(std::string_view page_text, const Reading& reading,
                   const std::vector<std::size_t>& open, const std::vector<float>& scores) {
  if (!is_free_of_furniture(reading) || !may_have_menus(page_text, reading)) {
    return is_free_of_furniture(reading);
  }
  int sure = 0;
  for (std::size_t k = 0; k < open.size(); ++k) {
    sure += scores[k] < -kSure && may_be_menu(page_text, reading.lines[open[k]]) ? 1 : 0;
  }
  return sure < kMenuLines;
}

}  // namespace newsieve::strip
