#include "split/separators.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "newsieve/error.h"

namespace newsieve::split {
namespace {

using namespace std::string_view_literals;

struct Case {
  const char* name;
  const char* delimiter;
  std::string_view bytes;
  bool last;
  std::string_view found;  ///< the separator's bytes; empty: none
  std::size_t start;
  std::string_view rule;
};

class SeparatorsTest : public testing::TestWithParam<Case> {};

TEST_P(SeparatorsTest, FindsTheFirst) {
  const Case& c = GetParam();
  const Separators separators(c.delimiter);
  const Separator found = separators.find(c.bytes, 0, c.last);
  EXPECT_EQ(c.bytes.substr(found.start, found.length), c.found);
  if (!c.found.empty()) {
    EXPECT_EQ(found.start, c.start);
    EXPECT_EQ(found.rule, c.rule);
  }
}

constexpr const char* kNone = "";
constexpr const char* kDashes = "^-{3,}$";

INSTANTIATE_TEST_SUITE_P(
    Marks, SeparatorsTest,
    testing::Values(Case{"nothing", kNone, "The quay\nis old.\n"sv, true, ""sv, 0, ""},
                    Case{"nul", kNone, "quay\0boat\fice"sv, true, "\0"sv, 4, "NUL"},
                    Case{"form_feed", kNone, "quay\fboat"sv, false, "\f"sv, 4, "form feed"},
                    Case{"at_once", kNone, "\fquay"sv, true, "\f"sv, 0, "form feed"},
                    Case{"header", kNone, "==> a.txt <==\nquay\n"sv, true, "==> a.txt <==\n"sv, 0,
                         "header of head or tail"},
                    Case{"header_below", kNone, "quay\n==> b.txt <==\nboat"sv, true,
                         "==> b.txt <==\n"sv, 5, "header of head or tail"},
                    Case{"header_crlf", kNone, "==> a.txt <==\r\nquay"sv, true,
                         "==> a.txt <==\r\n"sv, 0, "header of head or tail"},
                    Case{"header_within_a_line", kNone, "see ==> a.txt <==\nquay"sv, true, ""sv, 0,
                         ""},
                    Case{"header_without_a_name", kNone, "==>  <==\nquay"sv, true, ""sv, 0, ""},
                    Case{"header_that_goes_on", kNone, "==> a.txt <== quay\n"sv, true, ""sv, 0, ""},
                    Case{"header_before_form_feed", kNone, "==> a <==\nquay\f"sv, true,
                         "==> a <==\n"sv, 0, "header of head or tail"},
                    Case{"header_behind_form_feed", kNone, "quay\f==> a <==\n"sv, true, "\f"sv, 4,
                         "form feed"}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Delimiter, SeparatorsTest,
    testing::Values(
        Case{"line", kDashes, "quay\n----\nboat"sv, true, "----\n"sv, 5, "the delimiter"},
        Case{"crlf", kDashes, "quay\r\n---\r\nboat"sv, true, "---\r\n"sv, 6, "the delimiter"},
        Case{"anchored", kDashes, "quay ---\n--- boat\n"sv, true, ""sv, 0, ""},
        Case{"anywhere_in_the_line", "PAGE [0-9]+", "quay\nthis is PAGE 2 of 9\nboat"sv, true,
             "this is PAGE 2 of 9\n"sv, 5, "the delimiter"},
        Case{"empty_line", "^$", "quay\n\nboat\n"sv, true, "\n"sv, 5, "the delimiter"},
        Case{"last_line", kDashes, "quay\n---"sv, true, "---"sv, 5, "the delimiter"},
        Case{"before_nul", kDashes, "quay\n---\nboat\0"sv, true, "---\n"sv, 5, "the delimiter"},
        Case{"behind_nul", kDashes, "quay\0---\n"sv, true, "\0"sv, 4, "NUL"}),
    [](const auto& test) { return test.param.name; });

// The last line may go on in the next block: "---" may turn out to be "--- or more".
INSTANTIATE_TEST_SUITE_P(
    LineWithoutEnd, SeparatorsTest,
    testing::Values(Case{"delimiter", kDashes, "quay\n---"sv, false, ""sv, 0, ""},
                    Case{"header", kNone, "quay\n==> b.txt <=="sv, false, ""sv, 0, ""},
                    Case{"delimiter_before_form_feed", kDashes, "quay\n---\f"sv, false, "---"sv, 5,
                         "the delimiter"},
                    Case{"delimiter_above", kDashes, "---\nquay"sv, false, "---\n"sv, 0,
                         "the delimiter"}),
    [](const auto& test) { return test.param.name; });

TEST(SeparatorsTest, LooksFromWhereItIsTold) {
  const Separators separators(kDashes);
  const Separator second = separators.find("---\nquay\n---\nboat\n", 4, true);
  EXPECT_EQ(second.start, 9U);
}

TEST(SeparatorsTest, FindsMarksHoweverFarTheyAre) {
  const Separators separators("");
  for (const std::size_t far : {4095U, 4096U, 4097U, 20000U}) {
    for (const char mark : {'\0', '\f'}) {
      std::string bytes(far, 'x');
      bytes += mark;
      bytes += "\f\0"sv;
      const Separator found = separators.find(bytes, 0, true);
      EXPECT_EQ(found.start, far);
      EXPECT_EQ(found.rule, mark == '\f' ? "form feed" : "NUL");
    }
  }
}

TEST(SeparatorsTest, RefusesABrokenDelimiter) {
  EXPECT_THROW(Separators("(quay"), RunError);
  EXPECT_FALSE(Separators("").has_delimiter());
  EXPECT_TRUE(Separators("quay").has_delimiter());
}

}  // namespace
}  // namespace newsieve::split
