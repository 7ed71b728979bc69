#include "cluster/leader_index.h"

#include <algorithm>
#include <iterator>

namespace newsieve::cluster {

namespace {

constexpr std::size_t kPartitions = 256;

/// Few enough texts are in fewer partitions: each is judged by several threads.
constexpr std::size_t kLeastPerPartition = 64;

std::uint32_t partition_size(std::size_t texts) {
  return static_cast<std::uint32_t>(std::max(texts / kPartitions + 1, kLeastPerPartition));
}

KeyKind key_kind_of(std::uint32_t other) {
  return static_cast<KeyKind>(other & 1U);
}

}  // namespace

LeaderIndex::LeaderIndex(const KeyStore& keys, std::span<const std::uint32_t> ranks,
                         std::uint64_t memory, const ForEach& for_each)
    : ranks_per_partition_(partition_size(ranks.size())),
      pairs_(kPartitions, memory / 4 * 3),
      hot_pairs_(kPartitions, memory / 4),
      leads_(ranks.size()),
      counter_(ranks.size()) {
  keys.for_each_shared(ranks, for_each, [&](KeyKind kind, std::span<std::uint32_t> group) {
    add_shared(kind, group);
  });
}

void LeaderIndex::add_shared(KeyKind kind, std::span<std::uint32_t> ranks) {
  const auto flag = static_cast<std::uint32_t>(kind);
  if (ranks.size() > kMaxPerKey) {
    const auto number = static_cast<std::uint32_t>(hot_.size());
    hot_.emplace_back();
    for (const std::uint32_t rank : ranks) {
      hot_pairs_.append(rank / ranks_per_partition_, {.rank = rank, .other = number << 1U | flag});
    }
    return;
  }
  std::sort(ranks.begin(), ranks.end());
  for (std::size_t later = 1; later < ranks.size(); ++later) {
    const std::uint32_t rank = ranks[later];
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      pairs_.append(rank / ranks_per_partition_,
                    {.rank = rank, .other = ranks[earlier] << 1U | flag});
    }
  }
}

void LeaderIndex::Sorted::take(std::vector<Pair>& pairs, std::uint32_t first_rank,
                               std::uint32_t ranks) {
  first_ = first_rank;
  ends_.assign(ranks + 1, 0);
  for (const Pair& pair : pairs) {
    ++ends_[pair.rank - first_rank];
  }
  std::uint32_t end = 0;
  for (std::uint32_t& count : ends_) {
    end += count;
    count = end;
  }
  others_.resize(pairs.size());
  for (const Pair& pair : pairs) {
    others_[--ends_[pair.rank - first_rank]] = pair.other;
  }
  // What was the end of each rank is its begin now.
}

std::span<const std::uint32_t> LeaderIndex::Sorted::of(std::uint32_t rank) const {
  const std::size_t i = rank - first_;
  return std::span(others_).subspan(ends_[i], ends_[i + 1] - ends_[i]);
}

const LeaderIndex::Loaded& LeaderIndex::partition_of(std::uint32_t rank) {
  const std::uint32_t partition = rank / ranks_per_partition_;
  Loaded& loaded = loaded_[partition % loaded_.size()];
  if (loaded.partition != partition) {
    loaded.partition = partition;
    const std::uint32_t first = partition * ranks_per_partition_;
    pairs_.read(partition, buffer_);
    loaded.earlier.take(buffer_, first, ranks_per_partition_);
    hot_pairs_.read(partition, buffer_);
    loaded.hot_keys.take(buffer_, first, ranks_per_partition_);
  }
  return loaded;
}

/// What a hot key adds to its leaders now. Once it is nothing it stays so.
unsigned LeaderIndex::weight_now(std::uint32_t hot_key) const {
  return weight_of(key_kind_of(hot_key), hot_[hot_key >> 1U].led > kMaxPerKey);
}

void LeaderIndex::count_hot_keys(std::span<const std::uint32_t> keys, bool& capped) {
  for (const std::uint32_t other : keys) {
    const unsigned weight = weight_now(other);
    if (weight == 0) {
      continue;
    }
    const HotKey& key = hot_[other >> 1U];
    capped |= key.led > kMaxPerKey;
    for (const std::uint32_t leader : key.leaders) {
      if (leads_[leader]) {
        counter_.count(leader, weight);
      }
    }
  }
}

const std::vector<Candidate>& LeaderIndex::next(bool& capped) {
  const Loaded& loaded = partition_of(next_);
  for (const std::uint32_t other : loaded.earlier.of(next_)) {
    if (leads_[other >> 1U]) {
      counter_.count(other >> 1U, weight_of(key_kind_of(other), false));
    }
  }
  count_hot_keys(loaded.hot_keys.of(next_), capped);
  ++next_;
  return counter_.take(capped);
}

const std::vector<Candidate>& LeaderIndex::next(const Foreseen& foreseen, bool& capped) {
  if (!foreseen.is_complete) {
    return next(capped);
  }
  ++next_;
  leading_.clear();
  std::copy_if(foreseen.candidates.begin(), foreseen.candidates.end(), std::back_inserter(leading_),
               [this](const Candidate& candidate) { return leads_[candidate.number]; });
  return leading_;
}

void LeaderIndex::foresee(std::uint32_t rank, Foreseen& into) {
  const Loaded& loaded = partition_of(rank);
  for (const std::uint32_t other : loaded.earlier.of(rank)) {
    if (leads_[other >> 1U] || other >> 1U >= next_) {
      counter_.count(other >> 1U, weight_of(key_kind_of(other), false));
    }
  }
  const std::span<const std::uint32_t> hot_keys = loaded.hot_keys.of(rank);
  bool capped = false;
  count_hot_keys(hot_keys, capped);
  into.candidates = counter_.take(capped);
  into.is_complete = !capped && std::all_of(hot_keys.begin(), hot_keys.end(),
                                            [this](auto key) { return weight_now(key) == 0; });
}

void LeaderIndex::lead() {
  const std::uint32_t rank = next_ - 1;
  leads_[rank] = true;
  for (const std::uint32_t other : partition_of(rank).hot_keys.of(rank)) {
    HotKey& key = hot_[other >> 1U];
    if (key.led < kMaxPerKey) {
      key.leaders.push_back(rank);
    } else if (key_kind_of(other) == KeyKind::kBand) {
      key.leaders[key.led % kMaxPerKey] = rank;
    }
    ++key.led;
  }
}

}  // namespace newsieve::cluster
