#include <fmt/format.h>

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/characters.h"
#include "base/normal_line.h"
#include "base/word_hash.h"
#include "parse/sheet.h"

namespace newsieve::parse {

namespace {

constexpr std::size_t kTeaserReach = 8;    // lines from the headline to its echo
constexpr std::size_t kSalientLength = 5;  // bytes: shorter words say little of the matter
constexpr double kForeign = 0.4;           // a blurb that shares less of its words is another's
constexpr std::size_t kFewestSalientWords = 8;  // salient words that it takes to judge
constexpr std::uint32_t kMostBlurbWords = 80;   // of prose: a blurb that has more is an article
constexpr double kMostProse = 0.5;  // of the page's: a blurb that has more is the article

/// Calls `visit` with the hash of each of the longer words and the numbers of a line: what it is
/// about. Only with hashes that are `wanted`: where few are, asking that first can be predicted,
/// and how long words are cannot.
template <typename Wanted, typename Visit>
void for_each_salient(const Sheet& sheet, std::size_t line, const Wanted& wanted,
                      const Visit& visit) {
  if (!sheet.scan.text.has(&base::ByteKinds::beyond, sheet.text(line))) {
    // The normal line has the words that are listed.
    const std::span<const std::uint64_t> hashes = sheet.words(line);
    const std::span<const std::uint32_t> bounds = sheet.word_bounds(line);
    for (std::size_t i = 0; i < hashes.size(); ++i) {
      if (wanted(hashes[i]) && (bounds[2 * i + 1] - bounds[2 * i] >= kSalientLength ||
                                base::is_digit(sheet.page.text[bounds[2 * i]]))) {
        visit(hashes[i]);
      }
    }
    return;
  }
  base::for_each_word(sheet.scan.normals.kept(sheet.text(line)), [&](std::string_view word) {
    if (word.size() < kSalientLength && !base::is_digit(word.front())) {
      return;
    }
    if (const std::uint64_t hash = base::word_hash(word.data(), word.size()); wanted(hash)) {
      visit(hash);
    }
  });
}

/// The salient words of a blurb, and which of them the article has too.
class Blurb {
 public:
  void add(const Sheet& sheet, std::size_t line) {
    const auto all = [](std::uint64_t) { return true; };
    for_each_salient(sheet, line, all, [&](std::uint64_t word) { words_.push_back(word); });
  }
  /// No more lines come.
  void finish() {
    std::sort(words_.begin(), words_.end());
    words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
    shared_.assign(words_.size(), false);
    for (const std::uint64_t word : words_) {
      filter_.set(word % filter_.size());
    }
  }
  [[nodiscard]] std::size_t size() const { return words_.size(); }

  void compare(const Sheet& sheet, std::size_t line) {
    const auto may_be_shared = [&](std::uint64_t word) { return filter_[word % filter_.size()]; };
    for_each_salient(sheet, line, may_be_shared, [&](std::uint64_t word) {
      const auto found = std::lower_bound(words_.begin(), words_.end(), word);
      if (found != words_.end() && *found == word) {
        const auto place = static_cast<std::size_t>(found - words_.begin());
        shared_words_ += shared_[place] ? 0U : 1U;
        shared_[place] = true;
      }
    });
  }
  /// Of its words that lines compared have. It has words.
  [[nodiscard]] double share() const {
    return static_cast<double>(shared_words_) / static_cast<double>(words_.size());
  }

 private:
  std::vector<std::uint64_t> words_;  ///< hashes; in order behind `finish`
  std::vector<bool> shared_;
  std::size_t shared_words_ = 0;  ///< set in `shared_`
  std::bitset<1024> filter_;      ///< tells of most other words that they are not among them
};

/// The echo of the headline that lines stand before; size() if there is none within reach.
std::size_t echo_below(const Sheet& sheet, std::size_t headline) {
  const std::size_t reach = std::min(headline + 1 + kTeaserReach, sheet.size());
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
  Blurb blurb;
  for (std::size_t line = headline + 1; line < echo; ++line) {
    if (sheet.label(line)) {
      return;  // what has buttons of its own is an entry of the page
    }
    if (sheet.open(line)) {
      blurb.add(sheet, line);
      blurb_words += base::is_prose(sheet.looks(line)) ? sheet.looks(line).words : 0;
    }
  }
  blurb.finish();
  if (blurb.size() < kFewestSalientWords || blurb_words > kMostBlurbWords) {
    return;
  }
  std::uint32_t article_words = 0;
  blurb.compare(sheet, headline);
  for (std::size_t line = echo + 1; line < sheet.size() && blurb.share() < kForeign; ++line) {
    if (sheet.open(line)) {
      blurb.compare(sheet, line);
      article_words += base::is_prose(sheet.looks(line)) ? sheet.looks(line).words : 0;
    }
  }
  const double shared = blurb.share();
  if (shared >= kForeign) {
    return;  // the article's own summary: told as soon as enough of it is met
  }
  if (blurb_words > kMostProse * (blurb_words + article_words)) {
    return;
  }
  for (std::size_t line = headline + 1; line < echo; ++line) {
    if (sheet.open(line)) {
      sheet.drop(line, SpanClass::kTeaser, "between two copies of the headline",
                 fmt::format("shares {:.0f} % of its words with the article", 100 * shared));
    }
  }
}

}  // namespace newsieve::parse
