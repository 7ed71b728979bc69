// What rows say of other rows holds, and holds again when they are cleaned again.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "generator/article.h"
#include "property/run_line.h"
#include "sketch/sketcher.h"

namespace newsieve::property {
namespace {

using generator::Article;
using generator::LanguageName;

constexpr std::uint64_t kLeastWords = 50;  ///< of a shared passage

std::string lines(const Article& article, std::size_t first, std::size_t count) {
  std::string text;
  for (std::size_t i = first; i < std::min(first + count, article.paragraphs.size()); ++i) {
    text += generator::join(article.paragraphs[i].words, article.language) + "\\n";
  }
  return text;
}

std::string row(const std::string& id, const std::string& title, const std::string& text,
                const std::string& date) {
  const std::string whole = title + "\\n" + text;
  return fmt::format(
      R"({{"id":"{}","url":"https://{}.example/","date":"{}","title":"{}","text":"{}"}})"
      "\n",
      id, id.substr(0, 2), date, title, whole.substr(0, whole.find_last_not_of("\\n") + 1));
}

/// Stories that quote from others, notices of one form, and notices that come every month, each
/// opening with its headline.
std::string make_rows() {
  std::string rows;
  std::uint64_t seed = 0;
  for (const LanguageName language : {LanguageName::kEnglish, LanguageName::kGerman,
                                      LanguageName::kArabic, LanguageName::kJapanese}) {
    for (int group = 0; group < 6; ++group) {
      const Article quoted = generator::make_article(++seed, language);
      for (std::size_t i = 0; i < 3; ++i) {
        const Article own = generator::make_article(++seed, language);
        const std::string id = fmt::format("{}q", seed);
        rows += row(id, generator::join(own.title, language),
                    lines(own, 0, 2) + lines(quoted, i, 4) + lines(own, 2, 3), "2031-05-04");
      }
      for (std::size_t month = 1; month < 4; ++month) {
        const std::string date = fmt::format("2031-0{}-05", month);
        const Article notice = generator::make_notice(seed, month, language);
        rows += row(fmt::format("n{}-{}", seed, date), "", lines(notice, 0, 9), date);
        const Article same = generator::make_notice(seed + 1, 1, language);
        rows += row(fmt::format("s{}-{}", seed, date), "", lines(same, 0, 9), date);
      }
    }
  }
  std::erase(rows, '\t');
  return rows;
}

Options near_options() {
  Options options;
  options.strip.level = StripLevel::kNone;
  return options;
}

std::vector<std::uint32_t> folded_words(std::string_view text) {
  sketch::Sketcher sketcher;
  Sketch sketch;
  sketcher.sketch(text, sketch);
  std::vector<std::uint32_t> words;
  for (const Word word : sketch.words) {
    words.push_back(hash_of(word));
  }
  return words;
}

TEST(LinksTest, SpansAreTheSameWordsInBothTexts) {
  const std::vector<OutputRow> rows = run_line_on(make_rows(), near_options()).rows();
  std::map<std::string, const OutputRow*> by_id;
  for (const OutputRow& each : rows) {
    by_id[each.id] = &each;
  }
  std::map<std::string, int> relations;
  for (const OutputRow& each : rows) {
    for (const OutputLink& link : each.links) {
      ++relations[link.relation];
      ASSERT_EQ(by_id.count(link.id), 1U) << link.id << " is not kept";
      const OutputRow& other = *by_id[link.id];
      if (link.relation != "shares_passage") {
        EXPECT_EQ(link.length, 0U);
        continue;
      }
      ASSERT_LE(link.start + link.length, each.text.size());
      ASSERT_LE(link.other_start + link.other_length, other.text.size());
      const std::string here = each.text.substr(link.start, link.length);
      const std::string there = other.text.substr(link.other_start, link.other_length);
      EXPECT_TRUE(base::is_valid_utf8(here)) << here;
      EXPECT_GE(folded_words(here).size(), kLeastWords) << here;
      EXPECT_EQ(folded_words(here), folded_words(there)) << here << "\n\n" << there;
      // The other tells of it too.
      EXPECT_TRUE(std::any_of(other.links.begin(), other.links.end(), [&](const auto& back) {
        return back.id == each.id && back.start == link.other_start &&
               back.length == link.other_length && back.other_start == link.start;
      })) << other.id;
    }
  }
  EXPECT_GT(relations["shares_passage"], 40);
  EXPECT_GT(relations["template_sibling"], 10);
  EXPECT_GT(relations["series"], 20);
}

TEST(LinksTest, AreTheSameWhenRowsAreCleanedAgain) {
  const std::string once = run_line_on(make_rows(), near_options()).output;
  EXPECT_EQ(run_line_on(once, near_options()).output, once);
  EXPECT_EQ(run_line_on(once).output, once);
}

TEST(LinksTest, AreNoneWhereNothingIsCompared) {
  Options options = near_options();
  options.dedup.level = DedupLevel::kNone;
  for (const OutputRow& each : run_line_on(make_rows(), options).rows()) {
    EXPECT_TRUE(each.links.empty());
  }
}

}  // namespace
}  // namespace newsieve::property
