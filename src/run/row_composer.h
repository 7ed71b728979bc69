// The rows of records that are kept, of what waits and of what clustering found.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cluster/clusterer.h"
#include "run/copy_lists.h"
#include "run/passages.h"
#include "run/waiting.h"
#include "write/rows.h"

namespace newsieve::run {

/// Keeps its buffers: one for each thread.
class RowComposer {
 public:
  /// Takes the bytes of rows, piece by piece.
  using Sink = std::function<void(std::string_view)>;

  /// All outlive the composer. `clusters` has one membership for each record, or none: then every
  /// record stands for itself.
  RowComposer(const Waiting& waiting, const cluster::Clusters& clusters, const CopyLists& copies,
              const Passages& passages);

  /// Gives the rows of the records from `first` to before `end` that are kept, in input order.
  /// Throws RunError if an input has lost a text meanwhile.
  void compose(std::uint32_t first, std::uint32_t end, const Sink& sink);

 private:
  void give_head(std::uint32_t record, std::string_view head, const Sink& sink);
  std::string known_of(std::uint32_t record);
  void append_copies(std::uint32_t record, bool has_copies);
  std::vector<write::RowLink> links_of(std::uint32_t record, std::size_t& next);

  const Waiting& waiting_;
  const cluster::Clusters& clusters_;
  const CopyLists& copies_;
  const Passages& passages_;
  WaitingReader reader_;
  std::string rest_;  ///< of a row, behind its head
};

}  // namespace newsieve::run
