#include "parse/page_parser.h"

#include "base/lines.h"
#include "base/looks.h"
#include "base/normal_line.h"
#include "parse/sheet.h"

namespace newsieve::parse {

namespace {

/// Appends the lines of `text`; calls `also(line, normal)` for each.
template <typename Also>
void add_lines(std::string_view text, Reading& reading, const Also& also) {
  thread_local base::Normaliser normaliser;
  base::for_each_line(text, [&](std::string_view line, std::uint32_t ordinal) {
    const base::NormalLine normal = normaliser.read(line);
    Line& added = reading.lines.emplace_back();
    added.start = static_cast<std::uint32_t>(line.data() - text.data());
    added.length = static_cast<std::uint32_t>(line.size());
    added.ordinal = ordinal;
    added.looks = base::look(line);
    added.normal = normal.kept_hash;
    added.folded = normal.folded_hash;
    also(line, normal);
  });
}

}  // namespace

Reading read_lines(std::string_view text) {
  Reading reading;
  add_lines(text, reading, [](std::string_view, const base::NormalLine&) {});
  return reading;
}

Reading parse_page(const Page& page, const ParseOptions& options) {
  Sheet sheet{.page = page, .reading = {}, .labels = {}};
  add_lines(page.text, sheet.reading, [&](std::string_view line, const base::NormalLine& normal) {
    sheet.labels.push_back(base::label_of(line, normal));
  });
  find_headline(sheet);
  find_related(sheet);
  find_published(sheet);
  find_byline(sheet);
  find_publisher_name(sheet);
  find_dateline(sheet);
  drop_head_lines(sheet);
  find_tags(sheet);
  find_marks(sheet);
  drop_teasers(sheet);
  drop_self_copies(sheet);
  if (options.related == RelatedItems::kExtract) {
    extract_related(sheet);
  }
  return std::move(sheet.reading);
}

}  // namespace newsieve::parse
