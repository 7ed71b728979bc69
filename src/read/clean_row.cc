#include "read/clean_row.h"

#include <array>
#include <utility>

#include "read/json_value.h"

namespace newsieve::read {

namespace {

enum Field : std::size_t {
  kId,
  kText,
  kTitle,
  kSource,
  kOffset,
  kLength,
  kUrl,
  kSite,
  kPublisher,
  kAuthor,
  kPublished,
  kDateline,
  kAgeSeconds,
  kRole,
  kParent,
  kKeywords,
  kCopies,
  kFields
};

constexpr std::array<std::string_view, kFields> kNames = {
    "id",          "text", "title",     "source",   "offset",    "length",
    "url",         "site", "publisher", "author",   "published", "dateline",
    "age_seconds", "role", "parent",    "keywords", "copies"};

std::optional<std::uint64_t> to_count(std::string_view raw) {
  const std::optional<std::int64_t> value = to_integer(raw);
  return value && *value >= 0 ? std::optional(static_cast<std::uint64_t>(*value)) : std::nullopt;
}

}  // namespace

std::vector<std::string_view> CleanRowReader::names() {
  return {kNames.begin(), kNames.end()};
}

std::optional<Row> CleanRowReader::read(const RowScanner& scanner, std::size_t first) {
  const auto raw = [&](Field field) { return scanner.raw(first + field); };
  // The cheapest first: most rows are not newsieve's.
  if (!raw(kCopies).starts_with('[') || !is_string(raw(kRole)) || !is_string(raw(kText))) {
    return std::nullopt;
  }
  const std::optional<std::uint64_t> offset = to_count(raw(kOffset));
  const std::optional<std::uint64_t> length = to_count(raw(kLength));
  std::optional<std::string> id = to_string(raw(kId));
  std::optional<std::string> source = to_string(raw(kSource));
  std::optional<std::string> role = to_string(raw(kRole));
  if (!offset || !length || !id || id->empty() || !source || !role ||
      (*role != "main" && *role != "related")) {
    return std::nullopt;
  }
  CleanFields clean;
  if (!read_copies(raw(kCopies), clean.copies) || !read_keywords(raw(kKeywords), clean.keywords)) {
    return std::nullopt;
  }
  clean.source = *source;
  clean.offset = *offset;
  clean.length = *length;
  clean.publisher = to_string(raw(kPublisher));
  clean.author = to_string(raw(kAuthor));
  clean.dateline = to_string(raw(kDateline));
  clean.age_seconds = to_integer(raw(kAgeSeconds));
  clean.site = to_string(raw(kSite));
  clean.role = std::move(*role);
  clean.parent = to_string(raw(kParent));
  return Row{.id = std::move(id),
             .url = to_string(raw(kUrl)),
             .title = to_string(raw(kTitle)),
             .date = to_string(raw(kPublished)),
             .source = std::move(source),
             .clean = std::move(clean)};
}

bool CleanRowReader::read_keywords(std::string_view raw, std::vector<std::string>& keywords) {
  if (raw.empty() || raw == "null") {
    return true;
  }
  simdjson::dom::array array;
  if (parser_.parse(raw.data(), raw.size()).get(array) != simdjson::SUCCESS) {
    return false;
  }
  for (const simdjson::dom::element element : array) {
    std::string_view keyword;
    if (element.get(keyword) != simdjson::SUCCESS) {
      return false;
    }
    keywords.emplace_back(keyword);
  }
  return true;
}

bool CleanRowReader::read_copies(std::string_view raw, std::string& copies) {
  // They are written out again as they stand, so they must be valid to the last escape.
  simdjson::dom::array array;
  if (parser_.parse(raw.data(), raw.size()).get(array) != simdjson::SUCCESS) {
    return false;
  }
  for (const simdjson::dom::element element : array) {
    if (!element.is_object()) {
      return false;
    }
  }
  if (array.size() > 0) {
    copies = raw.substr(1, raw.size() - 2);
  }
  return true;
}

}  // namespace newsieve::read
