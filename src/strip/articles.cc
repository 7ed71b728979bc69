#include "strip/articles.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "base/hash.h"
#include "base/utf8.h"
#include "strip/site.h"
#include "strip/valid_spans.h"

namespace newsieve::strip {

namespace {

std::string made_id(std::string_view input_name, std::uint64_t offset, std::string_view text) {
  thread_local std::string hashed;
  hashed = input_name;
  hashed += '\n';
  hashed += fmt::format_int(offset).str();
  hashed += '\n';
  hashed += text;
  return base::to_hex(base::hash128(hashed));
}

/// The host of the url, if it has one.
void set_site(Record& record) {
  if (!record.url) {
    return;
  }
  std::string host = host_of(*record.url);
  if (!host.empty()) {
    record.site = std::move(host);
  }
}

/// The fields that a page gives all its records.
Record record_of_page(std::string_view input_name, const Page& page) {
  Record record;
  record.source = input_name;
  record.offset = page.place.offset;
  record.length = page.place.length;
  if (!page.row) {
    return record;
  }
  if (page.row->source) {
    record.source = *page.row->source;
  }
  record.url = page.row->url;
  set_site(record);
  record.published = page.row->date;
  return record;
}

void take_clean_fields(CleanFields& clean, Record& record) {
  record.source = std::move(clean.source);
  record.offset = clean.offset;
  record.length = clean.length;
  record.site = std::move(clean.site);
  record.publisher = std::move(clean.publisher);
  record.author = std::move(clean.author);
  record.dateline = std::move(clean.dateline);
  record.age_seconds = clean.age_seconds;
  record.role = clean.role == "related" ? Role::kRelated : Role::kMain;
  record.parent = std::move(clean.parent);
  record.keywords = std::move(clean.keywords);
  record.carried_copies = std::move(clean.copies);
  record.read_back = true;
}

/// All that a row says but for its text.
void take_fields(Row& row, Record& record) {
  if (row.id) {
    record.id = std::move(*row.id);
  }
  record.title = std::move(row.title);
  record.url = std::move(row.url);
  record.published = std::move(row.date);
  if (row.clean) {
    take_clean_fields(*row.clean, record);
    return;
  }
  set_site(record);
  if (row.source) {
    record.source = std::move(*row.source);
  }
}

void set_id(std::string_view input_name, const Page& page, Record& record) {
  record.id = page.row && page.row->id ? *page.row->id
                                       : made_id(input_name, page.place.offset, record.text);
}

/// The page's own record without its text.
Record main_record(std::string_view input_name, const Page& page, const Reading& reading) {
  Record record = record_of_page(input_name, page);
  if (page.row && page.row->title) {
    record.title = page.row->title;
  } else if (reading.title) {
    record.title = valid_only(*reading.title);
  } else if (reading.title_line && reading.title_sure) {
    record.title = valid_only(text_of(page.text, reading.lines[*reading.title_line]));
  }
  if (reading.publisher) {
    record.publisher = valid_only(*reading.publisher);
  }
  if (reading.author) {
    record.author = valid_only(*reading.author);
  }
  if (reading.dateline) {
    record.dateline = valid_only(*reading.dateline);
  }
  if (!record.published) {
    record.published = reading.published;
  }
  record.age_seconds = reading.age_seconds;
  for (const std::string& keyword : reading.keywords) {
    record.keywords.push_back(valid_only(keyword));
  }
  return record;
}

Record related_record(std::string_view input_name, const Page& page, const RelatedItem& item) {
  Record record = record_of_page(input_name, page);
  record.url.reset();  // the page's, not the item's
  record.site.reset();
  record.published.reset();
  record.role = Role::kRelated;
  record.title = valid_only(item.title);
  if (item.publisher) {
    record.publisher = valid_only(*item.publisher);
  }
  record.age_seconds = item.age_seconds;
  return record;
}

bool has_body(const Reading& reading) {
  return std::any_of(reading.lines.begin(), reading.lines.end(), [](const Line& line) {
    return line.article == 0 && line.span_class != SpanClass::kTitle;
  });
}

}  // namespace

Articles build_articles(std::string_view input_name, const Page& page, const Reading& reading,
                        bool headline_in_text) {
  Articles articles;
  articles.spans.reserve(reading.lines.size());
  const bool all_valid = base::is_valid_utf8(page.text);
  const bool with_main = has_body(reading);
  const auto record_index = [&](std::int32_t article) {
    return with_main ? article : article - 1;  // −1 for the main article of a page without one
  };
  std::int32_t related = 0;
  std::size_t main_bytes = 0;
  for (const Line& line : reading.lines) {
    related = std::max(related, line.article);
    main_bytes += line.article == 0 ? line.length + 1 : 0;
  }
  articles.records.reserve(static_cast<std::size_t>(related) + (with_main ? 1 : 0));
  if (with_main) {
    articles.records.push_back(main_record(input_name, page, reading));
  }
  for (std::int32_t i = 0; i < related; ++i) {
    articles.records.push_back(
        related_record(input_name, page, reading.related[static_cast<std::size_t>(i)]));
  }
  std::vector<std::string> texts(articles.records.size());
  if (with_main) {
    texts.front().reserve(main_bytes);
  }
  for (const Line& line : reading.lines) {
    const std::string_view text = text_of(page.text, line);
    // A headline that is known by its place alone may be the first line of a text without one.
    const bool in_field = with_main && !headline_in_text && !line.by_place && !line.dropped() &&
                          line.span_class == SpanClass::kTitle && reading.title_sure;
    const std::int32_t index = line.dropped() || in_field ? -1 : record_index(line.article);
    Span span{.start = line.start,
              .length = line.length,
              .span_class = line.span_class,
              .rule = line.rule,
              .evidence = line.evidence,
              .article = index};
    if (index < 0) {
      if (!line.dropped() && !in_field) {
        span.span_class = SpanClass::kEmptyText;
        span.rule = "headline without a body";
      }
      append_spans(text, std::move(span), all_valid, nullptr, articles.spans);
      continue;
    }
    std::string& into = texts[static_cast<std::size_t>(index)];
    if (!into.empty()) {
      into += '\n';
    }
    append_spans(text, std::move(span), all_valid, &into, articles.spans);
  }
  for (std::size_t i = 0; i < articles.records.size(); ++i) {
    Record& record = articles.records[i];
    record.text =
        *articles.texts.emplace_back(std::make_unique<const std::string>(std::move(texts[i])));
    if (record.role == Role::kMain) {
      set_id(input_name, page, record);
    } else {
      const RelatedItem& item = reading.related[i - (with_main ? 1 : 0)];
      const std::uint64_t start = reading.lines[item.body_line].start;
      record.id = made_id(input_name, page.place.offset + start, record.text);
      if (with_main) {
        record.parent = articles.records.front().id;
      }
    }
  }
  return articles;
}

Articles take_whole(std::string_view input_name, Page& page) {
  Articles articles;
  Record& record = articles.records.emplace_back();
  record.source = input_name;
  record.offset = page.place.offset;
  record.length = page.place.length;
  Span body;
  body.length = static_cast<std::uint32_t>(page.text.size());
  body.article = 0;
  if (page.row || base::is_valid_utf8(page.text)) {
    record.text = page.text;
    record.escaped_text = page.escaped_text;
    if (!page.text.empty()) {
      articles.spans.push_back(std::move(body));
    }
  } else {
    auto text = std::make_unique<std::string>();
    append_spans(page.text, std::move(body), false, text.get(), articles.spans);
    record.text = *articles.texts.emplace_back(std::move(text));
  }
  if (page.row) {
    take_fields(*page.row, record);
  }
  if (record.id.empty()) {
    record.id = made_id(input_name, page.place.offset, record.text);
  }
  return articles;
}

std::string_view story_of(const Record& record) {
  const std::string_view text = record.text;
  if (record.title && text.size() > record.title->size() && text.starts_with(*record.title) &&
      text[record.title->size()] == '\n') {
    return text.substr(record.title->size() + 1);
  }
  return text;
}

}  // namespace newsieve::strip
