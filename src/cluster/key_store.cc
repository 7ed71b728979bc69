#include "cluster/key_store.h"

namespace newsieve::cluster {

namespace {

constexpr unsigned kPartitionBits = 9;

}  // namespace

KeyStore::KeyStore(std::uint64_t memory) : postings_(std::size_t{1} << kPartitionBits, memory) {}

void KeyStore::put(std::uint32_t text, std::span<const std::uint64_t> keys, KeyKind kind) {
  for (const std::uint64_t key : keys) {
    const auto low = static_cast<std::uint32_t>(key >> (32 - kPartitionBits));
    postings_.append(key >> (64 - kPartitionBits),
                     {.key = (low & ~1U) | static_cast<std::uint32_t>(kind), .text = text});
  }
}

void KeyStore::for_each_shared(
    std::span<const std::uint32_t> ranks,
    const std::function<void(KeyKind, std::span<std::uint32_t> ranks)>& shared) {
  PostingSorter sorter;
  std::vector<Posting> postings;
  std::vector<std::uint32_t> group;
  for (std::size_t partition = 0; partition < postings_.count(); ++partition) {
    postings_.read(partition, postings);
    sorter.sort(postings);
    // In a loop that does nothing else, so that many misses of the cache are under way at a time.
    for (Posting& posting : postings) {
      posting.text = ranks[posting.text];
    }
    for (std::size_t first = 0; first < postings.size();) {
      const std::uint32_t key = postings[first].key;
      group.clear();
      for (; first < postings.size() && postings[first].key == key; ++first) {
        if (group.empty() || group.back() != postings[first].text) {
          group.push_back(postings[first].text);
        }
      }
      if (group.size() > 1) {
        shared(static_cast<KeyKind>(key & 1U), group);
      }
    }
  }
}

}  // namespace newsieve::cluster
