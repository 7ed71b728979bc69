#include "cli/roff.h"

#include <gtest/gtest.h>

namespace newsieve::cli {
namespace {

std::string roff_of(std::string_view help) {
  std::string out;
  append_roff(out, help);
  return out;
}

TEST(Roff, ShowsTextToTheCharacter) {
  EXPECT_EQ(roff_text("`a-b` isn't ~ ^ \\n"), "\\(gaa\\-b\\(ga isn\\(aqt \\(ti \\(ha \\en");
}

TEST(Roff, HasFlagsInBold) {
  EXPECT_EQ(roff_text("With --per-source: --max"),
            "With \\fB\\-\\-per\\-source\\fR: \\fB\\-\\-max\\fR");
}

TEST(Roff, TellsWhatIsTypedFromNames) {
  EXPECT_EQ(roff_syntax("-V, --report FORMAT[:PATH]"),
            "\\fB\\-V\\fR, \\fB\\-\\-report\\fR \\fIFORMAT\\fR[:\\fIPATH\\fR]");
  EXPECT_EQ(roff_syntax("none|text-dedup"), "\\fBnone\\fR|\\fBtext\\-dedup\\fR");
}

TEST(Roff, HasParagraphs) {
  EXPECT_EQ(roff_of("\nOne\nline.\n\n.Two.\n"), "One\nline.\n.PP\n\\&.Two.\n");
}

TEST(Roff, HasUsageLineByLine) {
  EXPECT_EQ(roff_of("Usage: clean FILE\n       check\n"),
            ".nf\n\\fBclean\\fR \\fIFILE\\fR\n\\fBcheck\\fR\n.fi\n");
}

TEST(Roff, HasListsOfTwoColumns) {
  EXPECT_EQ(roff_of("Codes:\n  0      done\n  128+N  ended\n         by signal N\n"),
            "Codes:\n.TP\n\\fB0\\fR\ndone\n.TP\n\\fB128+N\\fR\nended\nby signal N\n");
}

TEST(Roff, LeavesIndentedLinesAsTheyAre) {
  EXPECT_EQ(roff_of("Text:\n\n  [max]\n  a = 'b'\n"),
            "Text:\n.PP\n.RS 2\n.nf\n[max]\na = \\(aqb\\(aq\n.fi\n.RE\n");
  EXPECT_EQ(roff_of("Examples:\n  In a pipe:\n    cat | newsieve\n"),
            "Examples:\n.RS 2\n.nf\nIn a pipe:\n  cat | newsieve\n.fi\n.RE\n");
}

}  // namespace
}  // namespace newsieve::cli
