#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/characters.h"
#include "base/hash.h"
#include "base/normal_line.h"
#include "parse/sheet.h"

namespace newsieve::parse {

namespace {

constexpr std::size_t kEchoReach = 8;      // lines from the headline to its echo
constexpr std::size_t kSalientLength = 5;  // bytes: shorter words say little of the matter
constexpr double kForeign = 0.4;           // a blurb that shares less of its words is another's
constexpr std::size_t kFewestWords = 8;    // salient words that it takes to judge
constexpr double kMostProse = 0.5;         // of the page's: a blurb that has more is the article

/// Hashes of the longer words and the numbers of lines: what they are about.
class Salient {
 public:
  void add(const Sheet& sheet, std::size_t line) {
    thread_local base::Normaliser normaliser;
    const std::string_view normal = normaliser.read(sheet.scanned, sheet.text(line)).kept;
    for (std::size_t at = 0; at < normal.size();) {
      const std::size_t end = std::min(normal.find(' ', at), normal.size());
      const std::string_view word = normal.substr(at, end - at);
      if (word.size() >= kSalientLength || base::is_digit(word.front())) {
        words_.push_back(base::hash64(word));
      }
      at = end + 1;
    }
  }

  /// In order, each once. Call it behind the last line.
  const std::vector<std::uint64_t>& words() {
    std::sort(words_.begin(), words_.end());
    words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
    return words_;
  }

 private:
  std::vector<std::uint64_t> words_;
};

/// The share of the words of `a` that `b` has. Both are in order, `a` is not empty.
double share(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  const auto shared = std::count_if(a.begin(), a.end(), [&](std::uint64_t word) {
    return std::binary_search(b.begin(), b.end(), word);
  });
  return static_cast<double>(shared) / static_cast<double>(a.size());
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
  Salient blurb;
  for (std::size_t line = headline + 1; line < echo; ++line) {
    if (sheet.open(line)) {
      blurb.add(sheet, line);
      blurb_words += base::is_prose(sheet.looks(line)) ? sheet.looks(line).words : 0;
    }
  }
  if (blurb.words().size() < kFewestWords) {
    return;
  }
  std::uint32_t article_words = 0;
  Salient article;
  article.add(sheet, headline);
  for (std::size_t line = echo + 1; line < sheet.size(); ++line) {
    if (sheet.open(line)) {
      article.add(sheet, line);
      article_words += base::is_prose(sheet.looks(line)) ? sheet.looks(line).words : 0;
    }
  }
  if (blurb_words > kMostProse * (blurb_words + article_words)) {
    return;
  }
  const double shared = share(blurb.words(), article.words());
  if (shared >= kForeign) {
    return;  // the article's own summary
  }
  for (std::size_t line = headline + 1; line < echo; ++line) {
    if (sheet.open(line)) {
      sheet.drop(line, SpanClass::kTeaser, "between two copies of the headline",
                 fmt::format("shares {:.0f} % of its words with the article", 100 * shared));
    }
  }
}

}  // namespace newsieve::parse
