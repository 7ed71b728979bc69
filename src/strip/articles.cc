#include "strip/articles.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "base/hash.h"
#include "base/utf8.h"
#include "strip/site.h"

namespace newsieve::strip {

namespace {

std::string hex(std::string_view bytes) {
  constexpr std::size_t kMost = 16;
  std::string out;
  for (const char c : bytes.substr(0, kMost)) {
    out += fmt::format("{}{:02X}", out.empty() ? "" : " ", static_cast<unsigned char>(c));
  }
  return bytes.size() > kMost ? out + " …" : out;
}

/// Appends the valid UTF-8 of `text`, which begins at `start` of the page, to `into`, and to
/// `spans` one alike `like` for each valid stretch and one for each that is not.
void append_spans(std::string_view text, std::size_t start, const Span& like, std::string& into,
                  std::vector<Span>& spans) {
  const bool all_valid = base::is_valid_utf8(text);
  while (!text.empty()) {
    const std::size_t valid = all_valid ? text.size() : base::valid_prefix(text);
    if (valid > 0) {
      into += text.substr(0, valid);
      Span& span = spans.emplace_back(like);
      span.start = static_cast<std::uint32_t>(start);
      span.length = static_cast<std::uint32_t>(valid);
    }
    const std::size_t invalid = base::invalid_prefix(text.substr(valid));
    if (invalid > 0) {
      spans.push_back({.start = static_cast<std::uint32_t>(start + valid),
                       .length = static_cast<std::uint32_t>(invalid),
                       .span_class = SpanClass::kInvalidUtf8,
                       .rule = "not valid UTF-8",
                       .evidence = hex(text.substr(valid, invalid)),
                       .article = -1});
    }
    text.remove_prefix(valid + invalid);
    start += valid + invalid;
  }
}

std::string made_id(std::string_view input_name, std::uint64_t offset, std::string_view text) {
  return base::to_hex(base::hash128(fmt::format("{}\n{}\n{}", input_name, offset, text)));
}

/// `text` without the bytes that are not valid UTF-8, for fields.
std::string valid_only(std::string_view text) {
  std::string out;
  std::vector<Span> unused;
  append_spans(text, 0, {}, out, unused);
  return out;
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
  if (record.url) {
    std::string host = host_of(*record.url);
    if (!host.empty()) {
      record.site = std::move(host);
    }
  }
  record.published = page.row->date;
  return record;
}

void set_clean_fields(const CleanFields& clean, Record& record) {
  record.source = clean.source;
  record.offset = clean.offset;
  record.length = clean.length;
  record.site = clean.site;
  record.publisher = clean.publisher;
  record.author = clean.author;
  record.dateline = clean.dateline;
  record.age_seconds = clean.age_seconds;
  record.role = clean.role == "related" ? Role::kRelated : Role::kMain;
  record.parent = clean.parent;
  record.keywords = clean.keywords;
  record.carried_copies = clean.copies;
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
  const bool with_main = has_body(reading);
  const auto record_index = [&](std::int32_t article) {
    return with_main ? article : article - 1;  // −1 for the main article of a page without one
  };
  if (with_main) {
    articles.records.push_back(main_record(input_name, page, reading));
  }
  std::int32_t related = 0;
  for (const Line& line : reading.lines) {
    related = std::max(related, line.article);
  }
  for (std::int32_t i = 0; i < related; ++i) {
    articles.records.push_back(
        related_record(input_name, page, reading.related[static_cast<std::size_t>(i)]));
  }
  std::vector<std::string> texts(articles.records.size());
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
      std::string unused;
      append_spans(text, line.start, span, unused, articles.spans);
      continue;
    }
    std::string& into = texts[static_cast<std::size_t>(index)];
    if (!into.empty()) {
      into += '\n';
    }
    append_spans(text, line.start, span, into, articles.spans);
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

Articles take_whole(std::string_view input_name, const Page& page) {
  Articles articles;
  Record record = record_of_page(input_name, page);
  record.title = page.row ? page.row->title : std::nullopt;
  Span body;
  body.article = 0;
  if (page.row || base::is_valid_utf8(page.text)) {
    record.text = page.text;
    record.escaped_text = page.escaped_text;
    if (!page.text.empty()) {
      body.length = static_cast<std::uint32_t>(page.text.size());
      articles.spans.push_back(std::move(body));
    }
  } else {
    auto text = std::make_unique<std::string>();
    append_spans(page.text, 0, body, *text, articles.spans);
    record.text = *articles.texts.emplace_back(std::move(text));
  }
  if (page.row && page.row->clean) {
    set_clean_fields(*page.row->clean, record);
  }
  set_id(input_name, page, record);
  articles.records.push_back(std::move(record));
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
