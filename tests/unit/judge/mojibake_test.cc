#include "judge/mojibake.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace newsieve::judge {
namespace {

struct MojibakeCase {
  const char* text;
  std::size_t bytes;  ///< of the mis-read character at its front
};

class MojibakeTest : public testing::TestWithParam<MojibakeCase> {};

TEST_P(MojibakeTest, IsToldByItsFirstCharacters) {
  EXPECT_EQ(mojibake_prefix(GetParam().text), GetParam().bytes) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(Misread, MojibakeTest,
                         testing::Values(MojibakeCase{"Ã©t", 4},    // é
                                         MojibakeCase{"Ã¼ber", 4},  // ü
                                         MojibakeCase{"Â«", 4},     // «
                                         MojibakeCase{"Â\u00A0km",
                                                      4},           // a space that does not break
                                         MojibakeCase{"â€™s", 8},   // ’
                                         MojibakeCase{"â€œHe", 7},  // “
                                         MojibakeCase{"â\u0080\u0099s", 6},  // ’ read as Latin-1
                                         MojibakeCase{"ÐŸÑ€Ð¸", 4},          // П
                                         MojibakeCase{"Ñ€", 5},              // р
                                         MojibakeCase{"Î±", 4},              // α
                                         MojibakeCase{"Ø§", 4},              // ا
                                         MojibakeCase{"à¤¨", 6}));           // न

INSTANTIATE_TEST_SUITE_P(Fine, MojibakeTest,
                         testing::Values(MojibakeCase{"", 0}, MojibakeCase{"e", 0},
                                         MojibakeCase{"été", 0}, MojibakeCase{"âge", 0},
                                         MojibakeCase{"à la", 0}, MojibakeCase{"ÂNGELA", 0},
                                         MojibakeCase{"ÃO", 0}, MojibakeCase{"Ñandú", 0},
                                         MojibakeCase{"Øre", 0}, MojibakeCase{"Â", 0},
                                         MojibakeCase{"â€", 0},  // cut short
                                         MojibakeCase{"при", 0}, MojibakeCase{"’s", 0}));

}  // namespace
}  // namespace newsieve::judge
