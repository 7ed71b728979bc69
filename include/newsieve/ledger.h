// What became of bytes that are in no row's text. The ledger has a row for each such span.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace newsieve {

/// Why a span is kept (the first five) or is not in any text. Names as the ledger prints them.
enum class SpanClass : std::uint8_t {
  // Kept in a record's text.
  kTitle,
  kBody,
  kSubhead,
  kTable,
  kRelatedBody,  ///< kept with `--related extract`, dropped otherwise
  // Noise within a page.
  kTitleEcho,
  kPublisherAge,
  kByline,
  kPublished,
  kTeaser,
  kCaption,
  kTags,
  kHeadlines,
  kUi,
  kBanner,
  kRelatedHead,
  kRelatedTitle,
  kRelatedMeta,
  kSelfCopy,
  kDebris,
  kOutsideBody,  ///< before, after or between the body by its looks
  // Noise across pages.
  kBoilerplate,
  // Whole records and pages.
  kCopy,       ///< the text of a record collapsed into another
  kEmptyText,  ///< a page without a record
  // Bytes that are no page's.
  kSeparator,
  kByteOrderMark,
  kInvalidUtf8,
  kInvalidRow,
  kTooLong,
  kUnreadInput,
  // No bytes at all.
  kUnlearned,  ///< a page that `--stream` let through before its site was known
};

inline constexpr std::size_t kSpanClasses = static_cast<std::size_t>(SpanClass::kUnlearned) + 1;

/// The name of a class, as in the ledger: "title_echo".
std::string_view name_of(SpanClass span_class);

/// One span of a page's text, in bytes within that text, and what became of it.
struct Span {
  std::uint32_t start = 0;
  std::uint32_t length = 0;
  SpanClass span_class = SpanClass::kBody;
  std::string_view rule = {};  ///< a literal: the rule that decided, "" for kept text
  std::string evidence;        ///< what it went by, readable; may be empty
  std::int32_t article = -1;   ///< which of the page's articles holds it in its text; -1: none
};

/// One row of the ledger.
struct LedgerRow {
  std::string_view record;   ///< id of the page's main record; empty: none (written as null)
  std::string_view source;   ///< the input's name
  std::uint64_t offset = 0;  ///< the page's place in its input, bytes
  std::uint64_t start = 0;   ///< bytes within the page's text
  std::uint64_t length = 0;  ///< bytes
  SpanClass span_class = SpanClass::kSeparator;
  std::string_view rule = {};
  std::string_view evidence = {};
};

}  // namespace newsieve
