#include "parse/page_parser.h"

#include "base/characters.h"
#include "base/normal_line.h"
#include "parse/sheet.h"

namespace newsieve::parse {

Reading read_lines(std::string_view text) {
  Reading reading;
  std::uint32_t ordinal = 0;
  for (std::size_t at = 0; at < text.size(); ++ordinal) {
    const std::size_t newline = text.find('\n', at);
    const std::size_t end = newline == std::string_view::npos ? text.size() : newline;
    const std::string_view line = base::trim(text.substr(at, end - at));
    if (!line.empty()) {
      Line& added = reading.lines.emplace_back();
      added.start = static_cast<std::uint32_t>(line.data() - text.data());
      added.length = static_cast<std::uint32_t>(line.size());
      added.ordinal = ordinal;
    }
    at = end + 1;
  }
  return reading;
}

Reading parse_page(const Page& page, const ParseOptions& options) {
  Sheet sheet{
      .page = page, .reading = read_lines(page.text), .looks = {}, .normal = {}, .labels = {}};
  sheet.looks.reserve(sheet.size());
  sheet.normal.reserve(sheet.size());
  sheet.labels.reserve(sheet.size());
  for (std::size_t line = 0; line < sheet.size(); ++line) {
    sheet.looks.push_back(base::look(sheet.text(line)));
    sheet.normal.push_back(base::normal_hash(base::without_bullet(sheet.text(line))));
    sheet.labels.push_back(base::label_of(sheet.text(line)));
  }
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
