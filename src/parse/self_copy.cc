#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "base/word_hash.h"
#include "parse/sheet.h"

namespace newsieve::parse {

namespace {

constexpr std::uint32_t kFlatWords = 60;          // a flattened article has at least as many
constexpr std::uint32_t kParagraphWords = 12;     // a shorter line may well be said twice
constexpr std::uint32_t kWordsOfNoParagraph = 6;  // a line of fewer words is no paragraph
constexpr double kContained = 0.8;                // of the flat line's shingles
constexpr std::size_t kSharedToCount = 8;         // shingles that a line must share to be a source
constexpr std::size_t kMostSources = 8;           // lines kept of those that hold a shingle

/// Calls `visit` with a hash of each run of three words.
template <typename Visit>
void for_each_shingle(std::span<const std::uint64_t> words, const Visit& visit) {
  for (std::size_t i = 2; i < words.size(); ++i) {
    visit(base::mix_lightly(words[i - 2] + 3 * words[i - 1] + 5 * words[i]));
  }
}

std::size_t shingle_count(std::span<const std::uint64_t> words) {
  return words.size() < 3 ? 0 : words.size() - 2;
}

/// The line may be a paragraph of the article.
bool may_be_source(const Sheet& sheet, std::size_t line) {
  return sheet.open(line) && sheet.looks(line).words >= kWordsOfNoParagraph;
}

/// Which line holds which shingle, of the lines that may be an article's paragraphs; sorted. Of a
/// shingle that many lines hold the first few do: a page of one line over and over costs no more.
using Index = std::vector<std::pair<std::uint64_t, std::uint32_t>>;

struct Cover {
  double share = 0;         ///< of the flat line's shingles that stand in other lines
  std::size_t sources = 0;  ///< lines that hold a good part of it
};

Cover cover_of(std::span<const std::uint64_t> words, std::size_t line, const Index& index) {
  std::size_t covered = 0;
  std::map<std::uint32_t, std::size_t> shared;
  for_each_shingle(words, [&](std::uint64_t shingle) {
    bool elsewhere = false;
    for (auto entry = std::lower_bound(index.begin(), index.end(), std::pair(shingle, 0U));
         entry != index.end() && entry->first == shingle; ++entry) {
      if (entry->second != line) {
        elsewhere = true;
        ++shared[entry->second];
      }
    }
    covered += elsewhere ? 1 : 0;
  });
  const std::size_t all = shingle_count(words);
  Cover cover;
  cover.share = all == 0 ? 0 : static_cast<double>(covered) / static_cast<double>(all);
  cover.sources =
      static_cast<std::size_t>(std::count_if(shared.begin(), shared.end(), [](const auto& entry) {
        return entry.second >= kSharedToCount;
      }));
  return cover;
}

Index index_of(const Sheet& sheet) {
  Index index;
  index.reserve(sheet.scan.words.size());
  for (std::size_t line = 0; line < sheet.size(); ++line) {
    if (may_be_source(sheet, line)) {
      for_each_shingle(sheet.words(line), [&](std::uint64_t shingle) {
        index.emplace_back(shingle, static_cast<std::uint32_t>(line));
      });
    }
  }
  std::sort(index.begin(), index.end());
  index.erase(std::unique(index.begin(), index.end()), index.end());
  Index few;
  for (const auto& entry : index) {
    if (few.size() < kMostSources || few[few.size() - kMostSources].first != entry.first) {
      few.push_back(entry);
    }
  }
  return few;
}

/// Tells in little time that a line cannot be made of the page's other lines: it counts, for each
/// cell that shingles fall into, the lines that fill it, two at most.
class Sieve {
 public:
  /// Of this sheet alone, in memory that serves page after page.
  void read(const Sheet& sheet) {
    cells_.assign(std::bit_ceil(sheet.scan.words.size() + 64), 0);
    for (std::size_t line = 0; line < sheet.size(); ++line) {
      if (may_be_source(sheet, line)) {
        const auto number = static_cast<std::uint32_t>(line) + 1;
        for_each_shingle(sheet.words(line), [&](std::uint64_t shingle) { fill(shingle, number); });
      }
    }
  }

  /// At most as many shingles of line `line`, which has these words, stand in other lines.
  [[nodiscard]] std::size_t most_covered(std::span<const std::uint64_t> words,
                                         std::size_t line) const {
    std::size_t covered = 0;
    for_each_shingle(words, [&](std::uint64_t shingle) {
      const std::uint32_t cell = cells_[cell_of(shingle)];
      covered += cell != 0 && cell != line + 1 ? 1U : 0U;
    });
    return covered;
  }

 private:
  static constexpr std::uint32_t kSeveral = ~0U;  ///< lines

  [[nodiscard]] std::size_t cell_of(std::uint64_t shingle) const {
    return shingle & (cells_.size() - 1);
  }
  void fill(std::uint64_t shingle, std::uint32_t line) {
    std::uint32_t& cell = cells_[cell_of(shingle)];
    cell = cell == 0 || cell == line ? line : kSeveral;
  }

  std::vector<std::uint32_t> cells_;  ///< the line's number + 1; 0: none
};

bool is_related_body(const Sheet& sheet, std::size_t line) {
  return sheet.reading.lines[line].span_class == SpanClass::kRelatedBody;
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
      sheet.drop(paragraphs[i].second, SpanClass::kSelfCopy, "paragraph of the page again");
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
  thread_local Sieve sieve;
  sieve.read(sheet);
  std::optional<Index>
      index;  // made only when a line may be a copy, and before the first is dropped
  for (const std::size_t line : flats) {
    const std::span<const std::uint64_t> words = sheet.words(line);
    if (static_cast<double>(sieve.most_covered(words, line)) <
        kContained * static_cast<double>(shingle_count(words))) {
      continue;
    }
    if (!index) {
      index = index_of(sheet);
    }
    const Cover cover = cover_of(words, line, *index);
    // An article's own paragraph is not a copy because a sentence of it is quoted elsewhere: a flat
    // copy is made of several lines.
    const std::size_t needed = is_related_body(sheet, line) ? 1 : 2;
    if (cover.share >= kContained && cover.sources >= needed) {
      sheet.drop(line, SpanClass::kSelfCopy, "the page's article in one line",
                 fmt::format("{:.0f} % of it stands in other lines", 100 * cover.share));
    }
  }
}

}  // namespace newsieve::parse
