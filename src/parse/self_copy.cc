#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/characters.h"
#include "base/hash.h"
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

/// Hashes of the runs of three words in `text`.
Shingles shingles_of(std::string_view text) {
  Shingles shingles;
  std::uint64_t last = 0;
  std::uint64_t before_last = 0;
  std::size_t words = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (!base::is_word_byte(text[at])) {
      ++at;
      continue;
    }
    std::uint64_t word = 0;
    for (; at < text.size() && base::is_word_byte(text[at]); ++at) {
      word = word * 0x100000001b3U + static_cast<unsigned char>(base::to_lower(text[at]));
    }
    if (++words >= 3) {
      shingles.push_back(base::mix(base::mix(before_last) + 3 * base::mix(last) + 5 * word));
    }
    before_last = last;
    last = word;
  }
  return shingles;
}

/// Which line holds which shingle, of the lines that may be an article's paragraphs; sorted. Of a
/// shingle that many lines hold the first few do: a page of one line over and over costs no more.
using Index = std::vector<std::pair<std::uint64_t, std::uint32_t>>;

struct Cover {
  double share = 0;         ///< of the flat line's shingles that stand in other lines
  std::size_t sources = 0;  ///< lines that hold a good part of it
};

Cover cover_of(const Shingles& flat, std::size_t line, const Index& index) {
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

Index index_of(const Sheet& sheet) {
  Index index;
  for (std::size_t line = 0; line < sheet.size(); ++line) {
    if (sheet.open(line) && sheet.looks[line].words >= kSourceWords) {
      for (const std::uint64_t shingle : shingles_of(sheet.text(line))) {
        index.emplace_back(shingle, static_cast<std::uint32_t>(line));
      }
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

bool is_related_body(const Sheet& sheet, std::size_t line) {
  return sheet.reading.lines[line].span_class == SpanClass::kRelatedBody;
}

void drop_repeated_paragraphs(Sheet& sheet) {
  std::unordered_set<std::uint64_t> seen;
  for (std::size_t line = 0; line < sheet.size(); ++line) {
    if (sheet.open(line) && sheet.looks[line].words >= kParagraphWords &&
        base::is_prose(sheet.looks[line]) && !seen.insert(sheet.normal[line]).second) {
      sheet.drop(line, SpanClass::kSelfCopy, "paragraph of the page again");
    }
  }
}

}  // namespace

void drop_self_copies(Sheet& sheet) {
  drop_repeated_paragraphs(sheet);
  std::vector<std::size_t> flats;
  for (std::size_t line = 0; line < sheet.size(); ++line) {
    if (sheet.looks[line].words >= kFlatWords &&
        (sheet.open(line) || is_related_body(sheet, line))) {
      flats.push_back(line);
    }
  }
  if (flats.empty()) {
    return;
  }
  const Index index = index_of(sheet);
  for (const std::size_t line : flats) {
    const Cover cover = cover_of(shingles_of(sheet.text(line)), line, index);
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
