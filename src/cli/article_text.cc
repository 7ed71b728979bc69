#include "cli/article_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "cli/quantity.h"
#include "cli/text.h"
#include "newsieve/record.h"
#include "newsieve/sketch.h"

namespace newsieve::cli {
namespace {

constexpr std::size_t kMissingShown = 8;
constexpr std::size_t kPassageWidth = 72;  ///< columns of a passage where no width is given
constexpr std::size_t kIndent = 8;

std::string line(std::string_view label, std::string_view value, const Painter& paint) {
  return fmt::format("{:{}}{}  {}\n", "", kIndent, paint(kDim, pad(label, 7)), value);
}

/// "412, 9.5, …": the first of them.
std::string list(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < std::min(words.size(), kMissingShown); ++i) {
    text += (i == 0 ? "" : ", ") + printable(words[i]);
  }
  return words.size() > kMissingShown
             ? text + fmt::format(" and {} more", words.size() - kMissingShown)
             : text;
}

/// Which of two texts facts are of, and the other.
struct Sides {
  std::string_view subject;
  std::string_view possessive;
  std::string_view other;
};
constexpr Sides kOwn = {"it", "its", "the other"};
constexpr Sides kOther = {"the other", "the other's", "it"};

/// "2 of its 9 are not in the other (412, 9.5), 1 may be missing".
std::string facts(const ExplainedFacts& facts, const Sides& sides) {
  if (facts.facts == 0) {
    return fmt::format("{} has none", sides.subject);
  }
  if (facts.missing.empty()) {
    return facts.facts == 1 ? fmt::format("{} one is in {}", sides.possessive, sides.other)
                            : fmt::format("{} {} are all in {}", sides.possessive,
                                          human_count(facts.facts), sides.other);
  }
  const std::string many =
      facts.facts == 1
          ? fmt::format("{} one is", sides.possessive)
          : fmt::format("{} of {} {} {}", human_count(facts.missing.size()), sides.possessive,
                        human_count(facts.facts), facts.missing.size() == 1 ? "is" : "are");
  return fmt::format("{} not in {} ({}), {} may be missing", many, sides.other, list(facts.missing),
                     human_count(facts.allowed));
}

std::string candidate_line(const ExplainedPair& pair, const Painter& paint) {
  return line("shared",
              fmt::format("{} of {} band keys, {} fingerprints of {} and {}; jaccard {:.2f}, "
                          "containment {:.2f}",
                          pair.band_keys, kBands, pair.fingerprints, pair.own_fingerprints,
                          pair.other_fingerprints, pair.jaccard, pair.containment),
              paint);
}

/// Whether neither text denies what the other says. Most pairs: told of only where they do not.
bool negations_hold(const ExplainedPair& pair) {
  return pair.own_negations.hold() && pair.other_negations.hold();
}

/// What the guard says, and on which facts.
std::string guard_lines(const ExplainedPair& pair, std::string_view verdict, const Painter& paint) {
  std::string out = line("guard", verdict, paint);
  out += line("numbers", facts(pair.own_numbers, kOwn) + "; " + facts(pair.other_numbers, kOther),
              paint);
  if (!negations_hold(pair)) {
    out +=
        line("denials",
             facts(pair.own_negations, kOwn) + "; " + facts(pair.other_negations, kOther), paint);
  }
  out += line("names", facts(pair.names, pair.names_are_own ? kOwn : kOther), paint);
  return out +
         line("dates",
              pair.seconds_apart ? human_span(*pair.seconds_apart) + " apart" : "not both known",
              paint);
}

/// Which facts keep two alike texts apart.
std::string_view refusal(const ExplainedLink& link) {
  if (link.kind == LinkKind::kSeries) {
    return "refuses: the dates are too far apart";
  }
  const bool numbers = link.pair.own_numbers.hold() && link.pair.other_numbers.hold();
  return !numbers && !link.pair.names.hold() ? "refuses: numbers and names differ"
         : !numbers                          ? "refuses: numbers differ"
         : !negations_hold(link.pair)        ? "refuses: one denies what the other says"
                                             : "refuses: names differ";
}

std::string link_lines(const ExplainedLink& link, std::size_t width, const Painter& paint) {
  std::string out = fmt::format("    {}  {} {} {}\n", paint(kCyan, "link"), name_of(link.kind),
                                printable(link.pair.other), quoted_title(link.pair.other_title));
  out += candidate_line(link.pair, paint);
  if (link.kind != LinkKind::kSharesPassage) {
    return out + guard_lines(link.pair, refusal(link), paint);
  }
  const std::string words = fmt::format("{} words: ", human_count(link.passage_words));
  const std::size_t taken = kIndent + words.size() + 9;
  const std::size_t room = width == 0 ? kPassageWidth : std::max(width, taken + 20) - taken;
  return out + line("passage", words + shorten(printable(link.passage), room), paint);
}

/// ", 3 copies: 2 exact, 1 near"; nothing if there are none.
std::string copies(const ExplainedArticle& article) {
  std::uint64_t all = 0;
  std::string by_relation;
  for (std::size_t i = 0; i < kRelations; ++i) {
    if (const std::uint64_t count = article.copies[i]; count > 0) {
      all += count;
      by_relation += fmt::format("{}{} {}", by_relation.empty() ? "" : ", ", human_count(count),
                                 name_of(static_cast<Relation>(i)));
    }
  }
  return all == 0 ? ""
                  : fmt::format(", {} {}: {}", human_count(all), all == 1 ? "copy" : "copies",
                                by_relation);
}

}  // namespace

std::string quoted_title(std::string_view title) {
  return title.empty() ? "(no headline)" : '"' + printable(title) + '"';
}

std::string explain_article(const ExplainedArticle& article, std::size_t width,
                            const Painter& paint) {
  const Record& record = article.record;
  const std::string head =
      fmt::format("{} {} {}  {} words", name_of(record.role), printable(record.id),
                  quoted_title(record.title.value_or("")), human_count(article.tokens));
  if (article.collapse) {
    const ExplainedPair& pair = article.collapse->pair;
    return fmt::format("{}  {}, {} of {} {}\n", paint(kYellow, "copy"), head,
                       name_of(article.collapse->relation), printable(pair.other),
                       quoted_title(pair.other_title)) +
           candidate_line(pair, paint) + guard_lines(pair, "holds", paint);
  }
  std::string out = fmt::format("{}  {}{}\n", paint(kGreen, "kept"), head, copies(article));
  for (const ExplainedLink& link : article.links) {
    out += link_lines(link, width, paint);
  }
  return out;
}

}  // namespace newsieve::cli
