#include "base/agencies.h"

#include <gtest/gtest.h>

namespace newsieve::base {
namespace {

struct AgencyCase {
  std::string_view text;
  bool name;
  bool host;
};

class AgenciesTest : public testing::TestWithParam<AgencyCase> {};

TEST_P(AgenciesTest, AreKnownByTheirWholeNames) {
  EXPECT_EQ(is_news_agency(GetParam().text), GetParam().name);
  EXPECT_EQ(is_host_of_news_agency(GetParam().text), GetParam().host);
}

INSTANTIATE_TEST_SUITE_P(
    Names, AgenciesTest,
    testing::Values(AgencyCase{"Reuters", true, false}, AgencyCase{"REUTERS.", true, false},
                    AgencyCase{"agence france-presse", true, false},
                    AgencyCase{"Anadolu Ajansı", true, false}, AgencyCase{"新华社", true, false},
                    AgencyCase{"reuters.com", false, true},
                    AgencyCase{"www.reuters.com", false, true},
                    AgencyCase{"notreuters.com", false, false},
                    AgencyCase{"reuters.com.example", false, false},
                    AgencyCase{"Reuters readers", false, false},
                    AgencyCase{"Castrin Courier", false, false}, AgencyCase{"", false, false},
                    AgencyCase{".", false, false}, AgencyCase{"com", false, false}));

}  // namespace
}  // namespace newsieve::base
