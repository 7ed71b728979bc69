// What is learned of sites: what it makes of later pages, and that it depends on nothing else.
#include "newsieve/templates.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "generator/dump.h"
#include "parse/page_parser.h"
#include "property/run_line.h"

namespace newsieve::property {
namespace {

constexpr generator::Settings kSettings{
    .seed = 31, .sites = 6, .pages_per_site = 24, .wire_copies = 25, .notices = 6};

/// Pages `from` to `to` of each site, as JSONL or one after the other.
std::string pages_of(std::uint32_t from, std::uint32_t to,
                     generator::Join join = generator::Join::kJsonl) {
  generator::Stream stream(join);
  std::string bytes;
  for (std::uint32_t i = 0; i < kSettings.pages(); ++i) {
    const std::uint32_t ordinal = i % kSettings.pages_per_site;
    if (ordinal >= from && ordinal < to) {
      stream.append(generator::make_page(kSettings, i), bytes);
    }
  }
  return bytes;
}

Options with_db(const std::string& path) {
  Options options;
  options.strip.template_db = path;
  options.dedup.level = DedupLevel::kNone;
  return options;
}

/// The bytes of the template file that runs over `days` leave, one after the other.
std::string taught(const std::vector<std::string>& days, Options options = with_db("")) {
  const Folder folder;
  options.strip.template_db = (folder.path() / "sites.db").string();
  for (const std::string& day : days) {
    run_line_on(day, options);
  }
  return read_file(options.strip.template_db);
}

class SavedTest : public testing::TestWithParam<generator::Join> {};

TEST_P(SavedTest, MakesTheFirstPageAsCleanAsTheLast) {
  const Folder folder;
  const Options options = with_db((folder.path() / "sites.db").string());
  run_line_on(pages_of(0, 23, GetParam()), options);
  // Today's one page of each site, known by yesterday's; and as the last of all.
  const std::string page = pages_of(23, 24, GetParam());
  Options cold = options;
  cold.strip.template_db.clear();
  const std::vector<std::string> alone = run_line_on(page, cold).texts();
  const std::vector<std::string> saved = run_line_on(page, options).texts();
  const std::vector<std::string> all = run_line_on(pages_of(0, 24, GetParam()), cold).texts();
  ASSERT_EQ(saved.size(), kSettings.sites);
  EXPECT_NE(saved, alone);
  const std::set<std::string> last(all.begin(), all.end());
  for (const std::string& text : saved) {
    EXPECT_TRUE(last.contains(text)) << text;
  }
}

INSTANTIATE_TEST_SUITE_P(Joins, SavedTest,
                         testing::Values(generator::Join::kJsonl, generator::Join::kNul),
                         [](const testing::TestParamInfo<generator::Join>& tested) {
                           return tested.param == generator::Join::kJsonl ? "rows" : "text";
                         });

TEST(TaughtTest, DoesNotDependOnThreadsOrOrder) {
  std::string rows = pages_of(0, 24);
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < rows.size(); at = rows.find('\n', at) + 1) {
    lines.push_back(rows.substr(at, rows.find('\n', at) + 1 - at));
  }
  Options options = with_db("");
  const std::string forth = taught({rows}, options);
  EXPECT_GT(forth.size(), 1000U);
  options.threads = 1;
  EXPECT_EQ(taught({rows}, options), forth);
  options.threads = 3;
  generator::Random random(5);
  for (std::size_t i = lines.size(); i > 1; --i) {
    std::swap(lines[i - 1], lines[random.below(i)]);
  }
  std::string shuffled;
  for (const std::string& line : lines) {
    shuffled += line;
  }
  ASSERT_NE(shuffled, rows);
  EXPECT_EQ(taught({shuffled}, options), forth);
}

TEST(TaughtTest, DoesNotCountTheSamePagesAgain) {
  const Folder folder;
  const auto pages_seen = [&](const std::vector<std::string>& days) {
    std::map<std::string, std::uint64_t> pages;
    for (const TemplateSite& site : list_templates(folder.write("db", taught(days))).sites) {
      pages[site.name] = site.pages_seen;
    }
    return pages;
  };
  const std::string day = pages_of(0, 12);
  EXPECT_EQ(pages_seen({day, day, day}), pages_seen({day}));
  EXPECT_EQ(pages_seen({day, pages_of(6, 18)}), pages_seen({pages_of(0, 18)}));
}

TEST(TaughtTest, AddsUpToWhatOneRunLearns) {
  // A site with fewer pages than a bucket of lossy counting forgets nothing.
  const Folder folder;
  const std::string one = folder.write("one", taught({pages_of(0, 9)}));
  const std::string other = folder.write("other", taught({pages_of(9, 19)}));
  const std::string sum = (folder.path() / "sum").string();
  merge_templates({one, other}, sum);
  const std::string bytes = read_file(sum);
  merge_templates({other, one}, sum);
  EXPECT_EQ(read_file(sum), bytes);
  const std::vector<TemplateSite> merged = list_templates(sum).sites;
  const std::vector<TemplateSite> together =
      list_templates(folder.write("all", taught({pages_of(0, 19)}))).sites;
  ASSERT_EQ(merged.size(), together.size());
  for (std::size_t i = 0; i < merged.size(); ++i) {
    EXPECT_EQ(merged[i].name, together[i].name);
    EXPECT_EQ(merged[i].pages_seen, together[i].pages_seen);
    EXPECT_EQ(merged[i].template_lines, together[i].template_lines) << merged[i].name;
  }
}

TEST(TemplateTest, IsLearnedFromTheLinesThatAreParsed) {
  // The first pass splits pages into lines and no more; the second asks by the lines of a reading.
  for (const RelatedItems related : {RelatedItems::kDrop, RelatedItems::kExtract}) {
    for (std::uint32_t i = 0; i < kSettings.pages(); ++i) {
      const std::string text = generator::make_page(kSettings, i).bytes();
      const Page page{.place = {}, .text = text, .row = {}};
      const Reading parsed = parse::parse_page(page, {.related = related});
      const Reading split = parse::read_lines(text);
      ASSERT_EQ(parsed.lines.size(), split.lines.size());
      for (std::size_t line = 0; line < parsed.lines.size(); ++line) {
        EXPECT_EQ(parsed.lines[line].start, split.lines[line].start);
        EXPECT_EQ(parsed.lines[line].length, split.lines[line].length);
      }
    }
  }
}

/// A page of a paper of its own that carries the agency's story, and one of `kLocal`'s.
std::string row_of(const std::string& site, const std::string& id, const std::string& text) {
  return R"({"id":")" + id + R"(","url":"https://)" + site + "/" + id + R"(","text":")" + text +
         "\"}\n";
}

/// Sentences of the page's own.
std::string own_story(int page) {
  generator::Random random(static_cast<std::uint64_t>(page) + 900);
  const generator::Article article =
      generator::make_article(random.next(), generator::LanguageName::kEnglish);
  std::string text = generator::join(article.title, article.language);
  for (std::size_t i = 0; i < 3; ++i) {
    text += "\\n" + generator::join(article.paragraphs[i].words, article.language);
  }
  std::erase(text, '"');
  return text;
}

constexpr std::string_view kWire =
    "The ferry to the outer islands was stopped on Monday when its captain saw a goat at the "
    "wheel. "
    "The agency could not reach the goat, nor the harbour master, before the evening.";
constexpr std::string_view kHouse =
    "Our readers have paid for this paper since the flood year. Bring a coin to the old mill.";

TEST(TemplateTest, IsNeverWhatManySourcesShare) {
  std::string rows;
  for (int site = 0; site < 30; ++site) {
    for (int page = 0; page < 3; ++page) {
      const std::string text = page == 0 ? "Goat takes ferry, sails it well\\n" + std::string(kWire)
                                         : own_story(10 * site + page);
      rows += row_of("paper" + std::to_string(site) + ".example", std::to_string(10 * site + page),
                     text);
    }
  }
  Options options = with_db("");
  for (const bool stream : {false, true}) {
    options.stream = stream;
    const std::vector<std::string> texts = run_line_on(rows, options).texts();
    EXPECT_EQ(std::count_if(
                  texts.begin(), texts.end(),
                  [](const std::string& text) { return text.find(kWire) != std::string::npos; }),
              30)
        << stream;
  }
}

struct Share {
  int every;  ///< page of the site has the line
  bool is_template;
};

class ShareTest : public testing::TestWithParam<Share> {};

TEST_P(ShareTest, DecidesWhatIsTemplate) {
  std::string rows;
  int with = 0;
  for (int page = 0; page < 40; ++page) {
    const bool has = page % GetParam().every == 0;
    with += has ? 1 : 0;
    rows += row_of("post.example", std::to_string(page),
                   own_story(page) + (has ? "\\n" + std::string(kHouse) : ""));
  }
  const std::vector<std::string> texts = run_line_on(rows, with_db("")).texts();
  EXPECT_EQ(
      std::count_if(texts.begin(), texts.end(),
                    [](const std::string& text) { return text.find(kHouse) != std::string::npos; }),
      GetParam().is_template ? 0 : with);
}

INSTANTIATE_TEST_SUITE_P(Pages, ShareTest,
                         testing::Values(Share{1, true}, Share{4, true}, Share{5, true},
                                         Share{6, false}, Share{20, false}),
                         [](const testing::TestParamInfo<Share>& tested) {
                           return "one_in_" + std::to_string(tested.param.every);
                         });

}  // namespace
}  // namespace newsieve::property
