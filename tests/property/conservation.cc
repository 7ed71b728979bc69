#include "property/conservation.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace newsieve::property {
namespace {

struct Range {
  std::uint64_t start = 0;
  std::uint64_t length = 0;
};

std::string without_white_space(std::string_view bytes) {
  std::string rest(bytes);
  std::erase_if(rest, [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
  return rest;
}

/// What is wrong with spans of `size` bytes, which are sorted here.
std::string check_spans(std::vector<Range>& spans, std::uint64_t size) {
  std::sort(spans.begin(), spans.end(),
            [](const Range& a, const Range& b) { return a.start < b.start; });
  std::uint64_t at = 0;
  for (const Range& span : spans) {
    if (span.length == 0 || span.start > size || span.length > size - span.start) {
      return fmt::format("span {}+{} is empty or out of {} bytes\n", span.start, span.length, size);
    }
    if (span.start < at) {
      return fmt::format("span {}+{} begins before {}, where another ends\n", span.start,
                         span.length, at);
    }
    at = span.start + span.length;
  }
  return {};
}

/// `bytes` without the spans, which are sorted and disjoint.
std::string outside(std::string_view bytes, const std::vector<Range>& spans) {
  std::string rest;
  std::uint64_t at = 0;
  for (const Range& span : spans) {
    rest += bytes.substr(at, span.start - at);
    at = span.start + span.length;
  }
  return rest.append(bytes.substr(at));
}

/// The lines that are not blank, without white space, sorted.
std::vector<std::string> sorted_lines(std::string_view bytes) {
  std::vector<std::string> lines;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1);
    if (std::string line = without_white_space(bytes.substr(0, end + 1)); !line.empty()) {
      lines.push_back(std::move(line));
    }
    bytes.remove_prefix(end + 1);
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

/// What a page is made into: texts of its rows.
std::string compare(const std::string& rest, const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) {
    all += text + "\n";
  }
  const std::string expected = without_white_space(rest);
  const std::string actual = without_white_space(all);
  if (expected == actual || (texts.size() > 1 && sorted_lines(rest) == sorted_lines(all))) {
    return {};
  }
  const auto differ =
      std::mismatch(expected.begin(), expected.end(), actual.begin(), actual.end()).first;
  const auto at = static_cast<std::size_t>(differ - expected.begin());
  const std::size_t from = at < 40 ? 0 : at - 40;
  return fmt::format("outside the spans: …{}…\nin {} texts:       …{}…\n",
                     expected.substr(from, 100), texts.size(),
                     actual.substr(std::min(from, actual.size()), 100));
}

struct PageTexts {
  std::uint64_t length = 0;
  std::vector<std::string> texts;
};

/// By offset of the page.
std::map<std::uint64_t, PageTexts> texts_of_pages(const Written& written) {
  std::map<std::uint64_t, PageTexts> pages;
  for (OutputRow& row : written.rows()) {
    PageTexts& page = pages[row.offset];
    page.length = row.length;
    page.texts.push_back(std::move(row.text));
  }
  return pages;
}

/// The decoded text of the row at `offset`: of a key that occurs twice the last counts.
std::optional<std::string> text_of_row(std::string_view jsonl, std::uint64_t offset) {
  const std::string_view line = jsonl.substr(offset, jsonl.find('\n', offset) - offset);
  simdjson::dom::parser parser;
  simdjson::dom::object row;
  if (parser.parse(simdjson::padded_string(line)).get(row) != simdjson::SUCCESS) {
    return std::nullopt;
  }
  std::optional<std::string> text;
  for (const auto& [key, value] : row) {
    if (std::string_view found; key == "text" && value.get(found) == simdjson::SUCCESS) {
      text = found;
    }
  }
  return text;
}

/// Rows that tell of an input or a page, and of no bytes of it.
bool is_note(const DroppedSpan& span) {
  return span.length == 0 && (span.span_class == "unread_input" || span.span_class == "unlearned");
}

}  // namespace

std::string check_conservation(std::string_view input, const Written& written) {
  std::vector<Range> spans;
  for (const DroppedSpan& span : written.dropped()) {
    if (!is_note(span)) {
      spans.push_back({span.offset + span.start, span.length});
    }
  }
  if (std::string wrong = check_spans(spans, input.size()); !wrong.empty()) {
    return wrong;
  }
  // Take page by page out of the input; what no page holds must be in spans.
  std::string wrong;
  std::uint64_t at = 0;
  auto span = spans.begin();
  const auto rest_until = [&](std::uint64_t end) {
    std::vector<Range> inside;
    for (; span != spans.end() && span->start < end; ++span) {
      inside.push_back({span->start - at, span->length});
    }
    const std::string rest = outside(input.substr(at, end - at), inside);
    at = end;
    return rest;
  };
  for (const auto& [offset, page] : texts_of_pages(written)) {
    wrong += compare(rest_until(offset), {});
    wrong += compare(rest_until(offset + page.length), page.texts);
  }
  return wrong + compare(rest_until(input.size()), {});
}

std::string check_row_conservation(std::string_view jsonl, const Written& written) {
  std::map<std::uint64_t, std::vector<Range>> dropped;  // by offset of the row
  std::map<std::uint64_t, PageTexts> pages = texts_of_pages(written);
  for (const DroppedSpan& span : written.dropped()) {
    const bool no_page = span.span_class == "invalid_row" || span.span_class == "too_long" ||
                         span.span_class == "unread_input" || span.span_class == "byte_order_mark";
    if (!no_page && !is_note(span)) {
      dropped[span.offset].push_back({span.start, span.length});
      pages[span.offset];  // also those whose text is dropped whole
    }
  }
  std::string wrong;
  for (const auto& [offset, page] : pages) {
    if (const std::optional<std::string> text = text_of_row(jsonl, offset); text) {
      std::vector<Range>& spans = dropped[offset];
      std::string row_wrong = check_spans(spans, text->size());
      if (row_wrong.empty()) {
        row_wrong = compare(outside(*text, spans), page.texts);
      }
      wrong += row_wrong.empty() ? "" : fmt::format("row at {}: {}", offset, row_wrong);
    }
  }
  return wrong;
}

}  // namespace newsieve::property
