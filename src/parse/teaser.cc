#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <unordered_set>

#include "base/characters.h"
#include "base/normal_line.h"
#include "parse/sheet.h"

namespace newsieve::parse {

namespace {

constexpr std::size_t kEchoReach = 8;      // lines from the headline to its echo
constexpr std::size_t kSalientLength = 5;  // bytes: shorter words say little of the matter
constexpr double kForeign = 0.4;           // a blurb that shares less of its words is another's
constexpr std::size_t kFewestWords = 8;    // salient words that it takes to judge
constexpr double kMostProse = 0.5;         // of the page's: a blurb that has more is the article

/// The longer words and the numbers of `text`: what it is about.
void add_salient(std::string_view text, std::unordered_set<std::string>& into) {
  const std::string normal = base::normalise(text);
  for (std::size_t at = 0; at < normal.size();) {
    const std::size_t end = std::min(normal.find(' ', at), normal.size());
    const std::string word = normal.substr(at, end - at);
    if (word.size() >= kSalientLength || base::is_digit(word.front())) {
      into.insert(word);
    }
    at = end + 1;
  }
}

/// The echo of the headline that lines stand before; size() if there is none within reach.
std::size_t echo_below(const Sheet& sheet, std::size_t headline) {
  const std::size_t reach = std::min(headline + 1 + kEchoReach, sheet.size());
  for (std::size_t line = headline + 2; line < reach; ++line) {
    if (sheet.reading.lines[line].span_class == SpanClass::kTitleEcho) {
      return line;
    }
  }
  return sheet.size();
}

}  // namespace

void drop_teasers(Sheet& sheet) {
  if (!sheet.reading.title_line) {
    return;
  }
  const std::size_t headline = *sheet.reading.title_line;
  const std::size_t echo = echo_below(sheet, headline);
  if (echo == sheet.size()) {
    return;
  }
  std::uint32_t blurb_words = 0;
  std::uint32_t article_words = 0;
  std::unordered_set<std::string> blurb;
  for (std::size_t line = headline + 1; line < echo; ++line) {
    if (sheet.open(line)) {
      add_salient(sheet.text(line), blurb);
      blurb_words += base::is_prose(sheet.looks(line)) ? sheet.looks(line).words : 0;
    }
  }
  std::unordered_set<std::string> article;
  add_salient(sheet.text(headline), article);
  for (std::size_t line = echo + 1; line < sheet.size(); ++line) {
    if (sheet.open(line)) {
      add_salient(sheet.text(line), article);
      article_words += base::is_prose(sheet.looks(line)) ? sheet.looks(line).words : 0;
    }
  }
  if (blurb.size() < kFewestWords || blurb_words > kMostProse * (blurb_words + article_words)) {
    return;
  }
  const auto shared = std::count_if(
      blurb.begin(), blurb.end(), [&](const std::string& word) { return article.contains(word); });
  const double share = static_cast<double>(shared) / static_cast<double>(blurb.size());
  if (share >= kForeign) {
    return;  // the article's own summary
  }
  for (std::size_t line = headline + 1; line < echo; ++line) {
    if (sheet.open(line)) {
      sheet.drop(line, SpanClass::kTeaser, "between two copies of the headline",
                 fmt::format("shares {:.0f} % of its words with the article", 100 * share));
    }
  }
}

}  // namespace newsieve::parse
