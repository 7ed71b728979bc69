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
  EvidenceStore::Loaded loaded;
  EvidenceReader reader(store);
  std::vector<std::uint32_t> numbers;
  for (const std::uint32_t step : {1U, 7U}) {
    for (std::uint32_t text = 0; text < sketches.size(); text += step) {
      store.load(text, loaded);
      collect_numbers(sketches[text].words, numbers);
      ASSERT_EQ(loaded.words().size(), sketches[text].words.size());
      ASSERT_TRUE(std::equal(loaded.words().begin(), loaded.words().end(),
                             sketches[text].words.begin(), sketches[text].words.end()));
      ASSERT_TRUE(std::equal(loaded.numbers().begin(), loaded.numbers().end(), numbers.begin(),
                             numbers.end()));
      EvidenceStore::Loaded& recalled = reader.recall(text);
      ASSERT_TRUE(std::equal(recalled.words().begin(), recalled.words().end(),
                             sketches[text].words.begin(), sketches[text].words.end()));
      ASSERT_EQ(recalled.numbers().size(), numbers.size());
    }
  }
}

}  // namespace
}  // namespace newsieve::cluster
