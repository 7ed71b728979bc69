#include <algorithm>
#include <string>

#include "base/characters.h"
#include "base/date.h"
#include "base/lexicon.h"
#include "parse/article_head.h"
#include "parse/sheet.h"

namespace newsieve::parse {

namespace {

constexpr std::uint32_t kTagWords = 4;           // a longer list item is a headline
constexpr std::uint32_t kSentencesOfNoTags = 2;  // a line that holds as many is no list
constexpr std::size_t kMostKeywords = 25;        // more are an index of the site, no article's tags

/// "Tags: harbour, ferries": the tags behind the colon; empty if the line is no such list. On a
/// page in one line the article follows.
std::string_view inline_tags(std::string_view line, const base::Looks& looks) {
  if (base::is_prose(looks) && looks.sentence_ends >= kSentencesOfNoTags) {
    return {};
  }
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos ||
      base::label_of(line.substr(0, colon)) != base::Label::kTagsHead) {
    return {};
  }
  return base::trim(line.substr(colon + 1));
}

/// A tag becomes a keyword if it reads as one: not a letter of an index, no label, no headline.
void add_keyword(Sheet& sheet, std::string_view tag) {
  while (tag.ends_with(',') || tag.ends_with(';')) {
    tag = base::trim(tag.substr(0, tag.size() - 1));
  }
  const base::Looks looks = base::look(tag);
  std::vector<std::string>& keywords = sheet.reading.keywords;
  if (tag.size() > 1 && looks.has_word && looks.words <= kTagWords && !tag.ends_with(':') &&
      byline_label_length(tag) == 0 && !base::find_date(tag) &&
      std::find(keywords.begin(), keywords.end(), tag) == keywords.end()) {
    keywords.emplace_back(tag);
  }
}

void add_inline_tags(Sheet& sheet, std::string_view tags) {
  while (!tags.empty()) {
    const std::size_t end = std::min(tags.find_first_of(",;|"), tags.size());
    const std::string_view tag = base::trim(tags.substr(0, end));
    add_keyword(sheet, tag);
    tags.remove_prefix(std::min(end + 1, tags.size()));
  }
}

/// Takes the list under a heading: first tags, then other pages' headlines of the same list.
std::size_t take_list(Sheet& sheet, std::size_t from, bool bulleted) {
  std::size_t line = from;
  // A list above the headline is the site's menu.
  const bool of_article = !sheet.reading.title_line || from > *sheet.reading.title_line;
  const auto is_item = [&] {
    return line < sheet.size() && sheet.open(line) && sheet.looks(line).bullet == bulleted &&
           !sheet.looks(line).ends_sentence && !sheet.label(line);
  };
  for (; is_item() && sheet.looks(line).words <= kTagWords; ++line) {
    sheet.drop(line, SpanClass::kTags, "listed under a heading for tags");
    if (of_article) {
      add_keyword(sheet, base::without_bullet(sheet.text(line)));
    }
  }
  // Without list marks nothing tells another page's headline from a heading of this one.
  for (; bulleted && is_item(); ++line) {
    sheet.drop(line, SpanClass::kHeadlines, "headline in a list behind tags");
  }
  return line;
}

}  // namespace

void find_tags(Sheet& sheet) {
  for (std::size_t line = 0; line < sheet.size();) {
    if (!sheet.open(line)) {
      ++line;
      continue;
    }
    if (sheet.label(line) == base::Label::kTagsHead) {
      const bool bulleted = line + 1 < sheet.size() && sheet.looks(line + 1).bullet;
      sheet.drop(line, SpanClass::kTags, "heading for tags");
      line = take_list(sheet, line + 1, bulleted);
      continue;
    }
    if (const std::string_view tags = inline_tags(sheet.text(line), sheet.looks(line));
        !tags.empty()) {
      sheet.drop(line, SpanClass::kTags, "tags in a line");
      add_inline_tags(sheet, tags);
    }
    ++line;
  }
  if (sheet.reading.keywords.size() > kMostKeywords) {
    sheet.reading.keywords.clear();
  }
}

}  // namespace newsieve::parse
