#include "split/page_starts.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "dump.h"

namespace newsieve::split {
namespace {

using test::article;
using test::kStories;
using test::start_of;

/// What each page found in `dump` begins with, up to its newline; the first page is left out.
std::vector<std::string> first_lines(std::string_view dump) {
  Seams seams;
  std::vector<std::string> lines;
  for (const std::size_t start : find_page_starts(dump, true, seams)) {
    const std::string_view rest = dump.substr(start);
    lines.emplace_back(rest.substr(0, rest.find('\n')));
  }
  return lines;
}

using Lines = std::vector<std::string>;

TEST(PageStartsTest, SeeAHeadlineThatIsEchoedOverItsSource) {
  EXPECT_EQ(first_lines(article(kStories[0]) + article(kStories[1]) + article(kStories[2])),
            (Lines{std::string(kStories[1].title), std::string(kStories[2].title)}));
}

TEST(PageStartsTest, TakeALabelAboveTheHeadlineIntoItsPage) {
  EXPECT_EQ(first_lines(article(kStories[0]) + "logo\n" + article(kStories[1])), (Lines{"logo"}));
}

TEST(PageStartsTest, TakePagesApartThatShareALine) {
  EXPECT_EQ(first_lines(article(kStories[0]) + "Read more" + article(kStories[1]) +
                        "Read morelogo\n" + article(kStories[2])),
            (Lines{std::string(kStories[1].title), "logo"}));
}

TEST(PageStartsTest, NeedMoreThanOneSign) {
  const std::string echoed = article(kStories[0]) + "The quay in old pictures\n\n" +
                             "The quay in old pictures\n" + std::string(kStories[0].first) + '\n';
  EXPECT_EQ(first_lines(echoed), Lines{});
}

TEST(PageStartsTest, SeeAHeadlineOverProseBelowARule) {
  const std::string prose =
      std::string(kStories[0].first) + '\n' + std::string(kStories[0].second) + '\n';
  const std::string title(kStories[1].title);
  const std::string rule(10, '=');
  EXPECT_EQ(
      first_lines("A first headline of some words\n" + prose + rule + '\n' + title + '\n' + prose),
      (Lines{title}));
  for (const std::string_view other : {"====", "---|---|---|---|---|---", "____________________"}) {
    EXPECT_EQ(first_lines("A first headline of some words\n" + prose + std::string(other) + '\n' +
                          title + '\n' + prose),
              Lines{})
        << other;
  }
  EXPECT_EQ(
      first_lines(title + '\n' + rule + '\n' + prose + title + " again\n" + rule + '\n' + prose),
      Lines{})
      << "underlined headings";
}

TEST(PageStartsTest, PassOverRelatedItems) {
  std::string dump = article(kStories[0]) + "Related Articles\n\n";
  for (const test::Story& story : {kStories[1], kStories[2]}) {
    const std::string title(story.title);
    dump += title + '\n' + title + "\n\nTarn Herald\n\ntime7 hours ago\n\n  • Tarn Herald\n\n" +
            title + "\n\n" + std::string(story.first) + ' ' + std::string(story.second) + "\n\n";
  }
  EXPECT_EQ(first_lines(dump), Lines{});
}

TEST(PageStartsTest, LeaveOnePageWhole) {
  for (const test::Story& story : kStories) {
    EXPECT_EQ(first_lines(article(story)), Lines{});
  }
}

TEST(PageStartsTest, LeaveAPageWholeThatSaysItsHeadlineBelow) {
  EXPECT_EQ(first_lines(article(kStories[0]) + "Share\n" + std::string(kStories[0].title) + '\n'),
            Lines{});
}

TEST(PageStartsTest, LeaveAFewLinesBeforeTheEndUntilMoreComes) {
  const std::string dump = article(kStories[0]) + article(kStories[1]);
  Seams seams;
  EXPECT_TRUE(find_page_starts(dump, false, seams).empty());
  const std::string more = dump + article(kStories[2]) + article(kStories[0]) + dump;
  const std::vector<std::size_t> starts = find_page_starts(more, false, seams);
  ASSERT_FALSE(starts.empty());
  EXPECT_EQ(starts.front(), start_of(more, kStories[1]));
}

TEST(PageStartsTest, AreNoneInNothing) {
  EXPECT_EQ(first_lines(""), Lines{});
  EXPECT_EQ(first_lines("\n \n\t\n"), Lines{});
}

}  // namespace
}  // namespace newsieve::split
