#include "judge/script.h"

#include <gtest/gtest.h>

#include <set>

namespace newsieve::judge {
namespace {

struct ScriptCase {
  char32_t letter;
  Script script;
};

class ScriptTest : public testing::TestWithParam<ScriptCase> {};

TEST_P(ScriptTest, IsTheLettersBlock) {
  EXPECT_EQ(script_of(GetParam().letter), GetParam().script)
      << static_cast<std::uint32_t>(GetParam().letter);
}

INSTANTIATE_TEST_SUITE_P(
    Letters, ScriptTest,
    testing::Values(ScriptCase{U'é', Script::kLatin}, ScriptCase{U'ế', Script::kLatin},
                    ScriptCase{U'Ａ', Script::kLatin}, ScriptCase{U'ω', Script::kGreek},
                    ScriptCase{U'ж', Script::kCyrillic}, ScriptCase{U'ї', Script::kCyrillic},
                    ScriptCase{U'ש', Script::kHebrew}, ScriptCase{U'ع', Script::kArabic},
                    ScriptCase{U'پ', Script::kArabic}, ScriptCase{U'न', Script::kDevanagari},
                    ScriptCase{U'ব', Script::kBengali}, ScriptCase{U'ก', Script::kThai},
                    ScriptCase{U'漢', Script::kHan}, ScriptCase{U'か', Script::kHan},
                    ScriptCase{U'ナ', Script::kHan}, ScriptCase{U'한', Script::kHangul},
                    ScriptCase{U'𠀀', Script::kHan},
                    // Armenian, Georgian, Tamil; between two blocks, behind the last.
                    ScriptCase{U'ա', Script::kOther}, ScriptCase{U'ა', Script::kOther},
                    ScriptCase{U'த', Script::kOther}, ScriptCase{0x10FFFF, Script::kOther}));

TEST(ScriptNameTest, IsEachScriptsOwn) {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < kScripts; ++i) {
    names.insert(name_of(static_cast<Script>(i)));
  }
  EXPECT_EQ(names.size(), kScripts);
  EXPECT_EQ(name_of(Script::kCyrillic), "Cyrillic");
  EXPECT_EQ(name_of(Script::kOther), "another script");
}

}  // namespace
}  // namespace newsieve::judge
