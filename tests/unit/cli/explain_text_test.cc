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
  sample.add("Harbour bridge opens", SpanClass::kTitle, "first_line", "");
  sample.add("The bridge opened on Monday after three years of work.", SpanClass::kBody, "", "", 0);
  sample.add("Sign \x1b[31mup\xff", SpanClass::kBoilerplate, "site_template", "on 40 of 44 pages");
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
            "  meta  title        first_line     -                  Harbour bridge opens\n"
            "  keep  body         -              -                  The bridge opened on Monday "
            "after three years of work.\n"
            "  drop  boilerplate  site_template  on 40 of 44 pages  Sign \\x1b[31mup\\xff\n"
            "kept  main a1 \"Harbour bridge opens\"  1,204 words\n"
            "\n");
}

TEST(ExplainPage, ShortensTextToTheWidth) {
  EXPECT_NE(
      bridge()
          .shown({80, false})
          .find(
              "  keep  body         -              -                  The bridge opened on Mon…\n"),
      std::string::npos)
      << bridge().shown({80, false});
}

TEST(ExplainPage, ShortensLongEvidenceInItsColumn) {
  Sample sample;
  sample.add("Body.", SpanClass::kBody, "rule", std::string(60, 'e'), 0);
  EXPECT_NE(sample.shown({100, false}).find(std::string(27, 'e') + "…  Body.\n"),
            std::string::npos);
  EXPECT_NE(sample.shown({}).find(std::string(60, 'e') + "  Body.\n"), std::string::npos);
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

TEST(ExplainPage, OfNoArticleSaysSo) {
  Sample sample;
  sample.add("Menu", SpanClass::kEmptyText, "no_body", "");
  EXPECT_EQ(sample.shown({}),
            "page dump.txt: offset 100, length 5: (no article)\n"
            "  drop  empty_text  no_body  -  Menu\n"
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
