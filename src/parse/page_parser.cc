#include "parse/page_parser.h"

#include "base/looks.h"
#include "base/normal_line.h"
#include "base/scanned_text.h"
#include "parse/sheet.h"

namespace newsieve::parse {

namespace {

/// Appends the lines of the text; calls `also(line, normal)` for each.
template <typename Also>
void add_lines(const base::ScannedText& text, Reading& reading, const Also& also) {
  constexpr std::size_t kUsualLine = 64;  // bytes
  thread_local base::Normaliser normaliser;
  reading.lines.reserve(text.text().size() / kUsualLine);
  text.for_each_line([&](std::string_view line, std::uint32_t ordinal) {
    const base::NormalLine normal = normaliser.read(text, line);
    Line& added = reading.lines.emplace_back();
    added.start = static_cast<std::uint32_t>(text.start_of(line));
    added.length = static_cast<std::uint32_t>(line.size());
    added.ordinal = ordinal;
    added.looks = base::look(text, line);
    added.normal = normal.kept_hash;
    added.folded = normal.folded_hash;
    also(line, normal);
  });
}

/// The text of a page, scanned: until the next call of the same thread.
const base::ScannedText& scan(std::string_view text) {
  thread_local base::ScannedText scanned;
  scanned.read(text);
  return scanned;
}

}  // namespace

Reading read_lines(std::string_view text) {
  Reading reading;
  add_lines(scan(text), reading, [](std::string_view, const base::NormalLine&) {});
  return reading;
}

Reading parse_page(const Page& page, const ParseOptions& options) {
  const base::ScannedText& scanned = scan(page.text);
  Sheet sheet{.page = page, .scanned = scanned, .reading = {}, .labels = {}};
  add_lines(scanned, sheet.reading, [&](std::string_view line, const base::NormalLine& normal) {
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
