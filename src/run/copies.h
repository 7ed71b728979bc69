// Copies, in the summary and the ledger.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/batch.h"
#include "cluster/clusterer.h"
#include "newsieve/ledger.h"
#include "newsieve/summary.h"
#include "strip/articles.h"

namespace newsieve::run {

/// Counts a record that became a copy of another, by relation.
void count_membership(const cluster::Membership& membership, std::uint32_t record,
                      Summary& summary);

/// Counts pairs of kept records by what they have to do with each other.
void count_links(const std::vector<cluster::Link>& links, Summary& summary);

/// Notes the size of a cluster, `records` with the one that is kept, and its id if it is the
/// largest.
void count_cluster(std::uint64_t records, std::string_view id, Summary& summary);

/// Counts the text of a copy, which no row holds.
void count_copy(std::uint64_t text_bytes, Summary& summary);

/// Appends the ledger's row for bytes that belong to no page.
void append_ledger_row(std::string& out, std::string_view input_name,
                       const base::Leftover& leftover);

/// Appends the ledger's row for a span of a page that no record holds.
void append_ledger_row(std::string& out, std::string_view input_name, const Page& page,
                       const strip::Articles& articles, const Span& span);

/// Appends the ledger's row for a span of a copy's text: `where`, filled in.
void append_copy_row(std::string& out, LedgerRow where, const cluster::Membership& membership,
                     std::string_view representative);

}  // namespace newsieve::run
