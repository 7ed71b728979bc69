// What a stream remembers of sites: bounded, by forgetting those that were met longest ago.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

namespace newsieve::strip {

/// The last pages that came, each in the slot of its hash: a page that comes again is known until
/// another has taken its slot.
class RecentPages {
 public:
  /// False if the page is among them already.
  bool add(std::uint64_t page) {
    constexpr std::size_t kSlots = std::size_t{1} << 16;
    slots_.resize(kSlots);
    std::uint64_t& slot = slots_[page % kSlots];
    return std::exchange(slot, page) != page;
  }

 private:
  std::vector<std::uint64_t> slots_;
};

/// Which sites take how much memory, and which to forget.
class StreamMemory {
 public:
  /// The site was met and takes so many bytes now.
  void use(std::uint64_t site, std::size_t bytes) {
    Use& use = uses_[site];
    bytes_ += bytes - use.bytes;
    use = {.bytes = bytes, .last = ++clock_};
  }

  /// The sites to forget so that the others fit into `memory` bytes, with an eighth to spare; the
  /// last one met stays. None while all fit.
  std::vector<std::uint64_t> overflow(std::uint64_t memory) {
    std::vector<std::uint64_t> sites;
    if (bytes_ <= memory) {
      return sites;
    }
    std::vector<std::pair<std::uint64_t, std::uint64_t>> by_use;
    for (const auto& [site, use] : uses_) {
      if (use.last != clock_) {
        by_use.emplace_back(use.last, site);
      }
    }
    std::sort(by_use.begin(), by_use.end());
    for (const auto& [last, site] : by_use) {
      if (bytes_ <= memory - memory / 8) {
        break;
      }
      bytes_ -= uses_[site].bytes;
      uses_.erase(site);
      sites.push_back(site);
    }
    return sites;
  }

 private:
  struct Use {
    std::size_t bytes = 0;
    std::uint64_t last = 0;
  };

  std::unordered_map<std::uint64_t, Use> uses_;
  std::uint64_t bytes_ = 0;  ///< of all
  std::uint64_t clock_ = 0;  ///< counts uses
};

}  // namespace newsieve::strip
