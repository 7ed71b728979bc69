// Whether two texts that share most of their words also share their facts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "cluster/evidence.h"

namespace newsieve::cluster {

/// What of one text's facts another lacks.
struct Lack {
  std::size_t facts = 0;    ///< distinct ones that the text has
  std::size_t missing = 0;  ///< of them in the other
  std::size_t allowed = 0;  ///< to be missing

  [[nodiscard]] bool is_allowed() const { return missing <= allowed; }
};

/// Of two texts the facts of one kind of either that the other lacks.
struct MutualLack {
  Lack of_shorter;
  Lack of_longer;

  [[nodiscard]] bool is_allowed() const {
    return of_shorter.is_allowed() && of_longer.is_allowed();
  }
};

/// From so many words on a text says more than one thing.
inline constexpr std::uint32_t kNoticeWords = 80;

/// Which of two texts counts as the shorter.
inline bool is_shorter(const Evidence& a, const Evidence& b) {
  return a.tokens() <= b.tokens();
}

/// Numbers stand for facts: the words of earnings, weather and scores are the same every time. Of
/// the shorter text's numbers a share of at least `threshold` must occur in the longer, and the
/// other way round, but
/// - editing changes a number now and then, so one may differ for every 100 words of its text;
/// - the longer may have another one with every 8 words that it has more.
///
/// These are the numbers in digits, as they stand.
MutualLack digit_lack(const Evidence& a, const Evidence& b, double threshold);

/// Whether that is all there is to ask of numbers: no digits differ, and neither is a notice, which
/// the numbers in words may tell from others.
bool digits_decide(const Evidence& a, const Evidence& b, const MutualLack& digits);

/// The same of amounts, which both must have: in notices all that are facts, else those in digits.
MutualLack amount_lack(const Evidence& a, const Evidence& b, double threshold);

/// Whether that is allowed, given the lack of digits. Takes little time if it cannot be.
bool amounts_agree(const Evidence& a, const Evidence& b, const MutualLack& digits,
                   double threshold);

/// The amounts of `text` that count, and that `other` lacks: each once, in the order of the text.
std::vector<Amount> missing_amounts(const Evidence& text, const Evidence& other);

/// One word may turn a notice into another: "guilty", "not guilty". Of texts of which the shorter
/// has fewer than 80 words either has each negation as often as the other, but the longer may have
/// another one with every 3 words that it has more: a clause of its own.
MutualLack negation_lack(const Evidence& a, const Evidence& b);

/// A negation in a text.
struct NegationAt {
  std::uint32_t which = 0;  ///< of negations()
  std::uint32_t first = 0;  ///< of its words in the text
  std::uint32_t words = 0;
};

/// All of a text, in order.
std::vector<NegationAt> find_negations(std::span<const Word> words);

/// Which of negations() they are, in order, each as often as it stands there.
std::vector<std::uint32_t> which_of(std::span<const NegationAt> negations);

/// How alike the words of two texts are: of each the share that the other has.
struct Closeness {
  double shorter = 0;
  double longer = 0;
};

/// How many of `count` facts of a text another may lack: those below the share `threshold`, or as
/// many as are edited anyway.
std::size_t may_differ(std::size_t count, double threshold, std::size_t edited);

/// How far apart dates may lie, and from how many words on a text is no notice.
inline constexpr std::int64_t kNewsSeconds = std::int64_t{72} * 3600;
inline constexpr std::uint32_t kLongestNotice = 200;

/// How far apart two records were published; nothing if that is not known of both.
std::optional<std::int64_t> seconds_apart(const Standing& a, const Standing& b);

/// Known dates lie within 72 hours. Farther apart, alike texts are a series (the same notice every
/// month), unless nine tenths of either's words are the other's and they are of different sources,
/// or too long for a notice: 200 words.
bool dates_agree(const Evidence& a, const Evidence& b, const Closeness& closeness);

/// Whether dates_agree fails however alike the texts are: known without comparing their words.
bool dates_disagree_anyway(const Evidence& a, const Evidence& b);

/// Size of the intersection of two sorted sets. What stands several times in both counts as often,
/// where neither is 16 times as large as the other.
std::size_t common(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b);

}  // namespace newsieve::cluster
