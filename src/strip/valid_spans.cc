#include "strip/valid_spans.h"

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <utility>

#include "base/utf8.h"

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

Span invalid_span(std::string_view bytes, std::size_t start) {
  return {.start = static_cast<std::uint32_t>(start),
          .length = static_cast<std::uint32_t>(bytes.size()),
          .span_class = SpanClass::kInvalidUtf8,
          .rule = "not valid UTF-8",
          .evidence = hex(bytes),
          .article = -1};
}

}  // namespace

void append_spans(std::string_view text, Span span, bool all_valid, std::string* into,
                  std::vector<Span>& spans) {
  if (all_valid) {
    if (into != nullptr) {
      *into += text;
    }
    if (!text.empty()) {
      spans.push_back(std::move(span));
    }
    return;
  }
  std::size_t start = span.start;
  while (!text.empty()) {
    const std::size_t valid = base::valid_prefix(text);
    if (valid > 0) {
      if (into != nullptr) {
        *into += text.substr(0, valid);
      }
      Span& stretch = spans.emplace_back(span);
      stretch.start = static_cast<std::uint32_t>(start);
      stretch.length = static_cast<std::uint32_t>(valid);
    }
    const std::size_t invalid = base::invalid_prefix(text.substr(valid));
    if (invalid > 0) {
      spans.push_back(invalid_span(text.substr(valid, invalid), start + valid));
    }
    text.remove_prefix(valid + invalid);
    start += valid + invalid;
  }
}

std::string valid_only(std::string_view text) {
  if (base::is_valid_utf8(text)) {
    return std::string(text);
  }
  std::string out;
  std::vector<Span> unused;
  append_spans(text, {}, false, &out, unused);
  return out;
}

}  // namespace newsieve::strip
