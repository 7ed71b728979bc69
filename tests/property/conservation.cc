#include "property/conservation.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <map>

namespace newsieve::property {
namespace {

struct Range {
  std::uint64_t start = 0;
  std::uint64_t length = 0;
};

/// Sorts the spans and takes them out of `bytes`; white space of the rest is left away. Appends to
/// `complaint` what is wrong with the spans.
std::string outside(std::string_view bytes, std::vector<Range> spans, std::string& complaint) {
  std::sort(spans.begin(), spans.end(),
            [](const Range& a, const Range& b) { return a.start < b.start; });
  std::string rest;
  std::uint64_t at = 0;
  for (const Range& span : spans) {
    if (span.length == 0 || span.start + span.length > bytes.size()) {
      complaint += fmt::format("span {}+{} is empty or out of {} bytes\n", span.start, span.length,
                               bytes.size());
      return rest;
    }
    if (span.start < at) {
      complaint += fmt::format("span {}+{} begins before {}, where another ends\n", span.start,
                               span.length, at);
      return rest;
    }
    rest += without_white_space(bytes.substr(at, span.start - at));
    at = span.start + span.length;
  }
  return rest + without_white_space(bytes.substr(at));
}

void compare(const std::string& outside, const std::string& texts, std::string& complaint) {
  if (outside == texts) {
    return;
  }
  const auto differ =
      std::mismatch(outside.begin(), outside.end(), texts.begin(), texts.end()).first;
  const auto at = static_cast<std::size_t>(differ - outside.begin());
  const std::size_t from = at < 40 ? 0 : at - 40;
  complaint +=
      fmt::format("outside the spans: …{}…\nin the texts:      …{}…\n", outside.substr(from, 100),
                  texts.substr(std::min(from, texts.size()), 100));
}

}  // namespace

std::string without_white_space(std::string_view bytes) {
  std::string rest(bytes);
  std::erase_if(rest, [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
  return rest;
}

std::string check_conservation(std::string_view input, const Written& written) {
  std::vector<Range> spans;
  for (const DroppedSpan& span : written.dropped()) {
    spans.push_back({span.offset + span.start, span.length});
  }
  std::string texts;
  for (const OutputRow& row : written.rows()) {
    texts += without_white_space(row.text);
  }
  std::string complaint;
  const std::string rest = outside(input, std::move(spans), complaint);
  if (complaint.empty()) {
    compare(rest, texts, complaint);
  }
  return complaint;
}

std::string check_row_conservation(std::string_view jsonl, const Written& written) {
  std::map<std::uint64_t, std::vector<Range>> spans;  // by offset of the row
  for (const DroppedSpan& span : written.dropped()) {
    if (span.span_class != "invalid_row" && span.span_class != "too_long" &&
        span.span_class != "byte_order_mark") {
      spans[span.offset].push_back({span.start, span.length});
    } else {
      spans[span.offset];  // the row has no page; told below if its text comes out all the same
    }
  }
  std::map<std::uint64_t, std::string> texts;
  for (const OutputRow& row : written.rows()) {
    texts[row.offset] += without_white_space(row.text);
    spans[row.offset];
  }
  std::string complaint;
  simdjson::dom::parser parser;
  for (auto& [offset, ranges] : spans) {
    const std::string_view line = jsonl.substr(offset, jsonl.find('\n', offset) - offset);
    std::string_view text;
    simdjson::dom::element row;
    if (parser.parse(simdjson::padded_string(line)).get(row) != simdjson::SUCCESS ||
        row["text"].get(text) != simdjson::SUCCESS) {
      if (texts.contains(offset)) {
        complaint += fmt::format("row at {} cannot be read, yet has a text\n", offset);
      }
      continue;
    }
    if (ranges.empty() && !texts.contains(offset)) {
      continue;  // dropped whole
    }
    std::string wrong;
    const std::string rest = outside(text, std::move(ranges), wrong);
    if (wrong.empty()) {
      compare(rest, texts[offset], wrong);
    }
    complaint += wrong.empty() ? "" : fmt::format("row at {}: {}", offset, wrong);
  }
  return complaint;
}

}  // namespace newsieve::property
