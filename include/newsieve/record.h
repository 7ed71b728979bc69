// A record: one article, as a row of the output.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsieve {

enum class Role : std::uint8_t { kMain, kRelated };

/// How a collapsed record relates to its representative. kUpdate: an earlier version of the same
/// source, near or contained.
enum class Relation : std::uint8_t { kExact, kNear, kContained, kUpdate };
inline constexpr std::size_t kRelations = 4;

/// How records relate that are both kept. kSharesPassage: a run of words stands in both.
/// kTemplateSibling: the words are alike, the facts are not. kSeries: alike, at another date.
enum class LinkKind : std::uint8_t { kSharesPassage, kTemplateSibling, kSeries };

std::string_view name_of(Role role);
std::string_view name_of(Relation relation);
std::string_view name_of(LinkKind kind);

/// One article. `copies` of the row are not here: they are known only after clustering. `text`
/// views what its maker says; all else is its own.
struct Record {
  std::string id;         ///< the input's own, or 32 hex digits of XXH3-128
  std::string_view text;  ///< paragraphs separated by one newline; valid UTF-8
  /// The text as the row will have it between quotes, if the input has it so; empty: not known.
  std::string_view escaped_text;
  std::optional<std::string> title;
  std::string source;        ///< the row's own source, or the name of the input
  std::uint64_t offset = 0;  ///< the page's place in its input, bytes
  std::uint64_t length = 0;
  std::optional<std::string> url;
  std::optional<std::string> site;  ///< host of the url
  std::optional<std::string> publisher;
  std::optional<std::string> author;        ///< names as printed, separated by commas
  std::optional<std::string> published;     ///< ISO 8601, or as the input gives it
  std::optional<std::string> dateline;      ///< the place an article opens with
  std::optional<std::int64_t> age_seconds;  ///< "4 hours ago" is 14400
  Role role = Role::kMain;
  std::optional<std::string> parent;  ///< id of the page's main record, for related ones
  std::vector<std::string> keywords;
  std::string carried_copies;  ///< JSON elements that an earlier run put into `copies`
  bool read_back = false;      ///< from a row that an earlier run wrote
};

}  // namespace newsieve
