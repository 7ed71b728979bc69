// A page read line by line: what the parser recognised and what stripping decided.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "newsieve/ledger.h"
#include "newsieve/looks.h"
#include "newsieve/page.h"

namespace newsieve {

/// One line of a page's text without the white space around it. Blank lines are not listed.
struct Line {
  std::uint32_t start = 0;    ///< bytes within the page's text
  std::uint32_t length = 0;   ///< bytes, at least 1
  std::uint32_t ordinal = 0;  ///< line number within the page, from 0, blank lines counted
  Looks looks;
  std::uint64_t normal = 0;  ///< base::normal_hash; 0: no word in it
  std::uint64_t folded = 0;  ///< the same with digits folded
  bool is_label = false;     ///< all of it is a label of page furniture (base/lexicon.h)
  SpanClass span_class = SpanClass::kBody;
  std::string_view rule;  ///< a literal; empty while no rule has spoken
  std::string evidence;
  std::int32_t article = 0;  ///< 0: the main article; n: related item n - 1; -1: dropped

  bool tentative = false;  ///< a rule's guess that body selection may overrule
  bool aside = false;      ///< dropped between paragraphs: tells nothing of the lines around it
  bool by_place = false;   ///< a headline known by where it stands, not by what it says

  /// True once a rule has decided that the line is in no text.
  [[nodiscard]] bool dropped() const { return article < 0; }
};

/// A related article printed on the page: its own headline, source and, flattened, body.
struct RelatedItem {
  std::string title;
  std::optional<std::string> publisher;
  std::optional<std::int64_t> age_seconds;
  std::uint32_t body_line = 0;  ///< index into Reading::lines
};

/// A page, read.
struct Reading {
  std::vector<Line> lines;
  std::optional<std::uint32_t> title_line;  ///< index into lines
  bool title_sure = true;  ///< false: the line opens the article, but may not be its headline
  std::optional<std::string> title;  ///< where it is less than a line: without the site's name
  std::optional<std::string> publisher;
  std::optional<std::string> author;     ///< names as printed, separated by commas
  std::optional<std::string> published;  ///< ISO 8601
  std::optional<std::string> dateline;   ///< the place an article opens with
  std::optional<std::int64_t> age_seconds;
  std::vector<std::string> keywords;
  std::vector<RelatedItem> related;

  /// Forgets all, and keeps the memory of its lines for the next page.
  void clear() {
    std::vector<Line> kept = std::move(lines);
    kept.clear();
    *this = {};
    lines = std::move(kept);
  }
};

/// The bytes of a line.
inline std::string_view text_of(std::string_view page_text, const Line& line) {
  return page_text.substr(line.start, line.length);
}

}  // namespace newsieve
