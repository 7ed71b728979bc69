#include "cli/explain_text.h"

#include <gtest/gtest.h>

#include <utility>

namespace newsieve::cli {
namespace {

struct Sample {
  std::string text;
  std::vector<Span> spans;
  std::vector<ExplainedArticle> articles;

  void add(std::string_view line, SpanClass span_class, std::string_view rule, std::string evidence,
           std::int32_t article = -1) {
    spans.push_back({static_cast<std::uint32_t>(text.size()),
                     static_cast<std::uint32_t>(line.size()), span_class, rule, std::move(evidence),
                     article});
    text += line;
    text += '\n';
  }

  [[nodiscard]] std::string shown(const PageStyle& style) const {
    return explain_page(ExplainedPage{"dump.txt", {0, 100, text.size()}, text, spans, articles},
                        style);
  }
};

Sample bridge() {
  Sample sample;
  sample.add("Harbour bridge opens", SpanClass::kTitle, "headline said twice", "");
  sample.add("The bridge opened on Monday after three years of work.", SpanClass::kBody, "", "", 0);
  sample.add("Sign \x1b[31mup\xff", SpanClass::kBoilerplate, "repeats across the site",
             "on 4 of 9 pages");
  ExplainedArticle main;
  main.record.id = "a1";
  main.record.title = "Harbour bridge opens";
  main.tokens = 1204;
  sample.articles.push_back(main);
  return sample;
}

TEST(ExplainPage, HasAlignedColumns) {
  EXPECT_EQ(bridge().shown({}),
            "page dump.txt: offset 100, length 90: \"Harbour bridge opens\"\n"
            "  meta  title        headline said twice                       Harbour bridge opens\n"
            "  keep  body         -                                         The bridge opened on "
            "Monday after three years of work.\n"
            "  drop  boilerplate  repeats across the site: on 4 of 9 pages  Sign \\x1b[31mup\\xff\n"
            "kept  main a1 \"Harbour bridge opens\"  1,204 words\n"
            "\n");
}

TEST(ExplainPage, ShortensReasonAndTextToTheWidth) {
  EXPECT_EQ(bridge().shown({80, false}),
            "page dump.txt: offset 100, length 90: \"Harbour bridge opens\"\n"
            "  meta  title        headline said twice      Harbour bridge opens\n"
            "  keep  body         -                        The bridge opened on Monday after…\n"
            "  drop  boilerplate  repeats across the sit…  Sign \\x1b[31mup\\xff\n"
            "kept  main a1 \"Harbour bridge opens\"  1,204 words\n"
            "\n");
}

TEST(ExplainPage, KeepsALongReasonWithoutAWidth) {
  Sample sample;
  sample.add("Body.", SpanClass::kBody, "rule", std::string(90, 'e'), 0);
  sample.add("More.", SpanClass::kBody, "", "", 0);
  const std::string shown = sample.shown({});
  EXPECT_NE(shown.find("rule: " + std::string(90, 'e') + "  Body.\n"), std::string::npos) << shown;
  EXPECT_NE(shown.find("  keep  body  -" + std::string(61, ' ') + "More.\n"), std::string::npos)
      << shown;
}

/// A pair whose numbers differ.
ExplainedPair ferries() {
  return {.other = "c3",
          .other_title = "Ferry\nstrike",
          .band_keys = 7,
          .fingerprints = 2,
          .own_fingerprints = 9,
          .other_fingerprints = 12,
          .jaccard = 0.914,
          .containment = 0.97,
          .own_numbers = {.facts = 1204, .missing = {"412", "9\x1b.5"}, .allowed = 1},
          .other_numbers = {.facts = 1, .missing = {"7"}, .allowed = 3},
          .names = {.facts = 5, .missing = {}, .allowed = 1},
          .names_are_own = false,
          .seconds_apart = 6600};
}

TEST(ExplainPage, TellsWhatACopyIsACopyOfAndWhy) {
  Sample sample = bridge();
  ExplainedArticle related;
  related.record.id = "b2";
  related.record.role = Role::kRelated;
  related.tokens = 90;
  related.collapse = ExplainedArticle::Collapse{.pair = ferries(), .relation = Relation::kNear};
  sample.articles.push_back(related);
  EXPECT_NE(
      sample.shown({}).find(
          "copy  related b2 (no headline)  90 words, near of c3 \"Ferry\\nstrike\"\n"
          "        shared   7 of 32 band keys, 2 fingerprints of 9 and 12; jaccard 0.91, "
          "containment 0.97\n"
          "        guard    holds\n"
          "        numbers  2 of its 1,204 are not in the other (412, 9\\x1b.5), 1 may be missing; "
          "the other's one is not in it (7), 3 may be missing\n"
          "        names    the other's 5 are all in it\n"
          "        dates    1 h 50 min apart\n"),
      std::string::npos)
      << sample.shown({});
}

TEST(ExplainPage, SaysThatAHeadlineIsMissing) {
  Sample sample = bridge();
  sample.articles.front().record.title.reset();
  ExplainedPair pair = ferries();
  pair.other_title.clear();
  sample.articles.front().collapse =
      ExplainedArticle::Collapse{.pair = pair, .relation = Relation::kExact};
  EXPECT_NE(sample.shown({}).find("copy  main a1 (no headline)  1,204 words, exact of c3 "
                                  "(no headline)\n"),
            std::string::npos)
      << sample.shown({});
}

TEST(ExplainPage, CountsTheCopiesOfARepresentative) {
  Sample sample = bridge();
  sample.articles.front().copies = {2000, 0, 1, 0};
  EXPECT_NE(sample.shown({}).find("1,204 words, 2,001 copies: 2,000 exact, 1 contained\n"),
            std::string::npos)
      << sample.shown({});
}

struct RefusalCase {
  LinkKind kind;
  bool numbers;  ///< differ
  bool names;
  const char* line;
};

class Refusal : public testing::TestWithParam<RefusalCase> {};

TEST_P(Refusal, IsToldOfALink) {
  ExplainedLink link{.kind = GetParam().kind, .pair = ferries()};
  link.pair.own_numbers.allowed = GetParam().numbers ? 1 : 2;
  link.pair.names.missing = {"May", "Odo"};
  link.pair.names.allowed = GetParam().names ? 1 : 2;
  link.pair.seconds_apart.reset();
  Sample sample = bridge();
  sample.articles.front().links.push_back(link);
  const std::string shown = sample.shown({});
  EXPECT_NE(shown.find(GetParam().line), std::string::npos) << shown;
  EXPECT_NE(shown.find("        dates    not both known\n"), std::string::npos) << shown;
}

INSTANTIATE_TEST_SUITE_P(
    Links, Refusal,
    testing::Values(
        RefusalCase{LinkKind::kTemplateSibling, true, false,
                    "    link  template_sibling c3 \"Ferry\\nstrike\"\n"},
        RefusalCase{LinkKind::kTemplateSibling, true, false, "refuses: numbers differ\n"},
        RefusalCase{LinkKind::kTemplateSibling, false, true, "refuses: names differ\n"},
        RefusalCase{LinkKind::kTemplateSibling, true, true, "refuses: numbers and names differ\n"},
        RefusalCase{LinkKind::kSeries, false, false, "refuses: the dates are too far apart\n"}));

TEST(ExplainPage, TellsWhichWordDenies) {
  ExplainedLink link{.kind = LinkKind::kTemplateSibling, .pair = ferries()};
  link.pair.own_numbers.allowed = 2;
  link.pair.other_negations = {.facts = 2, .missing = {"not"}, .allowed = 0};
  Sample sample = bridge();
  sample.articles.front().links.push_back(link);
  const std::string shown = sample.shown({});
  EXPECT_NE(shown.find("refuses: one denies what the other says\n"), std::string::npos) << shown;
  EXPECT_NE(
      shown.find("        denials  it has none; 1 of the other's 2 is not in it (not), 0 may be "
                 "missing\n"),
      std::string::npos)
      << shown;
}

TEST(ExplainPage, ShowsHowASharedPassageBegins) {
  Sample sample = bridge();
  ExplainedLink link{.kind = LinkKind::kSharesPassage, .pair = ferries()};
  link.passage = "We have kept this line open\nthrough " + std::string(90, 'x');
  link.passage_words = 58;
  sample.articles.front().links.push_back(link);
  const std::string in_full = sample.shown({});
  EXPECT_NE(in_full.find("        passage  58 words: We have kept this line open\\nthrough xxx"),
            std::string::npos)
      << in_full;
  EXPECT_NE(in_full.find("x…\n"), std::string::npos) << in_full;
  const std::string narrow = sample.shown({60, false});
  EXPECT_NE(narrow.find("        passage  58 words: We have kept this line open\\nthr…\n"),
            std::string::npos)
      << narrow;
}

TEST(ExplainPage, OfNoArticleSaysSo) {
  Sample sample;
  sample.add("Menu", SpanClass::kEmptyText, "no_body", "");
  EXPECT_EQ(sample.shown({}),
            "page dump.txt: offset 100, length 5: (no article)\n"
            "  drop  empty_text  no_body  Menu\n"
            "\n");
}

TEST(ExplainPage, ColoursWithoutChangingTheText) {
  const std::string plain = bridge().shown({80, false});
  std::string coloured = bridge().shown({80, true});
  EXPECT_NE(coloured, plain);
  for (std::size_t at = 0; (at = coloured.find('\x1b')) != std::string::npos;) {
    coloured.erase(at, coloured.find('m', at) - at + 1);
  }
  EXPECT_EQ(coloured, plain);
}

}  // namespace
}  // namespace newsieve::cli
