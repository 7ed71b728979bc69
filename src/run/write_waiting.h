// What waits → the output and the ledger.
#pragma once

#include "cluster/clusterer.h"
#include "cluster/for_each.h"
#include "newsieve/summary.h"
#include "run/copy_lists.h"
#include "run/waiting.h"
#include "write/output_file.h"

namespace newsieve::run {

/// Counts what will be written, and what will not.
void count_rows(const Waiting& waiting, const cluster::Clusters& clusters, const CopyLists& copies,
                Summary& summary);

/// Writes the rows of all records that are kept, in input order; several blocks of them are made at
/// once if `for_each` is not empty. Throws RunError if an input has lost a text meanwhile.
void write_rows(const Waiting& waiting, const cluster::Clusters& clusters, const CopyLists& copies,
                const cluster::ForEach& for_each, write::OutputFile& output);

/// Writes the ledger, of which the texts of copies waited for clusters.
void write_ledger(const Waiting& waiting, const cluster::Clusters& clusters,
                  write::OutputFile& ledger);

}  // namespace newsieve::run
