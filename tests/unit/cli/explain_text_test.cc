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

TEST(ExplainPage, TellsWhatACopyIsACopyOf) {
  Sample sample = bridge();
  ExplainedArticle related;
  related.record.id = "b2";
  related.record.role = Role::kRelated;
  related.tokens = 90;
  related.collapse =
      ExplainedArticle::Collapse{"c3", "Ferry\nstrike", Relation::kNear, 0.914, 0.97};
  sample.articles.push_back(related);
  EXPECT_NE(sample.shown({}).find("copy  related b2 (no headline)  90 words, near of c3 "
                                  "\"Ferry\\nstrike\", jaccard 0.91, containment 0.97\n"),
            std::string::npos)
      << sample.shown({});
}

TEST(ExplainPage, SaysThatAHeadlineIsMissing) {
  Sample sample = bridge();
  sample.articles.front().record.title.reset();
  sample.articles.front().collapse = ExplainedArticle::Collapse{"c3", "", Relation::kExact, 1, 1};
  EXPECT_NE(sample.shown({}).find("copy  main a1 (no headline)  1,204 words, exact of c3 "
                                  "(no headline), jaccard 1.00, containment 1.00\n"),
            std::string::npos)
      << sample.shown({});
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
