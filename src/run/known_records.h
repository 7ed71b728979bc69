// All records of a run, by which others are explained.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/spool.h"
#include "cluster/evidence.h"
#include "newsieve/record.h"

namespace newsieve::run {

struct KnownRecord {
  std::string id;
  std::string title;  ///< empty: none
  cluster::Standing standing;
  std::uint32_t tokens = 0;  ///< words that the deduplicator sees
  std::uint64_t offset = 0;  ///< of the story in the spool
  std::uint64_t length = 0;
};

/// Their stories, the part of their texts that is sketched, wait in a spool.
class KnownRecords {
 public:
  /// `memory`: bytes that stories may hold before they go to disk.
  explicit KnownRecords(std::uint64_t memory) : stories_(memory) {}

  /// The next record: 0, 1, 2, …
  void add(const Record& record, const cluster::Standing& standing, std::uint32_t tokens);

  [[nodiscard]] const KnownRecord& at(std::uint32_t record) const { return records_[record]; }

  std::string story(std::uint32_t record);

 private:
  std::vector<KnownRecord> records_;
  base::Spool stories_;
};

}  // namespace newsieve::run
