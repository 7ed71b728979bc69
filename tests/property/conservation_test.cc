// For any input, the bytes outside the ledger's spans are the texts, white space aside.
#include "property/conservation.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "generator/dump.h"
#include "property/mutate.h"

namespace newsieve::property {
namespace {

constexpr generator::Settings kSettings{.seed = 11, .sites = 6, .pages_per_site = 6};

std::string make_dump(generator::Join join) {
  generator::Stream stream(join);
  std::string bytes;
  for (std::uint32_t i = 0; i < kSettings.pages(); ++i) {
    stream.append(generator::make_page(kSettings, i), bytes);
  }
  return bytes;
}

Options with(RelatedItems related, StripLevel strip, DedupLevel dedup) {
  Options options;
  options.parse.related = related;
  options.strip.level = strip;
  options.dedup.level = dedup;
  return options;
}

/// Every way of running that changes what is dropped.
std::vector<Options> all_ways() {
  std::vector<Options> ways;
  for (const RelatedItems related : {RelatedItems::kDrop, RelatedItems::kExtract}) {
    for (const StripLevel strip : {StripLevel::kNone, StripLevel::kPage, StripLevel::kSite}) {
      ways.push_back(with(related, strip, DedupLevel::kNear));
    }
  }
  ways.push_back(with(RelatedItems::kExtract, StripLevel::kSite, DedupLevel::kNone));
  ways.push_back(with(RelatedItems::kDrop, StripLevel::kSite, DedupLevel::kExact));
  ways.emplace_back().stream = true;
  return ways;
}

std::string describe(const Options& options) {
  return "related " + std::to_string(static_cast<int>(options.parse.related)) + ", strip " +
         std::to_string(static_cast<int>(options.strip.level)) + ", dedup " +
         std::to_string(static_cast<int>(options.dedup.level)) + ", stream " +
         std::to_string(static_cast<int>(options.stream));
}

void expect_conserved(std::string_view bytes, Options options) {
  options.read.format = Format::kText;
  EXPECT_EQ(check_conservation(bytes, run_line_on(bytes, options)), "") << describe(options);
}

void expect_rows_conserved(std::string_view bytes, Options options) {
  options.read.format = Format::kJsonl;
  EXPECT_EQ(check_row_conservation(bytes, run_line_on(bytes, options)), "") << describe(options);
}

TEST(ConservationTest, HoldsForSamples) {
  for (const auto& entry : std::filesystem::directory_iterator(NEWSIEVE_SAMPLES)) {
    SCOPED_TRACE(entry.path().filename());
    const std::string bytes = read_file(entry.path());
    for (const Options& options : all_ways()) {
      if (entry.path().extension() == ".txt") {
        expect_conserved(bytes, options);
      } else if (entry.path().extension() == ".jsonl") {
        expect_rows_conserved(bytes, options);
      }
    }
  }
}

TEST(ConservationTest, HoldsForGeneratedDumps) {
  using generator::Join;
  for (const Join join : {Join::kNul, Join::kFormFeed, Join::kHeaders, Join::kGlued}) {
    SCOPED_TRACE(static_cast<int>(join));
    const std::string bytes = make_dump(join);
    for (const Options& options : all_ways()) {
      expect_conserved(bytes, options);
    }
  }
  for (const Options& options : all_ways()) {
    expect_rows_conserved(make_dump(Join::kJsonl), options);
  }
}

TEST(ConservationTest, HoldsForDamagedText) {
  const std::vector<Options> ways = all_ways();
  const std::string whole = make_dump(generator::Join::kGlued);
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    SCOPED_TRACE(seed);
    generator::Random random(seed);
    const std::string piece = whole.substr(random.below(whole.size()), 1 + random.below(12000));
    const std::string bytes = mutate(piece, static_cast<int>(random.below(60)), random);
    expect_conserved(bytes, random.pick(ways));
  }
}

TEST(ConservationTest, HoldsForDamagedRows) {
  const std::vector<Options> ways = all_ways();
  const std::string whole = make_dump(generator::Join::kJsonl).substr(0, 60000);
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    SCOPED_TRACE(seed);
    generator::Random random(seed);
    const std::string bytes = mutate(whole, static_cast<int>(random.below(40)), random);
    expect_rows_conserved(bytes, random.pick(ways));
  }
}

TEST(ConservationTest, HoldsForSmallestInputs) {
  using std::string_view_literals::operator""sv;
  for (const std::string_view bytes :
       {""sv, "\n"sv, "\0"sv, "a"sv, " "sv, "\r\n\r\n"sv, "\xff"sv, "\xef\xbb\xbf"sv,
        "==> a <==\n"sv, "\f\f\f"sv, "a\0b\0"sv, "Read more"sv, "logo"sv, "**"sv}) {
    SCOPED_TRACE(testing::PrintToString(bytes));
    expect_conserved(bytes, {});
  }
}

}  // namespace
}  // namespace newsieve::property
