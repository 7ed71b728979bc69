// Fuzzes the page grammar and what is built from it: lines and spans lie within the page, in order,
// and every byte that is not white space is in one span.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "newsieve/options.h"
#include "newsieve/page.h"
#include "newsieve/reading.h"
#include "parse/page_parser.h"
#include "strip/articles.h"
#include "strip/body.h"

namespace {

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

bool is_blank(std::string_view bytes) {
  return bytes.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos;
}

void check_lines(std::string_view text, const newsieve::Reading& reading) {
  std::size_t at = 0;
  for (const newsieve::Line& line : reading.lines) {
    require(line.start >= at && line.length > 0 && line.length <= text.size() - line.start);
    at = line.start + line.length;
  }
  require(!reading.title_line || *reading.title_line < reading.lines.size());
  for (const newsieve::RelatedItem& item : reading.related) {
    require(item.body_line < reading.lines.size());
  }
}

void check_articles(std::string_view text, const newsieve::strip::Articles& articles) {
  std::size_t at = 0;
  for (const newsieve::Span& span : articles.spans) {
    require(span.start >= at && span.length > 0 && span.length <= text.size() - span.start);
    require(is_blank(text.substr(at, span.start - at)));
    require(span.article < static_cast<std::int32_t>(articles.records.size()));
    at = span.start + span.length;
  }
  require(is_blank(text.substr(at)));
}

}  // namespace

/// The first byte chooses the options.
// NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) {
    return 0;
  }
  newsieve::Page page;
  page.text = std::string_view(reinterpret_cast<const char*>(data) + 1, size - 1);
  page.place.length = page.text.size();
  newsieve::ParseOptions options;
  if ((data[0] & 1U) != 0) {
    options.related = newsieve::RelatedItems::kExtract;
  }
  newsieve::Reading reading = newsieve::parse::parse_page(page, options);
  check_lines(page.text, reading);
  if ((data[0] & 2U) != 0) {
    newsieve::strip::select_body(page.text, reading);
  }
  check_articles(page.text, newsieve::strip::build_articles("fuzz", page, reading));
  return 0;
}
