// Fuzzes the page grammar and what is built from it: lines and spans lie within the page, in order,
// and every byte that is not white space is in one span.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
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
  for (std::size_t i = 0; i < reading.lines.size(); ++i) {
    const std::int32_t article = reading.lines[i].article;
    require(article >= -1 && article <= static_cast<std::int32_t>(reading.related.size()));
    require(article < 1 || reading.related[static_cast<std::size_t>(article) - 1].body_line == i);
  }
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
  // What a record holds are its spans, and newlines between them.
  std::vector<std::string> texts(articles.records.size());
  for (const newsieve::Span& span : articles.spans) {
    if (span.article >= 0) {
      texts[static_cast<std::size_t>(span.article)] += text.substr(span.start, span.length);
    }
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    std::string held(articles.records[i].text);
    std::erase(held, '\n');
    require(held == texts[i] && newsieve::base::is_valid_utf8(held));
  }
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
  if ((data[0] & 4U) != 0) {
    page.row.emplace().title = std::string(page.text.substr(0, page.text.find('\n')));
  }
  if ((data[0] & 8U) != 0) {
    if (!page.row) {
      page.row.emplace();
    }
    // The last line as an address, so that it may share words with the others.
    const std::size_t last = page.text.rfind('\n');
    page.row->url =
        "https://tarn.example/2031/05/03/" +
        std::string(last == std::string_view::npos ? page.text : page.text.substr(last + 1));
  }
  newsieve::ParseOptions options;
  if ((data[0] & 1U) != 0) {
    options.related = newsieve::RelatedItems::kExtract;
  }
  newsieve::Reading reading = newsieve::parse::parse_page(page, options);
  check_lines(page.text, reading);
  if ((data[0] & 2U) != 0) {
    newsieve::strip::select_body(page.text, {}, newsieve::strip::Telling::kAll, reading);
  }
  check_articles(page.text, newsieve::strip::build_articles("fuzz", page, reading, true));
  return 0;
}
