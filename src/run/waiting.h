// What waits to be written until clusters are known, in input order.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/batch.h"
#include "base/spool.h"
#include "cluster/clusterer.h"
#include "newsieve/record.h"
#include "newsieve/summary.h"
#include "run/passages.h"
#include "run/steps.h"
#include "strip/articles.h"
#include "write/output_file.h"
#include "write/rows.h"

namespace newsieve::run {

/// Rows are rendered when they are added; what is left for the end is who is a copy of whom. Waits
/// in a spool: a record holds a few dozen bytes of memory. Not safe for threads.
class Waiting {
 public:
  /// `memory`: bytes that may wait in memory; the rest goes to disk. Without `with_ledger` nothing
  /// is kept for the ledger.
  Waiting(std::uint64_t memory, bool with_ledger);

  /// The batch's records get the next ordinals, in their order.
  void add(const Context& context, const Work& work);

  [[nodiscard]] std::uint32_t records() const { return static_cast<std::uint32_t>(heads_.size()); }

  /// Writes all of it in input order. `clusters` has one membership for each record, or none: then
  /// every record stands for itself. `ledger` may be null. Counts what is written.
  void write(const cluster::Clusters& clusters, write::OutputFile& output,
             write::OutputFile* ledger, Summary& summary);

 private:
  struct Head {
    std::uint64_t offset = 0;   ///< in the spool, of the strings below, one behind the other
    std::uint32_t row = 0;      ///< bytes of the row's head
    std::uint32_t copy = 0;     ///< bytes of what the row of another says of this as a copy
    std::uint32_t carried = 0;  ///< bytes of the copies that the record brought along
    std::uint32_t id = 0;       ///< bytes of the id
    std::uint32_t text = 0;     ///< bytes of the record's text, which is in the row's head
    std::uint32_t story = 0;    ///< where in the text the part begins that was sketched
  };
  class CopyLists;

  void add_leftover(std::string_view input_name, const base::Leftover& leftover);
  void add_page(std::string_view input_name, const Page& page, const strip::Articles& articles);
  void append_copies(std::uint32_t record, const CopyLists& copies,
                     const std::vector<cluster::Membership>& memberships, std::string& row);
  std::vector<write::RowLink> links_of(const std::vector<cluster::Link>& links,
                                       const Passages& passages, std::uint32_t record,
                                       std::size_t& next);
  std::string_view story_of(std::uint32_t record);
  void write_ledger(const std::vector<cluster::Membership>& memberships, write::OutputFile& ledger);
  [[nodiscard]] std::string id_of(std::uint32_t record);

  bool with_ledger_;
  base::Spool rows_;
  base::Spool ledger_;  ///< rows as rendered, and marks where a record's text stands
  std::vector<Head> heads_;
  std::string buffer_;
  std::string text_;
};

}  // namespace newsieve::run
