// Planted copies: pairs of stories of which it is known whether one is a copy of the other.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "generator/article.h"

namespace newsieve::generator {

/// What the second story of a pair is. All stories have 150 to 900 words; the words of
/// a copy are edited (edits.h) in kEditedWords percent.
enum class PairKind {
  kWhole,         ///< the first, edited
  kLead50,        ///< the first half of the words of the first, edited
  kLead30,        ///< the first 30 % of the words of the first, edited
  kEmbedded40,    ///< a longer story, 40 % of whose words are the first, edited, between paragraphs
  kPassage,       ///< a story of its own that quotes kQuotedWords words of the first: no copy
  kOtherNumbers,  ///< the first with other numbers, of which it has at least five: no copy
};
inline constexpr std::array kPairKinds{PairKind::kWhole,   PairKind::kLead50,
                                       PairKind::kLead30,  PairKind::kEmbedded40,
                                       PairKind::kPassage, PairKind::kOtherNumbers};
inline constexpr std::uint32_t kEditedWords = 5;
inline constexpr std::uint32_t kQuotedWords = 80;

/// "lead-30"
std::string_view name_of(PairKind kind);

/// True where both stories of a pair belong into one cluster.
bool is_copy(PairKind kind);

struct Pair {
  Article first;
  Article second;
};

/// The same for the same arguments; otherwise unrelated to all others.
Pair make_pair(std::uint64_t seed, LanguageName language, PairKind kind, std::uint32_t ordinal);

/// A corpus of one language: so many pairs of each kind, first all first stories, then all second.
struct Corpus {
  /// A row a story: {"id", "title", "text"}. The id is "<code>/<kind>/<ordinal>/a" for the first
  /// story of a pair, and ends in "b" for the second.
  std::string rows;
  /// Tab-separated, with a heading: a, b, label. DUP and CONTAINED belong into one cluster,
  /// PARTIAL, TEMPLATE and NOT do not; NOT are first stories of neighbouring pairs.
  std::string labels;
};
Corpus make_corpus(std::uint64_t seed, LanguageName language, std::uint32_t pairs);

}  // namespace newsieve::generator
