#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <span>
#include <unordered_set>
#include <utility>
#include <vector>

#include "parse/sheet.h"
#include "parse/shingle_lines.h"
#include "parse/word_runs.h"

namespace newsieve::parse {

namespace {

constexpr std::uint32_t kFlatWords = 60;          // a flattened article has at least as many
constexpr std::uint32_t kParagraphWords = 12;     // a shorter line may well be said twice
constexpr std::uint32_t kWordsOfNoParagraph = 6;  // a line of fewer words is no paragraph
constexpr double kContained = 0.8;                // of the flat line's shingles
constexpr std::uint32_t kSourcePart =
    80;  // per cent of the flat line's words: a source has no more
constexpr std::size_t kSharedToCount = 8;  // shingles that a line must share to be a source

/// The line may be a paragraph of the article.
bool may_be_source(const Sheet& sheet, std::size_t line) {
  return sheet.open(line) && sheet.looks(line).words >= kWordsOfNoParagraph;
}

/// Hashes of all runs of three words within the lines of a sheet.
class PageShingles {
 public:
  /// Of this sheet alone, in memory that serves page after page.
  void read(const Sheet& sheet) {
    sheet_ = &sheet;
    const std::span<const std::uint64_t> words = sheet.scan.words.hashes();
    shingles_.resize(words.size());
    hash_runs(words, shingles_.data());  // those over the ends of lines are not asked for
  }
  [[nodiscard]] std::size_t size() const { return shingles_.size(); }
  [[nodiscard]] std::span<const std::uint64_t> of(std::size_t line) const {
    const std::size_t words = sheet_->words(line).size();
    const std::size_t begin = sheet_->scan.word_ends[line] - words;
    return std::span(shingles_).subspan(begin, words < kRunWords ? 0 : words - kRunWords + 1);
  }

 private:
  const Sheet* sheet_ = nullptr;
  std::vector<std::uint64_t> shingles_;  ///< by the word that they begin with
};

struct Cover {
  double share = 0;         ///< of the flat line's shingles that stand in other lines
  std::size_t sources = 0;  ///< lines that hold a good part of it
};

/// By other lines of so many words at most.
Cover cover_of(const Sheet& sheet, std::span<const std::uint64_t> shingles, std::size_t line,
               std::uint32_t most_words, const ShingleIndex& index) {
  std::size_t covered = 0;
  std::vector<std::uint32_t> shared(sheet.size(), 0);
  for (const std::uint64_t shingle : shingles) {
    bool elsewhere = false;
    index.for_each_line(shingle, [&](std::uint32_t source) {
      if (source != line && sheet.looks(source).words <= most_words) {
        elsewhere = true;
        ++shared[source];
      }
    });
    covered += elsewhere ? 1 : 0;
  }
  Cover cover;
  cover.share =
      shingles.empty() ? 0 : static_cast<double>(covered) / static_cast<double>(shingles.size());
  cover.sources = static_cast<std::size_t>(std::count_if(
      shared.begin(), shared.end(), [](std::uint32_t count) { return count >= kSharedToCount; }));
  return cover;
}

/// Fills a sieve or an index with the lines that may be an article's paragraphs.
template <typename Into>
void fill(const Sheet& sheet, const PageShingles& shingles, Into& into) {
  into.clear(shingles.size());
  for (std::size_t line = 0; line < sheet.size(); ++line) {
    if (may_be_source(sheet, line)) {
      into.add(shingles.of(line), line);
    }
  }
}

bool is_related_body(const Sheet& sheet, std::size_t line) {
  return sheet.reading.lines[line].span_class == SpanClass::kRelatedBody;
}

/// A flat copy that stands again is one there too. `flats`: those dropped, by their normal lines.
void settle_repeated_flats(Sheet& sheet, const std::unordered_set<std::uint64_t>& flats) {
  for (Line& line : sheet.reading.lines) {
    line.tentative = line.tentative && !flats.contains(line.normal);
  }
}

void drop_repeated_paragraphs(Sheet& sheet) {
  std::vector<std::pair<std::uint64_t, std::size_t>> paragraphs;
  for (std::size_t line = 0; line < sheet.size(); ++line) {
    if (sheet.open(line) && sheet.looks(line).words >= kParagraphWords &&
        base::is_prose(sheet.looks(line))) {
      paragraphs.emplace_back(sheet.normal(line), line);
    }
  }
  std::sort(paragraphs.begin(), paragraphs.end());
  for (std::size_t i = 1; i < paragraphs.size(); ++i) {
    if (paragraphs[i].first == paragraphs[i - 1].first) {
      // Where body selection drops the first, the next may be the article's.
      sheet.drop_tentatively(paragraphs[i].second, SpanClass::kSelfCopy,
                             "paragraph of the page again");
    }
  }
}

}  // namespace

void drop_self_copies(Sheet& sheet) {
  drop_repeated_paragraphs(sheet);
  std::vector<std::size_t> flats;
  for (std::size_t line = 0; line < sheet.size(); ++line) {
    if (sheet.looks(line).words >= kFlatWords &&
        (sheet.open(line) || is_related_body(sheet, line))) {
      flats.push_back(line);
    }
  }
  if (flats.empty()) {
    return;
  }
  thread_local PageShingles page;
  thread_local ShingleSieve sieve;
  thread_local ShingleIndex index;
  page.read(sheet);
  fill(sheet, page, sieve);
  // Made only when a line may be a copy, and before the first is dropped.
  bool indexed = false;
  std::unordered_set<std::uint64_t> dropped;
  for (const std::size_t line : flats) {
    const std::span<const std::uint64_t> shingles = page.of(line);
    if (static_cast<double>(sieve.most_covered(shingles, line)) <
        kContained * static_cast<double>(shingles.size())) {
      continue;
    }
    if (!indexed) {
      fill(sheet, page, index);
      indexed = true;
    }
    // An article's own paragraph is not a copy because a sentence of it is quoted elsewhere, nor
    // because another says much the same: a flat copy is made of several lines, each a part of it.
    const bool related = is_related_body(sheet, line);
    const std::uint32_t most_words = related ? std::numeric_limits<std::uint32_t>::max()
                                             : sheet.looks(line).words * kSourcePart / 100;
    const Cover cover = cover_of(sheet, shingles, line, most_words, index);
    if (cover.share >= kContained && cover.sources >= (related ? 1 : 2)) {
      dropped.insert(sheet.normal(line));
      sheet.drop(line, SpanClass::kSelfCopy, "the page's article in one line",
                 fmt::format("{:.0f} % of it stands in other lines", 100 * cover.share));
    }
  }
  if (!dropped.empty()) {
    settle_repeated_flats(sheet, dropped);
  }
}

}  // namespace newsieve::parse
