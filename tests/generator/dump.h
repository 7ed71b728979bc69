// Pages as bytes: files, streams and JSONL, with the truth about each page.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "generator/page.h"

namespace newsieve::generator {

/// How pages follow each other in one stream.
enum class Join {
  kNul,       ///< a NUL after each page
  kFormFeed,  ///< a form feed after each page
  kHeaders,   ///< `==> name <==` before each page, as tail -n +1 prints several files
  kGlued,     ///< nothing, not even a newline: cat of files that lack their last newline
  kJsonl,     ///< one row a page, with id, url, title, date, source and text
};

/// "page-000012.txt"
std::string file_name(std::uint32_t page);

/// Makes a stream page by page.
class Stream {
 public:
  explicit Stream(Join join) : join_(join) {}

  /// Appends the page to `into`, which may be emptied between calls, and returns the offset in the
  /// stream of the page's first byte (of its row, for JSONL).
  std::uint64_t append(const Page& page, std::string& into);

 private:
  Join join_;
  std::uint64_t offset_ = 0;
};

/// What is true of a page, as one row of JSON with its newline:
///   page, file, offset    its ordinal, its file's name, and where it begins in its stream (bytes)
///   length                of the page's bytes
///   site, shape, language
///   title, publisher, age_seconds
///   cluster, origin       pages with equal cluster carry the same article; how this one got it
///   text                  the lines to keep
///   noise                 [line, class] of every other line that is not blank, lines from 0
///   related               [line, cluster] of every related article's body
std::string truth_row(const Settings& settings, const Page& page, std::uint64_t offset);

}  // namespace newsieve::generator
