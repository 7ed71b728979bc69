#include "strip/site.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>

namespace newsieve::strip {
namespace {

struct Case {
  const char* name;
  std::string_view url;
  std::string_view host;
};

class HostTest : public testing::TestWithParam<Case> {};

TEST_P(HostTest, IsTakenFromTheUrl) {
  EXPECT_EQ(host_of(GetParam().url), GetParam().host);
}

INSTANTIATE_TEST_SUITE_P(
    Urls, HostTest,
    testing::Values(Case{"plain", "https://ismere-post.example/quay", "ismere-post.example"},
                    Case{"www", "http://www.ismere-post.example", "ismere-post.example"},
                    Case{"capitals", "HTTPS://WWW.Ismere-Post.Example/Quay", "ismere-post.example"},
                    Case{"port", "https://ismere-post.example:8080/quay", "ismere-post.example"},
                    Case{"user", "https://ines:key@ismere-post.example/", "ismere-post.example"},
                    Case{"at_in_path", "https://ismere-post.example/@ines", "ismere-post.example"},
                    Case{"query", "https://ismere-post.example?page=2", "ismere-post.example"},
                    Case{"fragment", "https://ismere-post.example#quay", "ismere-post.example"},
                    Case{"no_scheme", "//ismere-post.example/quay", "ismere-post.example"},
                    Case{"ipv6", "http://[2001:db8::7]:80/", "[2001:db8::7]"},
                    Case{"subdomain", "https://sport.ismere-post.example/",
                         "sport.ismere-post.example"},
                    Case{"path_alone", "/quay/2031", ""}, Case{"no_url", "urn:quay", ""},
                    Case{"empty", "", ""}),
    [](const auto& test) { return test.param.name; });

std::uint64_t key_of(const std::optional<std::string>& url,
                     const std::optional<std::string>& source) {
  Page page;
  page.row.emplace();
  page.row->url = url;
  page.row->source = source;
  return site_key(site_of(page));
}

TEST(SiteKeyTest, IsTheHostOrElseTheSource) {
  const std::uint64_t host = key_of("https://ismere-post.example/1", "dump");
  EXPECT_EQ(host, key_of("http://www.ismere-post.example/2", "other"));
  EXPECT_NE(host, key_of("https://tarn-herald.example/1", "dump"));
  EXPECT_EQ(key_of(std::nullopt, "dump"), key_of("no address", "dump"));
  EXPECT_NE(key_of(std::nullopt, "dump"), key_of(std::nullopt, "other"));
  EXPECT_NE(key_of(std::nullopt, "ismere-post.example"), host) << "a name is no address";
}

TEST(SiteKeyTest, IsZeroWhereThePageDoesNotSay) {
  EXPECT_EQ(key_of(std::nullopt, std::nullopt), 0U);
  EXPECT_EQ(site_key(site_of(Page())), 0U);
}

}  // namespace
}  // namespace newsieve::strip
