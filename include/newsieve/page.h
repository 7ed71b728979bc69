// A page as it is read: a run of bytes of one input, or one row of JSONL.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsieve {

/// Where bytes stand: in which input of the run, and where in it once decompressed.
struct Place {
  std::uint32_t input = 0;   ///< ordinal among the run's inputs
  std::uint64_t offset = 0;  ///< bytes from the start of the decompressed input
  std::uint64_t length = 0;  ///< bytes
};

/// What newsieve wrote about a record in an earlier run, read back from its own output so that
/// cleaning a clean corpus changes nothing.
struct CleanFields {
  std::string source;
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
  std::optional<std::string> publisher;
  std::optional<std::string> author;
  std::optional<std::string> dateline;
  std::optional<std::int64_t> age_seconds;
  std::optional<std::string> site;
  std::string role = "main";
  std::optional<std::string> parent;
  std::vector<std::string> keywords;
  std::string copies;  ///< the elements of the `copies` array as they stood, without its brackets
};

/// What a JSONL row says of its page beside the text. A field the row lacks is empty.
struct Row {
  std::optional<std::string> id;
  std::optional<std::string> url;
  std::optional<std::string> title;
  std::optional<std::string> date;  ///< ISO 8601 if it could be read, else as given
  std::optional<std::string> source;
  std::optional<CleanFields> clean;  ///< set when the row is newsieve's own output
};

/// A page. It owns nothing: `text` views the batch that the page came in.
struct Page {
  Place place;  ///< for JSONL the whole row
  std::string_view
      text;  ///< for page text the bytes at `place`; for JSONL the decoded text, valid UTF-8
  /// For JSONL, if the text as it stands in the row is what base::append_json_string makes of it,
  /// but for the quotes. Else empty.
  std::string_view escaped_text = {};
  std::optional<Row> row;  ///< set for JSONL
};

}  // namespace newsieve
