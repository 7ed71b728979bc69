// A judged reading → records, and a span for every byte that is not white space.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "newsieve/ledger.h"
#include "newsieve/page.h"
#include "newsieve/reading.h"
#include "newsieve/record.h"

namespace newsieve::strip {

struct Articles {
  std::vector<Record> records;  ///< the main one first, if the page has one; related ones after it
  std::vector<Span> spans;      ///< in order and disjoint; Span::article indexes `records`
  /// What records' texts view, unless it is the page's own text. Never moved.
  std::vector<std::unique_ptr<const std::string>> texts;
};

/// Builds the records of a page whose lines have been judged. Bytes of kept lines that are not
/// valid UTF-8 become spans of their own. A headline without a body is no record.
/// `headline_in_text`: the main article's text begins with its headline.
Articles build_articles(std::string_view input_name, const Page& page, const Reading& reading,
                        bool headline_in_text);

/// The page as it stands, for text that is clean already: one record, even of an empty text, which
/// views the page and takes the strings of its row. Only bytes that are no valid UTF-8 go.
Articles take_whole(std::string_view input_name, Page& page);

/// The part of a record's text that makes it the same story as another: all but its own headline.
std::string_view story_of(const Record& record);

}  // namespace newsieve::strip
