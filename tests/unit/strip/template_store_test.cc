#include "strip/template_store.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "base/hash.h"

namespace newsieve::strip {
namespace {

TemplateStore some_store(std::uint64_t seed = 0) {
  TemplateStore store;
  store.runs = 3 + seed;
  for (const std::uint64_t key : {kUnknownSite, std::uint64_t{9}, 11 + seed}) {
    SiteTemplates& site = store.sites[key];
    site.site = {key == kUnknownSite ? SiteKind::kPool : SiteKind::kSource,
                 key == kUnknownSite ? "" : fmt::format("Paper {}", key)};
    site.pages_seen = 100000 + key;
    site.pages = 60;
    site.missed = 3;
    site.idle_runs = static_cast<std::uint32_t>(key);
    for (std::uint64_t line = 1; line < 20 + seed; ++line) {
      site.lines[base::mix(line)] = {static_cast<std::uint32_t>(line), 1};
    }
    site.counted[base::mix(seed)] = 2;
    site.note_text(base::mix(5), "Quay,\n\"letters\"\xff");
  }
  return store;
}

TEST(TemplateFileTest, BringsBackWhatWasWritten) {
  const std::string file = to_file(some_store());
  TemplateStore read;
  ASSERT_EQ(from_file(file, read), "");
  EXPECT_EQ(to_file(read), file);
  EXPECT_EQ(read.runs, 3U);
  const SiteTemplates* const site = read.find(9);
  ASSERT_NE(site, nullptr);
  EXPECT_EQ(site->site.kind, SiteKind::kSource);
  EXPECT_EQ(site->site.name, "Paper 9");
  EXPECT_EQ(site->pages_seen, 100009U);
  EXPECT_EQ(site->repeats(base::mix(7)).pages, 7U);
  EXPECT_EQ(site->missed, 3U);
  const std::string* const text = site->texts.find(base::mix(5));
  ASSERT_NE(text, nullptr);
  EXPECT_EQ(*text, "Quay,\n\"letters\"\xff");
  EXPECT_EQ(read.find(10), nullptr);
}

TEST(TemplateFileTest, IsEmptyOfAnEmptyFile) {
  TemplateStore read = some_store();
  EXPECT_EQ(from_file("", read), "");
  EXPECT_TRUE(read.sites.empty());
}

TEST(TemplateFileTest, IsRefusedIfForeignOrDamaged) {
  const std::string file = to_file(some_store());
  const auto with = [&](const std::string& what, const std::string& by) {
    std::string changed = file;
    return changed.replace(changed.find(what), what.size(), by);
  };
  std::string flipped = file;
  flipped[file.size() / 2] = static_cast<char>(flipped[file.size() / 2] ^ 1);
  const std::string settings = "lines 1; sites 1/20 of 128 pages; pool 1/4096 of 65536 pages";
  const std::string other = "lines 2; sites 1/20 of 128 pages; pool 1/4096 of 65536 pages";
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"{\"text\": \"quay\"}\n", "not a file of site templates"},
      {"newsieve templates 2", "not a file of site templates"},
      {"newsieve templates two\n", "not a file of site templates"},
      {with("templates 2", "templates 1"),
       "made by an older version of newsieve: it has format 1, this one takes 2; remove it to "
       "learn anew"},
      {with("templates 2", "templates 3"),
       "made by a newer version of newsieve: it has format 3, this one takes 2"},
      {with(settings, other),
       "made with other settings, which cannot be added up: " + other + ", and not " + settings},
      {file.substr(0, file.find('\n') + 3), "truncated"},
      {file.substr(0, file.size() - 9), "truncated"},
      {file.substr(0, file.size() - 1), "truncated"},
      {file + "x", "damaged"},
      {flipped, "damaged"}};
  for (const auto& [bytes, why] : cases) {
    TemplateStore read;
    read.runs = 77;
    EXPECT_EQ(from_file(bytes, read), why);
    EXPECT_EQ(read.runs, 77U) << "nothing of it is taken";
  }
}

/// Whatever the bytes, also with a sum that fits them: an answer, and neither a crash nor a loop.
TEST(TemplateFileTest, SurvivesNonsense) {
  const std::string file = to_file(some_store());
  const std::size_t body = file.find('\n', file.find("pool")) + 1;
  for (std::size_t at = body; at + 8 < file.size(); ++at) {
    std::string changed = file.substr(0, file.size() - 8);
    changed[at] = static_cast<char>(changed[at] + 0x81);
    const std::uint64_t sum = base::hash64(changed);
    for (unsigned shift = 0; shift < 64; shift += 8) {
      changed += static_cast<char>(sum >> shift & 0xff);
    }
    TemplateStore read;
    const std::string problem = from_file(changed, read);
    EXPECT_TRUE(problem.empty() || problem == "damaged" || problem == "truncated") << problem;
  }
}

TEST(TemplateStoreTest, AddsUpToTheSameBytesInAnyOrder) {
  const auto sum = [](const std::vector<std::uint64_t>& seeds) {
    TemplateStore store;
    for (const std::uint64_t seed : seeds) {
      store.add(some_store(seed));
    }
    return to_file(store);
  };
  EXPECT_EQ(sum({0, 1, 2}), sum({2, 1, 0}));
  EXPECT_EQ(sum({0, 1, 2}), sum({1, 0, 2}));
  EXPECT_NE(sum({0, 1}), sum({0, 2}));
  TemplateStore none;
  none.add(some_store());
  EXPECT_EQ(to_file(none), to_file(some_store()));
}

}  // namespace
}  // namespace newsieve::strip
