#include "cluster/names.h"

#include <algorithm>
#include <iterator>

#include "cluster/rank_sort.h"
#include "cluster/word_kinds.h"

namespace newsieve::cluster {

namespace {

constexpr std::uint32_t kWordsPerEditedName = 30;
constexpr std::uint32_t kWordsPerReplacedName = 100;

/// Calls `visit` for each run of names with its words and its place: the word before it and the
/// one behind it.
template <typename Visit>
void for_each_run_of_names(std::span<const Word> words, const Visit& visit) {
  const auto is_name = [](Word word) { return kind_of(word) == WordKind::kName; };
  for (auto first = words.begin(); first != words.end();) {
    first = std::find_if(first, words.end(), is_name);
    const auto end = std::find_if_not(first, words.end(), is_name);
    if (first != end) {
      const std::uint64_t before = first == words.begin() ? 0 : hash_of(*std::prev(first));
      const std::uint64_t behind = end == words.end() ? 0 : hash_of(*end);
      visit(std::span(first, end), before << 32U | behind);
    }
    first = end;
  }
}

}  // namespace

Lack NameComparer::lack(const Evidence& a, const Evidence& b, double threshold) {
  const Evidence& shorter = is_shorter(a, b) ? a : b;
  const Evidence& longer = is_shorter(a, b) ? b : a;
  collect_hashes(shorter.words, WordKind::kName, names_);
  set_.assign(names_);
  const std::size_t found = set_.look_in(longer.words);
  const std::uint32_t edited =
      shorter.tokens() < kNoticeWords ? 0 : shorter.tokens() / kWordsPerEditedName;
  Lack lack{.facts = set_.size(),
            .missing = set_.size() - found,
            .allowed = may_differ(set_.size(), threshold, edited)};
  const std::size_t misspelled =
      may_differ(set_.size(), threshold, shorter.tokens() / kWordsPerReplacedName);
  if (lack.missing > misspelled && lack.is_allowed() &&
      count_replaced(shorter.words, longer.words) > misspelled) {
    lack.allowed = misspelled;
  }
  return lack;
}

/// How many of the names that the longer lacks it has others for.
std::size_t NameComparer::count_replaced(std::span<const Word> shorter,
                                         std::span<const Word> longer) {
  collect_hashes(longer, WordKind::kName, other_names_);
  other_set_.assign(other_names_);
  other_set_.look_in(shorter);
  places_.clear();
  for_each_run_of_names(longer, [this](std::span<const Word> names, std::uint64_t place) {
    if (std::any_of(names.begin(), names.end(),
                    [this](Word name) { return !other_set_.was_there(hash_of(name)); })) {
      places_.push_back(place);
    }
  });
  std::sort(places_.begin(), places_.end());
  replaced_.clear();
  for_each_run_of_names(shorter, [this](std::span<const Word> names, std::uint64_t place) {
    if (!std::binary_search(places_.begin(), places_.end(), place)) {
      return;
    }
    for (const Word name : names) {
      if (!set_.was_there(hash_of(name))) {
        replaced_.push_back(hash_of(name));
      }
    }
  });
  sort_distinct(replaced_);
  return replaced_.size();
}

std::vector<std::uint32_t> NameComparer::missing() const {
  std::vector<std::uint32_t> missing;
  std::copy_if(names_.begin(), names_.end(), std::back_inserter(missing),
               [this](std::uint32_t hash) { return !set_.was_there(hash); });
  sort_distinct(missing);
  return missing;
}

}  // namespace newsieve::cluster
