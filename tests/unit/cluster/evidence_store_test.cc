#include "cluster/evidence_store.h"

#include <gtest/gtest.h>

#include "texts.h"

namespace newsieve::cluster {
namespace {

TEST(EvidenceStoreTest, GivesBackWhatWasPutAlsoFromDisk) {
  EvidenceStore store(0);
  std::vector<Sketch> sketches;
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    sketches.push_back(sketch_of(notice(seed) + words(seed * 1000, seed * 1000 + 500)));
    store.put(sketches.back());
  }
  sketches.push_back(sketch_of(""));
  store.put(sketches.back());
  Evidence evidence;
  for (std::uint32_t text = 0; text < sketches.size(); ++text) {
    store.load_numbers(text, evidence);
    store.load_shingles(text, evidence);
    ASSERT_EQ(evidence.tokens, sketches[text].tokens);
    ASSERT_EQ(evidence.numbers, sketches[text].numbers);
    ASSERT_EQ(evidence.shingles, sketches[text].shingles);
  }
}

}  // namespace
}  // namespace newsieve::cluster
