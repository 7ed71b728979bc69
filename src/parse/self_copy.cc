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

constexpr std::uint32_t kFlatWords = 60;       // a flattened article has at least as many
constexpr std::uint32_t kParagraphWords = 12;  // a shorter line may well be said twice
constexpr std::uint32_t kSourceWords = 6;      // a line of fewer words is no paragraph
constexpr double kContained = 0.8;             // of the flat line's shingles
constexpr std::size_t kSharedToCount = 8;      // shingles that a line must share to be a source
constexpr std::size_t kMostSources = 8;        // lines kept of those that hold a shingle

using Shingles = std::vector<std::uint64_t>;

/// Appends hashes of the runs of three words.
void add_shingles(std::span<const std::uint64_t> words, Shingles& into) {
  for (std::size_t i = 2; i < words.size(); ++i) {
    into.push_back(base::mix_lightly(words[i - 2] + 3 * words[i - 1] + 5 * words[i]));
  }
}

/// Which line holds which shingle, of the lines that may be an article's paragraphs; sorted. Of a
/// shingle that many lines hold the first few do: a page of one line over and over costs no more.
using Index = std::vector<std::pair<std::uint64_t, std::uint32_t>>;

struct Cover {
  double share = 0;         ///< of the flat line's shingles that stand in other lines
  std::size_t sources = 0;  ///< lines that hold a good part of it
};

Cover cover_of(std::span<const std::uint64_t> flat, std::size_t line, const Index& index) {
  std::size_t covered = 0;
  std::map<std::uint32_t, std::size_t> shared;
  for (const std::uint64_t shingle : flat) {
    bool elsewhere = false;
    for (auto entry = std::lower_bound(index.begin(), index.end(), std::pair(shingle, 0U));
         entry != index.end() && entry->first == shingle; ++entry) {
      if (entry->second != line) {
        elsewhere = true;
        ++shared[entry->second];
      }
    }
    covered += elsewhere ? 1 : 0;
  }
  Cover cover;
  cover.share = flat.empty() ? 0 : static_cast<double>(covered) / static_cast<double>(flat.size());
  cover.sources =
      static_cast<std::size_t>(std::count_if(shared.begin(), shared.end(), [](const auto& entry) {
        return entry.second >= kSharedToCount;
      }));
  return cover;
}

/// The shingles of the lines that may be an article's paragraphs, line behind line.
struct Pool {
  Shingles shingles;
  std::vector<std::size_t> ends;  ///< of each line of the sheet, in `shingles`

  [[nodiscard]] std::size_t begin(std::size_t line) const { return line == 0 ? 0 : ends[line - 1]; }
  [[nodiscard]] std::span<const std::uint64_t> of_line(std::size_t line) const {
    return std::span(shingles).subspan(begin(line), ends[line] - begin(line));
  }
};

/// Fills the pool with the sheet's lines, in memory that serves page after page.
void fill(Pool& pool, const Sheet& sheet) {
  pool.shingles.clear();
  pool.ends.clear();
  for (std::size_t line = 0; line < sheet.size(); ++line) {
    if (sheet.open(line) && sheet.looks(line).words >= kSourceWords) {
      add_shingles(sheet.words(line), pool.shingles);
    }
    pool.ends.push_back(pool.shingles.size());
  }
}

Index index_of(const Pool& pool) {
  Index index;
  index.reserve(pool.shingles.size());
  for (std::size_t line = 0; line < pool.ends.size(); ++line) {
    for (std::size_t at = pool.begin(line); at < pool.ends[line]; ++at) {
      index.emplace_back(pool.shingles[at], static_cast<std::uint32_t>(line));
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
  /// Of the pool alone, in memory that serves page after page.
  void read(const Pool& pool) {
    cells_.assign(std::bit_ceil(pool.shingles.size() + 64), 0);
    for (std::size_t line = 0; line < pool.ends.size(); ++line) {
      for (std::size_t at = pool.begin(line); at < pool.ends[line]; ++at) {
        fill(pool.shingles[at], static_cast<std::uint32_t>(line) + 1);
      }
    }
  }

  /// At most as many of the line's shingles stand in other lines.
  [[nodiscard]] std::size_t most_covered(std::span<const std::uint64_t> flat,
                                         std::size_t line) const {
    return static_cast<std::size_t>(std::count_if(flat.begin(), flat.end(), [&](auto shingle) {
      const std::uint32_t cell = cells_[cell_of(shingle)];
      return cell != 0 && cell != line + 1;
    }));
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
  thread_local Pool pool;
  thread_local Sieve sieve;
  fill(pool, sheet);
  sieve.read(pool);
  std::optional<Index> index;  // made only when a line may be a copy
  for (const std::size_t line : flats) {
    Shingles own;
    if (!sheet.open(line)) {  // a related item's, not in the pool
      add_shingles(sheet.words(line), own);
    }
    const auto flat = sheet.open(line) ? pool.of_line(line) : std::span<const std::uint64_t>(own);
    if (static_cast<double>(sieve.most_covered(flat, line)) <
        kContained * static_cast<double>(flat.size())) {
      continue;
    }
    if (!index) {
      index = index_of(pool);
    }
    const Cover cover = cover_of(flat, line, *index);
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
