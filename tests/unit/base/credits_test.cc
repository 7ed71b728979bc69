#include "base/credits.h"

#include <gtest/gtest.h>

namespace newsieve::base {
namespace {

TEST(CreditsTest, EndALineOrAreAllOfIt) {
  for (const char* line : {"Photo: Jane Roe",
                           "PHOTO BY JANE ROE",
                           "Image credit: Tarn Herald",
                           "Photo courtesy of Jane Roe",
                           "Courtesy of the harbour museum",
                           "The quay at low tide. Photo: Jane Roe/Tarn Herald",
                           "The quay at low tide (Photo: Jane Roe)",
                           "The quay at low tide. [Image: Jane Roe]",
                           "The quay at low tide | Photo Credit: Jane Roe",
                           "The quay. (AP Photo/Jane Roe)",
                           "The quay at low tide. REUTERS/Jane Roe",
                           "Jane Roe/Getty Images",
                           "The quay at low tide. (Jane Roe / AFP / Getty Images)",
                           "Jane Roe via Getty Images",
                           "Shutterstock",
                           "Der Kai bei Ebbe. Foto: Jane Roe / Inselbote",
                           "Bildquelle: Jane Roe",
                           "Crédit photo : Jane Roe",
                           "Фото: Анна Тарн",
                           "تصوير: صالح تارن",
                           "图片来源：塔恩"}) {
    EXPECT_TRUE(ends_with_credit(line)) << line;
  }
}

TEST(CreditsTest, AreNoOtherLines) {
  for (const char* line :
       {"", ")", "Photo", "Photo:", "Photos: 12", "Herring: the catch of the year",
        "The council chose a picture for the quay",
        "The museum has pictures by three painters of boats",
        "A photo of the quay was sold in Tarnholm", "Reuters/Tarn poll: more boats than berths",
        "Two of five read the paper (see photo below)", "The images of Getty Images",
        "Image: a quay that has sunk by a hand every ten years, and the crane on it by two"}) {
    EXPECT_FALSE(ends_with_credit(line)) << line;
  }
}

}  // namespace
}  // namespace newsieve::base
