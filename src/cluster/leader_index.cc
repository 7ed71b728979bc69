#include "cluster/leader_index.h"

#include <algorithm>

namespace newsieve::cluster {

namespace {

constexpr std::size_t kPartitions = 256;

std::uint32_t partition_size(std::size_t texts) {
  return static_cast<std::uint32_t>(texts / kPartitions + 1);
}

KeyKind kind_of(std::uint32_t other) {
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

void LeaderIndex::load_partition_of(std::uint32_t rank) {
  const std::uint32_t partition = rank / ranks_per_partition_;
  if (loaded_ == partition) {
    return;
  }
  loaded_ = partition;
  const std::uint32_t first = partition * ranks_per_partition_;
  pairs_.read(partition, buffer_);
  earlier_.take(buffer_, first, ranks_per_partition_);
  hot_pairs_.read(partition, buffer_);
  hot_keys_.take(buffer_, first, ranks_per_partition_);
}

void LeaderIndex::count_hot_keys(std::uint32_t rank, bool& capped) {
  for (const std::uint32_t other : hot_keys_.of(rank)) {
    const HotKey& key = hot_[other >> 1U];
    const bool is_common = key.led > kMaxPerKey;
    const unsigned weight = weight_of(kind_of(other), is_common);
    if (weight == 0) {
      continue;
    }
    capped |= is_common;
    for (const std::uint32_t leader : key.leaders) {
      if (leads_[leader]) {
        counter_.count(leader, weight);
      }
    }
  }
}

const std::vector<Candidate>& LeaderIndex::next(bool& capped) {
  load_partition_of(next_);
  for (const std::uint32_t other : earlier_.of(next_)) {
    if (leads_[other >> 1U]) {
      counter_.count(other >> 1U, weight_of(kind_of(other), false));
    }
  }
  count_hot_keys(next_, capped);
  ++next_;
  return counter_.take(capped);
}

const std::vector<Candidate>& LeaderIndex::foresee(std::uint32_t rank) {
  load_partition_of(rank);
  for (const std::uint32_t other : earlier_.of(rank)) {
    if (leads_[other >> 1U] || other >> 1U >= next_) {
      counter_.count(other >> 1U, weight_of(kind_of(other), false));
    }
  }
  bool capped = false;
  count_hot_keys(rank, capped);
  return counter_.take(capped);
}

void LeaderIndex::lead() {
  const std::uint32_t rank = next_ - 1;
  leads_[rank] = true;
  for (const std::uint32_t other : hot_keys_.of(rank)) {
    HotKey& key = hot_[other >> 1U];
    if (key.led < kMaxPerKey) {
      key.leaders.push_back(rank);
    } else if (kind_of(other) == KeyKind::kBand) {
      key.leaders[key.led % kMaxPerKey] = rank;
    }
    ++key.led;
  }
}

}  // namespace newsieve::cluster
