#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <string_view>

#include "report/formats.h"
#include "report/markdown_text.h"
#include "report/sample_result.h"

namespace newsieve::report {
namespace {

struct TextCase {
  const char* name;
  std::string_view in;
  std::string_view inline_text;
  std::string_view code;
};

class MarkdownTextTest : public testing::TestWithParam<TextCase> {};

TEST_P(MarkdownTextTest, IsShownAsItStands) {
  EXPECT_EQ(markdown_inline(GetParam().in), GetParam().inline_text);
  EXPECT_EQ(markdown_code(GetParam().in), GetParam().code);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, MarkdownTextTest,
    testing::Values(TextCase{"empty", "", "", ""}, TextCase{"plain", "a é.", "a é.", "`a é.`"},
                    TextCase{"html", "<b>&\"", "&lt;b&gt;&amp;&quot;", "`<b>&\"`"},
                    TextCase{"emphasis", "*a* _b_ ~c~", R"(\*a\* \_b\_ \~c\~)", "`*a* _b_ ~c~`"},
                    TextCase{"link", "[a](b)", R"(\[a\](b))", "`[a](b)`"},
                    TextCase{"address", "http://a @b #1", R"(http\://a \@b \#1)",
                             "`http://a @b #1`"},
                    TextCase{"cell", R"(a\|b)", R"(a\\&#124;b)", R"(`a\|b`)"},
                    TextCase{"backtick", "`a``b", R"(\`a\`\`b)", "``` `a``b ```"},
                    TextCase{"spaces", " a ", " a ", "`  a  `"}, TextCase{"space", " ", " ", "` `"},
                    TextCase{"line_end", "a\nb", "a b", "`a b`"}),
    [](const auto& test) { return test.param.name; });

TEST(MarkdownTextTest, EscapesHtml) {
  EXPECT_EQ(markdown_html("</summary>&\"*\n"), "&lt;/summary&gt;&amp;&quot;* ");
}

std::size_t occurrences(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

TEST(MarkdownTest, StaysWithinAnyBoundAndKeepsBlocksWhole) {
  const CheckResult result = test::sample_result();
  const std::string whole = markdown(result, std::numeric_limits<std::size_t>::max());
  ASSERT_EQ(whole.find("Left out"), std::string::npos);
  for (std::size_t bound = 0; bound < whole.size() + 200; ++bound) {
    const std::string text = markdown(result, bound);
    ASSERT_LE(text.size(), bound);
    ASSERT_EQ(occurrences(text, "<details>"), occurrences(text, "</details>")) << bound;
    const bool is_whole = text == whole;
    const bool says_so = text.find("Left out to stay within") != std::string::npos;
    ASSERT_TRUE(is_whole || says_so || text.empty()) << bound;
  }
  EXPECT_EQ(markdown(result, whole.size() + 200), whole);
}

TEST(MarkdownTest, ShowsTheFirstOfManySources) {
  CheckResult result = test::sample_result();
  const SourceReport source = result.sources.back();
  result.sources.resize(51, source);
  const std::string text = markdown(result, std::numeric_limits<std::size_t>::max());
  EXPECT_NE(text.find("\nand 1 more\n"), std::string::npos);
}

}  // namespace
}  // namespace newsieve::report
