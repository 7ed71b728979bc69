#include "cluster/key_store.h"

#include <array>
#include <utility>

namespace newsieve::cluster {

namespace {

constexpr unsigned kPartitionBits = 9;
constexpr unsigned kDigitBits = 11;
constexpr std::size_t kDigits = std::size_t{1} << kDigitBits;

}  // namespace

KeyStore::KeyStore(std::uint64_t memory) : postings_(std::size_t{1} << kPartitionBits, memory) {}

void KeyStore::put(std::uint32_t text, std::span<const std::uint64_t> keys, KeyKind kind) {
  for (const std::uint64_t key : keys) {
    const auto low = static_cast<std::uint32_t>(key >> (32 - kPartitionBits));
    postings_.append(key >> (64 - kPartitionBits),
                     {.key = (low & ~1U) | static_cast<std::uint32_t>(kind), .text = text});
  }
}

/// By key; stable, so texts of one key stay in order. Least significant digit first.
void KeyStore::sort(std::vector<Posting>& postings) {
  scratch_.resize(postings.size());
  for (unsigned shift = 0; shift < 32; shift += kDigitBits) {
    std::array<std::uint32_t, kDigits> starts{};
    for (const Posting& posting : postings) {
      ++starts[(posting.key >> shift) % kDigits];
    }
    std::uint32_t start = 0;
    for (std::uint32_t& count : starts) {
      start += std::exchange(count, start);
    }
    for (const Posting& posting : postings) {
      scratch_[starts[(posting.key >> shift) % kDigits]++] = posting;
    }
    postings.swap(scratch_);
  }
}

void KeyStore::for_each_shared(
    std::span<const std::uint32_t> ranks,
    const std::function<void(KeyKind, std::span<const std::uint32_t> ranks)>& shared) {
  std::vector<Posting> postings;
  std::vector<std::uint32_t> texts;
  for (std::size_t partition = 0; partition < postings_.count(); ++partition) {
    postings_.read(partition, postings);
    sort(postings);
    fetch_ranks(ranks, postings);
    for (std::size_t first = 0; first < postings.size();) {
      const std::uint32_t key = postings[first].key;
      texts.clear();
      for (; first < postings.size() && postings[first].key == key; ++first) {
        if (texts.empty() || texts.back() != postings[first].text) {
          texts.push_back(postings[first].text);
        }
      }
      if (texts.size() > 1) {
        shared(static_cast<KeyKind>(key & 1U), texts);
      }
    }
  }
}

/// In a loop that does nothing else, so that many misses of the cache are under way at a time.
void KeyStore::fetch_ranks(std::span<const std::uint32_t> ranks, std::vector<Posting>& postings) {
  for (std::size_t i = 0; i < postings.size(); ++i) {
    const bool is_shared = (i > 0 && postings[i - 1].key == postings[i].key) ||
                           (i + 1 < postings.size() && postings[i + 1].key == postings[i].key);
    if (is_shared) {
      postings[i].text = ranks[postings[i].text];
    }
  }
}

}  // namespace newsieve::cluster
