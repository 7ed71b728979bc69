// What waits to be written until clusters are known, in input order.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/spool.h"
#include "cluster/clusterer.h"
#include "newsieve/record.h"
#include "newsieve/summary.h"
#include "run/input_texts.h"
#include "run/passages.h"
#include "run/rendered.h"
#include "write/output_file.h"
#include "write/rows.h"

namespace newsieve::run {

/// Rows are rendered already; what is left for the end is who is a copy of whom. They wait in a
/// spool, their texts where they stand in the input if they can be read there again: a record holds
/// a few dozen bytes of memory. Not safe for threads.
class Waiting {
 public:
  /// `memory`: bytes that may wait in memory; the rest goes to disk.
  explicit Waiting(std::uint64_t memory);

  /// The batch's records get the next ordinals, in their order.
  void add(Rendered& rendered);

  [[nodiscard]] std::uint32_t records() const {
    return static_cast<std::uint32_t>(records_.size());
  }

  /// Writes all of it in input order. `clusters` has one membership for each record, or none: then
  /// every record stands for itself. `ledger` may be null. Counts what is written. Throws RunError
  /// if an input has lost a text meanwhile.
  void write(const cluster::Clusters& clusters, write::OutputFile& output,
             write::OutputFile* ledger, Summary& summary);

 private:
  class CopyLists;

  std::string known_of(std::uint32_t record);
  void append_copies(std::uint32_t record, bool has_copies, std::span<const std::uint32_t> copies,
                     const std::vector<cluster::Membership>& memberships, std::string& row);
  std::vector<write::RowLink> links_of(const std::vector<cluster::Link>& links,
                                       const Passages& passages, std::uint32_t record,
                                       std::size_t& next);
  std::string_view head_of(const RowParts& record, std::string& scratch) const;
  void write_head(const RowParts& record, std::string_view head, write::OutputFile& output);
  [[nodiscard]] TextPlace place_of_text(const RowParts& record) const;
  std::string_view story_of(std::uint32_t record);
  void write_ledger(const std::vector<cluster::Membership>& memberships, write::OutputFile& ledger);
  std::string_view id_of(std::uint32_t record, std::string& scratch) const;

  base::Spool rows_;
  base::Spool ledger_;             ///< entries, each followed by its row or its source
  std::vector<RowParts> records_;  ///< where they stand in `rows_`
  InputTexts texts_;               ///< those that are missing in `rows_`
  std::string buffer_;             ///< for views
  std::string copy_id_;
  std::string kept_id_;
  std::string text_;
};

}  // namespace newsieve::run
