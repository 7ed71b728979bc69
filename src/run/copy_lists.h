// Who is a copy of whom, by the record that is kept.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "cluster/clusterer.h"

namespace newsieve::run {

/// Whether another record is kept instead. `memberships` may be empty: then every record stands for
/// itself.
inline bool is_copy(const std::vector<cluster::Membership>& memberships, std::uint32_t record) {
  return !memberships.empty() && memberships[record].representative != record;
}

/// The copies of each representative, in input order.
class CopyLists {
 public:
  explicit CopyLists(const std::vector<cluster::Membership>& memberships);

  /// Ordinals of the copies of `record`.
  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t record) const;

 private:
  std::vector<std::uint32_t> first_;  ///< by representative: where its copies begin
  std::vector<std::uint32_t> copies_;
};

}  // namespace newsieve::run
