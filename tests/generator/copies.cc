#include "generator/copies.h"

#include <fmt/format.h>

#include <iterator>
#include <utility>

#include "generator/edits.h"
#include "generator/json.h"

namespace newsieve::generator {
namespace {

constexpr std::uint64_t kPurpose = 20;  ///< of derived seeds; the kinds and languages follow

constexpr std::uint32_t kShortest = 150;
constexpr std::uint32_t kLongest = 900;
constexpr std::uint32_t kEmbeddedPercent = 40;
constexpr std::size_t kLeastNumbers = 5;

std::string_view label_of(PairKind kind) {
  switch (kind) {
    case PairKind::kWhole:
      return "DUP";
    case PairKind::kLead50:
    case PairKind::kLead30:
    case PairKind::kEmbedded40:
      return "CONTAINED";
    case PairKind::kPassage:
      return "PARTIAL";
    case PairKind::kOtherNumbers:
      break;
  }
  return "TEMPLATE";
}

/// Puts the paragraphs of `story` between those of `host`.
void embed(const Article& story, Article& host, Random& random) {
  const auto place = static_cast<std::ptrdiff_t>(random.below(host.paragraphs.size() + 1));
  host.paragraphs.insert(host.paragraphs.begin() + place, story.paragraphs.begin(),
                         story.paragraphs.end());
}

Article edited(Article article, Random& random) {
  edit_words(article, kEditedWords, random);
  return article;
}

Article edited_lead(Article article, std::uint32_t percent, Random& random) {
  cut_to_words(article, count_words(article) * percent / 100);
  return edited(std::move(article), random);
}

void append_row(std::string_view id, const Article& article, std::string& rows) {
  std::string text;
  for (const Paragraph& paragraph : article.paragraphs) {
    text += text.empty() ? "" : "\n";
    text += join(paragraph.words, article.language);
  }
  fmt::format_to(std::back_inserter(rows),
                 R"({{"id": "{}", "title": {}, "text": {}}})"
                 "\n",
                 id, json_string(join(article.title, article.language)), json_string(text));
}

}  // namespace

std::string_view name_of(PairKind kind) {
  switch (kind) {
    case PairKind::kWhole:
      return "whole";
    case PairKind::kLead50:
      return "lead-50";
    case PairKind::kLead30:
      return "lead-30";
    case PairKind::kEmbedded40:
      return "embedded-40";
    case PairKind::kPassage:
      return "passage";
    case PairKind::kOtherNumbers:
      break;
  }
  return "other-numbers";
}

bool is_copy(PairKind kind) {
  return kind != PairKind::kPassage && kind != PairKind::kOtherNumbers;
}

Pair make_pair(std::uint64_t seed, LanguageName language, PairKind kind, std::uint32_t ordinal) {
  const std::uint64_t purpose = kPurpose + kLanguages * static_cast<std::uint64_t>(kind) +
                                static_cast<std::uint64_t>(language);
  Random random(derive(seed, purpose, ordinal));
  const bool embedded = kind == PairKind::kEmbedded40;
  const std::uint32_t longest = embedded ? kLongest * kEmbeddedPercent / 100 : kLongest;
  const std::uint32_t words = random.between(kShortest, longest);
  Pair pair{make_story(random.next(), language, words), {}};
  switch (kind) {
    case PairKind::kOtherNumbers:
      while (count_numbers(pair.first) < kLeastNumbers) {
        pair.first = make_story(random.next(), language, words);
      }
      pair.second = pair.first;
      change_numbers(pair.second, random);
      break;
    case PairKind::kLead50:
      pair.second = edited_lead(pair.first, 50, random);
      break;
    case PairKind::kLead30:
      pair.second = edited_lead(pair.first, 30, random);
      break;
    case PairKind::kEmbedded40:
      pair.second =
          make_story(random.next(), language, words * (100 - kEmbeddedPercent) / kEmbeddedPercent);
      embed(edited(pair.first, random), pair.second, random);
      break;
    case PairKind::kPassage: {
      Article passage = pair.first;
      cut_to_words(passage, kQuotedWords);
      pair.second =
          make_story(random.next(), language, random.between(kShortest, kLongest) - kQuotedWords);
      embed(passage, pair.second, random);
      break;
    }
    default:
      pair.second = edited(pair.first, random);
  }
  return pair;
}

Corpus make_corpus(std::uint64_t seed, LanguageName name, std::uint32_t pairs) {
  const auto id = [name](PairKind kind, std::uint32_t ordinal, char story) {
    return fmt::format("{}/{}/{}/{}", language(name).code, name_of(kind), ordinal, story);
  };
  Corpus corpus{{}, "a\tb\tlabel\n"};
  std::string seconds;
  for (const PairKind kind : kPairKinds) {
    for (std::uint32_t i = 0; i < pairs; ++i) {
      const Pair pair = make_pair(seed, name, kind, i);
      append_row(id(kind, i, 'a'), pair.first, corpus.rows);
      append_row(id(kind, i, 'b'), pair.second, seconds);
      corpus.labels +=
          fmt::format("{}\t{}\t{}\n", id(kind, i, 'a'), id(kind, i, 'b'), label_of(kind));
      if (i > 0) {
        corpus.labels += fmt::format("{}\t{}\tNOT\n", id(kind, i - 1, 'a'), id(kind, i, 'a'));
      }
    }
  }
  corpus.rows += seconds;
  return corpus;
}

}  // namespace newsieve::generator
