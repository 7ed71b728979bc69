#include "cluster/evidence_store.h"

#include <gtest/gtest.h>

#include "texts.h"

namespace newsieve::cluster {
namespace {

TEST(EvidenceStoreTest, GivesBackWhatWasPutAlsoFromDisk) {
  EvidenceStore store(0);
  std::vector<Sketch> sketches;
  for (std::uint64_t seed = 0; seed < 9000; ++seed) {
    sketches.push_back(sketch_of(notice(seed)));
    store.put(sketches.back());
  }
  std::string many_numbers;
  for (int number = 0; number < 3000; ++number) {
    many_numbers += std::to_string(number) + ' ';
  }
  for (const std::string& text : {std::string(), many_numbers}) {
    sketches.push_back(sketch_of(text));
    store.put(sketches.back());
  }
  Evidence evidence;
  for (const std::uint32_t step : {1U, 7U}) {
    for (std::uint32_t text = 0; text < sketches.size(); text += step) {
      for (int again = 0; again < 2; ++again) {
        store.load_numbers(text, evidence);
        store.load_shingles(text, evidence);
        ASSERT_EQ(evidence.tokens, sketches[text].tokens);
        ASSERT_EQ(evidence.numbers, sketches[text].numbers);
        ASSERT_EQ(evidence.shingles, sketches[text].shingles);
      }
    }
  }
}

}  // namespace
}  // namespace newsieve::cluster
