// The passages that links tell of, from words to bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cluster/clusterer.h"
#include "sketch/word_places.h"

namespace newsieve::run {

/// Clusters know words only. Where these stand is found when it is asked for: each text that shares
/// a passage is cut into tokens once more.
class Passages {
 public:
  /// `links` are sorted as cluster::Clusters has them and outlive the passages. `story` gives the
  /// text of a record that was sketched; it is valid until the next call.
  Passages(std::span<const cluster::Link> links,
           const std::function<std::string_view(std::uint32_t record)>& story);

  /// Where the passage of links[link] stands in the story of its record; empty: there is none.
  [[nodiscard]] sketch::ByteSpan here(std::size_t link) const { return spans_[link]; }

  /// Where it stands in the story of the other.
  [[nodiscard]] sketch::ByteSpan there(std::size_t link) const;

 private:
  std::span<const cluster::Link> links_;
  std::vector<sketch::ByteSpan> spans_;  ///< by link
};

}  // namespace newsieve::run
