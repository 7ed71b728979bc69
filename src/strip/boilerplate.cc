#include "strip/boilerplate.h"

#include <fmt/format.h>

#include <cstddef>

#include "base/looks.h"

namespace newsieve::strip {

namespace {

constexpr std::uint32_t kFewestPages = 3;
constexpr double kLeastShare = 0.2;
constexpr double kCopiedPage = 0.5;   // a page of which more of the prose repeats is a copy
constexpr double kOmnipresent = 0.6;  // prose on as many pages is template even so
constexpr std::uint32_t kFewestOmnipresent = 5;

double share(const Repeats& repeats) {
  return repeats.site_pages == 0 ? 0.0 : static_cast<double>(repeats.pages) / repeats.site_pages;
}

bool is_omnipresent(const Repeats& repeats) {
  return repeats.pages >= kFewestOmnipresent && share(repeats) >= kOmnipresent;
}

}  // namespace

bool is_template(const Repeats& repeats) {
  return repeats.pages >= kFewestPages && share(repeats) >= kLeastShare;
}

void drop_boilerplate(std::string_view page_text, const std::vector<Repeats>& repeats,
                      Reading& reading) {
  std::vector<bool> prose(reading.lines.size());
  std::size_t prose_bytes = 0;
  std::size_t repeated_prose_bytes = 0;
  for (std::size_t i = 0; i < reading.lines.size(); ++i) {
    const Line& line = reading.lines[i];
    prose[i] = base::is_prose(base::look(text_of(page_text, line)));
    if (prose[i] && line.article == 0 && !is_omnipresent(repeats[i])) {
      prose_bytes += line.length;
      repeated_prose_bytes += is_template(repeats[i]) ? line.length : 0;
    }
  }
  const bool copied_page =
      static_cast<double>(repeated_prose_bytes) > kCopiedPage * static_cast<double>(prose_bytes);
  for (std::size_t i = 0; i < reading.lines.size(); ++i) {
    Line& line = reading.lines[i];
    const bool spared = prose[i] && copied_page && !is_omnipresent(repeats[i]);
    if (line.article != 0 || line.span_class == SpanClass::kTitle || spared ||
        !is_template(repeats[i])) {
      continue;
    }
    line.span_class = SpanClass::kBoilerplate;
    line.rule = "repeats across the site";
    line.evidence = fmt::format("on {} of {} pages", repeats[i].pages, repeats[i].site_pages);
    line.article = -1;
  }
}

}  // namespace newsieve::strip
