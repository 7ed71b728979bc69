#include "cluster/key_store.h"

namespace newsieve::cluster {

namespace {

constexpr unsigned kPartitionBits = 9;

/// Partitions sorted at a time where there are threads: enough to keep a few busy, and few enough
/// to hold little memory.
constexpr std::size_t kSortedAtOnce = 4;
static_assert((1U << kPartitionBits) % kSortedAtOnce == 0);

/// Calls `shared` for each key of several postings. `group` is a buffer.
void tell(std::span<const Posting> postings, const KeyStore::Shared& shared,
          std::vector<std::uint32_t>& group) {
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

}  // namespace

KeyStore::KeyStore(std::uint64_t memory) : postings_(std::size_t{1} << kPartitionBits, memory) {}

void KeyStore::put(std::uint32_t text, std::span<const std::uint64_t> keys, KeyKind kind) {
  for (const std::uint64_t key : keys) {
    postings_.prefetch(key >> (64 - kPartitionBits));
  }
  for (const std::uint64_t key : keys) {
    const auto low = static_cast<std::uint32_t>(key >> (32 - kPartitionBits));
    postings_.append(key >> (64 - kPartitionBits),
                     {.key = (low & ~1U) | static_cast<std::uint32_t>(kind), .text = text});
  }
}

void KeyStore::sort(std::size_t partition, std::span<const std::uint32_t> ranks,
                    Sorted& into) const {
  postings_.read(partition, into.postings);
  into.sorter.sort(into.postings);
  // In a loop that does nothing else, so that many misses of the cache are under way at a time.
  for (Posting& posting : into.postings) {
    posting.text = ranks[posting.text];
  }
}

void KeyStore::for_each_shared(std::span<const std::uint32_t> ranks, const ForEach& for_each,
                               const Shared& shared) const {
  std::vector<std::uint32_t> group;
  if (!for_each) {
    Sorted sorted;
    for (std::size_t partition = 0; partition < postings_.count(); ++partition) {
      sort(partition, ranks, sorted);
      tell(sorted.postings, shared, group);
    }
    return;
  }
  // While one thread tells of some partitions, others sort the next.
  std::vector<Sorted> told(kSortedAtOnce);
  std::vector<Sorted> next(kSortedAtOnce);
  for (std::size_t first = 0; first <= postings_.count(); first += kSortedAtOnce) {
    for_each(1 + kSortedAtOnce, [&](std::size_t call) {
      if (call == 0) {
        for (const Sorted& sorted : told) {
          tell(sorted.postings, shared, group);
        }
      } else if (first < postings_.count()) {
        sort(first + call - 1, ranks, next[call - 1]);
      }
    });
    told.swap(next);
  }
}

}  // namespace newsieve::cluster
