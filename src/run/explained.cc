#include "run/explained.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace newsieve::run {

ArticleExplainer::ArticleExplainer(const DedupOptions& options, const cluster::Clusters& clusters,
                                   KnownRecords& records)
    : options_(options), clusters_(clusters), records_(records) {
  for (std::uint32_t record = 0; record < clusters.memberships.size(); ++record) {
    const cluster::Membership& membership = clusters.memberships[record];
    if (membership.representative != record) {
      ++copies_[membership.representative][static_cast<std::size_t>(membership.relation)];
    }
  }
}

ExplainedArticle ArticleExplainer::explain(std::uint32_t number, const Record& record) {
  ExplainedArticle article{.record = record, .tokens = records_.at(number).tokens};
  if (clusters_.memberships.empty()) {
    return article;
  }
  if (const cluster::Membership& membership = clusters_.memberships[number];
      membership.representative != number) {
    article.collapse = {.pair = pair_of(number, membership.representative),
                        .relation = membership.relation};
    return article;
  }
  if (const auto found = copies_.find(number); found != copies_.end()) {
    article.copies = found->second;
  }
  auto link = std::lower_bound(
      clusters_.links.begin(), clusters_.links.end(), number,
      [](const cluster::Link& each, std::uint32_t wanted) { return each.record < wanted; });
  for (; link != clusters_.links.end() && link->record == number; ++link) {
    article.links.push_back(link_of(*link));
  }
  return article;
}

ExplainedFacts ArticleExplainer::facts_of(const cluster::LackAccount& account,
                                          std::string_view text) {
  ExplainedFacts facts{.facts = account.lack.facts, .missing = {}, .allowed = account.lack.allowed};
  places_.read(text);
  for (const cluster::WordsAt& words : account.missing) {
    const sketch::ByteSpan span = places_.span_of(words.first, words.count);
    facts.missing.emplace_back(text.substr(span.start, span.length));
  }
  return facts;
}

ExplainedPair ArticleExplainer::pair_of(std::uint32_t record, std::uint32_t other) {
  const std::string own_story = records_.story(record);
  const std::string other_story = records_.story(other);
  Sketch own_sketch;
  Sketch other_sketch;
  sketcher_.sketch(own_story, own_sketch);
  sketcher_.sketch(other_story, other_sketch);
  const cluster::Account account = cluster::account_of(
      {.sketch = own_sketch, .standing = records_.at(record).standing},
      {.sketch = other_sketch, .standing = records_.at(other).standing}, options_);
  return {.other = records_.at(other).id,
          .other_title = records_.at(other).title,
          .band_keys = account.band_keys,
          .fingerprints = account.fingerprints,
          .own_fingerprints = account.copy_fingerprints,
          .other_fingerprints = account.original_fingerprints,
          .jaccard = account.jaccard,
          .containment = account.containment,
          .own_numbers = facts_of(account.copy_numbers, own_story),
          .other_numbers = facts_of(account.original_numbers, other_story),
          .own_negations = facts_of(account.copy_negations, own_story),
          .other_negations = facts_of(account.original_negations, other_story),
          .names = facts_of(account.names, account.copy_is_shorter ? own_story : other_story),
          .names_are_own = account.copy_is_shorter,
          .seconds_apart = account.seconds_apart};
}

ExplainedLink ArticleExplainer::link_of(const cluster::Link& link) {
  ExplainedLink explained{.kind = link.kind, .pair = pair_of(link.record, link.other)};
  if (link.words > 0) {
    const std::string story = records_.story(link.record);
    places_.read(story);
    const sketch::ByteSpan span = places_.span_of(link.first_word, link.words);
    explained.passage = story.substr(span.start, span.length);
    Sketch sketch;
    sketcher_.sketch(explained.passage, sketch);
    explained.passage_words = sketch.tokens;
  }
  return explained;
}

}  // namespace newsieve::run
