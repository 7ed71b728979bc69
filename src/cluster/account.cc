#include "cluster/account.h"

#include <algorithm>
#include <iterator>

#include "cluster/overlap.h"

namespace newsieve::cluster {

namespace {

using Hashes = std::vector<std::uint32_t>;

std::vector<std::uint64_t> distinct(std::vector<std::uint64_t> keys) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

std::uint32_t count_common(const std::vector<std::uint64_t>& a,
                           const std::vector<std::uint64_t>& b) {
  std::vector<std::uint64_t> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return static_cast<std::uint32_t>(both.size());
}

Hashes difference(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  Hashes only;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(only));
  return only;
}

/// Which word is the first of `kind` with each of `hashes`, which are sorted.
std::vector<WordsAt> first_of_each(Hashes hashes, WordKind kind, const Sketch& sketch) {
  std::vector<WordsAt> firsts;
  for (std::uint32_t i = 0; i < sketch.words.size(); ++i) {
    const Word word = sketch.words[i];
    const auto found = std::lower_bound(hashes.begin(), hashes.end(), hash_of(word));
    if (kind_of(word) == kind && found != hashes.end() && *found == hash_of(word)) {
      firsts.push_back({.first = i});
      hashes.erase(found);
    }
  }
  return firsts;
}

/// The numbers of `text` that keep it apart from `other`, or would.
std::vector<WordsAt> missing_numbers(const Evidence& text, const Evidence& other,
                                     const Sketch& sketch, bool by_digits) {
  if (by_digits) {
    return first_of_each(difference(text.numbers, other.numbers), WordKind::kNumber, sketch);
  }
  std::vector<WordsAt> missing;
  for (const Amount& amount : missing_amounts(text, other)) {
    missing.push_back({.first = amount.first, .count = amount.words});
  }
  return missing;
}

/// The negations of a notice that the other text lacks.
std::vector<WordsAt> missing_negations(const Evidence& text, const Evidence& other) {
  std::vector<WordsAt> missing;
  if (std::min(text.tokens(), other.tokens()) >= kNoticeWords) {
    return missing;
  }
  const std::vector<NegationAt> own = find_negations(text.words);
  Hashes only = difference(which_of(own), which_of(find_negations(other.words)));
  for (const NegationAt& negation : own) {
    const auto found = std::find(only.begin(), only.end(), negation.which);
    if (found != only.end()) {
      missing.push_back({.first = negation.first, .count = negation.words});
      only.erase(found);
    }
  }
  return missing;
}

double exact_jaccard(const Sketch& a, const Sketch& b) {
  OverlapFinder overlaps;
  overlaps.set_copy(a.words);
  const std::uint32_t shared = overlaps.find(b.words).shared;
  const std::uint32_t all = overlaps.copy_shingles() + overlaps.original_shingles(b.words) - shared;
  return all == 0 ? 0 : static_cast<double>(shared) / all;
}

}  // namespace

Account account_of(const Sketched& copy, const Sketched& original, const DedupOptions& options) {
  Hashes copy_numbers;
  Hashes original_numbers;
  collect_numbers(copy.sketch.words, copy_numbers);
  collect_numbers(original.sketch.words, original_numbers);
  Amounts copy_amounts;
  Amounts original_amounts;
  copy_amounts.read(copy.sketch.words);
  original_amounts.read(original.sketch.words);
  const Evidence a{.standing = copy.standing,
                   .words = copy.sketch.words,
                   .numbers = copy_numbers,
                   .amounts = &copy_amounts};
  const Evidence b{.standing = original.standing,
                   .words = original.sketch.words,
                   .numbers = original_numbers,
                   .amounts = &original_amounts};
  Comparer comparer(options);
  comparer.set_copy(a);
  const Comparison comparison = comparer.compare(b);

  const bool copy_is_shorter = is_shorter(a, b);
  const MutualLack digits = digit_lack(a, b, options.guard);
  const bool by_digits = digits_decide(a, b, digits);
  const MutualLack numbers = by_digits ? digits : amount_lack(a, b, options.guard);
  const MutualLack negations = negation_lack(a, b);
  NameComparer names;
  const Lack lack_of_names = names.lack(a, b, options.guard);
  const Sketch& shorter = copy_is_shorter ? copy.sketch : original.sketch;
  const std::vector<std::uint64_t> copy_prints = distinct(copy.sketch.fingerprints);
  const std::vector<std::uint64_t> original_prints = distinct(original.sketch.fingerprints);
  return {
      .band_keys =
          count_common(distinct(copy.sketch.band_keys), distinct(original.sketch.band_keys)),
      .fingerprints = count_common(copy_prints, original_prints),
      .copy_fingerprints = static_cast<std::uint32_t>(copy_prints.size()),
      .original_fingerprints = static_cast<std::uint32_t>(original_prints.size()),
      .finding = comparison.finding,
      .jaccard = exact_jaccard(copy.sketch, original.sketch),
      .containment = comparison.containment,
      .copy_numbers = {.lack = copy_is_shorter ? numbers.of_shorter : numbers.of_longer,
                       .missing = missing_numbers(a, b, copy.sketch, by_digits)},
      .original_numbers = {.lack = copy_is_shorter ? numbers.of_longer : numbers.of_shorter,
                           .missing = missing_numbers(b, a, original.sketch, by_digits)},
      .copy_negations = {.lack = copy_is_shorter ? negations.of_shorter : negations.of_longer,
                         .missing = missing_negations(a, b)},
      .original_negations = {.lack = copy_is_shorter ? negations.of_longer : negations.of_shorter,
                             .missing = missing_negations(b, a)},
      .copy_is_shorter = copy_is_shorter,
      .names = {.lack = lack_of_names,
                .missing = first_of_each(names.missing(), WordKind::kName, shorter)},
      .seconds_apart = seconds_apart(copy.standing, original.standing)};
}

}  // namespace newsieve::cluster
