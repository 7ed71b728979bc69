#include "parse/page_parser.h"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/looks.h"
#include "base/normal_line.h"
#include "base/scanned_text.h"
#include "parse/article_head.h"
#include "parse/sheet.h"

namespace newsieve::parse {

namespace {

/// Scans the text and appends its lines.
void add_lines(std::string_view text, Scan& scan, Reading& reading) {
  constexpr std::size_t kUsualLine = 64;  // bytes
  scan.text.read(text);
  scan.normals.read(scan.text);
  scan.words.read(scan.text);
  scan.word_ends.clear();
  scan.labels.clear();
  reading.lines.reserve(text.size() / kUsualLine);
  scan.text.for_each_line([&](std::string_view line, std::uint32_t ordinal) {
    const base::NormalLine normal = scan.normals.line(line);
    Line& added = reading.lines.emplace_back();
    added.start = static_cast<std::uint32_t>(scan.text.start_of(line));
    added.length = static_cast<std::uint32_t>(line.size());
    added.ordinal = ordinal;
    added.looks = base::look(scan.text, line, scan.words);
    added.normal = normal.kept_hash;
    added.folded = normal.folded_hash;
    scan.word_ends.push_back(scan.words.count_before(added.start + line.size()));
    scan.labels.push_back(base::label_of(line, normal));
    added.is_label = scan.labels.back().has_value();
  });
}

/// Serves call after call of a thread.
Scan& scan_of_thread() {
  thread_local Scan scan;
  return scan;
}

}  // namespace

Reading read_lines(std::string_view text) {
  Reading reading;
  add_lines(text, scan_of_thread(), reading);
  return reading;
}

Reading parse_page(const Page& page, const ParseOptions& options) {
  Reading reading;
  parse_page(page, options, scan_of_thread(), reading);
  return reading;
}

void parse_page(const Page& page, const ParseOptions& options, Scan& scan, Reading& reading) {
  reading.clear();
  add_lines(page.text, scan, reading);
  Sheet sheet{.page = page, .scan = scan, .reading = std::move(reading)};
  find_headline(sheet);
  find_related(sheet);
  const ArticleHead head(sheet);
  find_published(sheet, head);
  find_byline(sheet, head);
  find_publisher_name(sheet);
  find_dateline(sheet, head);
  drop_head_lines(sheet, head);
  find_tags(sheet);
  find_marks(sheet);
  drop_teasers(sheet);
  drop_self_copies(sheet);
  if (options.related == RelatedItems::kExtract) {
    extract_related(sheet);
  }
  reading = std::move(sheet.reading);
}

}  // namespace newsieve::parse
