#include "run/write_waiting.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <deque>
#include <string>
#include <vector>

#include "run/copies.h"
#include "run/passages.h"
#include "run/row_composer.h"

namespace newsieve::run {

namespace {

constexpr std::size_t kLedgerBlock = std::size_t{256} << 10;  // bytes of it looked at at once

/// Bytes of rows that one thread makes at a time, and how many such blocks are made at once: enough
/// to keep a few threads busy, and few enough to stay in the cache until they are written.
constexpr std::size_t kComposedBlock = std::size_t{256} << 10;
constexpr std::size_t kBlocksAtOnce = 8;

/// Behind the last record of a block that begins with `first`.
std::uint32_t end_of_block(const Waiting& waiting, std::uint32_t first) {
  std::size_t bytes = 0;
  std::uint32_t end = first;
  for (; end < waiting.records() && bytes < kComposedBlock; ++end) {
    bytes += waiting.record(end).row + waiting.record(end).text;
  }
  return end;
}

}  // namespace

void count_rows(const Waiting& waiting, const cluster::Clusters& clusters, const CopyLists& copies,
                Summary& summary) {
  WaitingReader reader(waiting);
  for (std::uint32_t record = 0; record < waiting.records(); ++record) {
    if (is_copy(clusters.memberships, record)) {
      count_copy(waiting.record(record).text, summary);
      continue;
    }
    ++summary.kept_records;
    summary.kept_bytes += waiting.record(record).text;
    if (const std::size_t cluster = copies.of(record).size() + 1;
        cluster > summary.largest_cluster) {
      count_cluster(cluster, reader.id_of(record), summary);
    }
  }
}

void write_rows(const Waiting& waiting, const cluster::Clusters& clusters, const CopyLists& copies,
                const cluster::ForEach& for_each, write::OutputFile& output) {
  WaitingReader reader(waiting);
  const Passages passages(clusters.links,
                          [&](std::uint32_t record) { return reader.story_of(record); });
  if (!for_each) {
    RowComposer composer(waiting, clusters, copies, passages);
    composer.compose(0, waiting.records(), [&](std::string_view bytes) { output.write(bytes); });
    return;
  }
  std::deque<RowComposer> composers;
  for (std::size_t i = 0; i < kBlocksAtOnce; ++i) {
    composers.emplace_back(waiting, clusters, copies, passages);
  }
  // While one thread writes some blocks, others make the next.
  std::vector<std::string> made(kBlocksAtOnce);
  std::vector<std::string> next(kBlocksAtOnce);
  std::vector<std::uint32_t> begins(kBlocksAtOnce + 1);  // of each block, and the end of the last
  for (bool is_last = false; !is_last;) {
    is_last = begins.back() == waiting.records();  // the next blocks are empty
    begins.front() = begins.back();
    for (std::size_t i = 0; i < kBlocksAtOnce; ++i) {
      begins[i + 1] = end_of_block(waiting, begins[i]);
    }
    for_each(1 + kBlocksAtOnce, [&](std::size_t call) {
      if (call == 0) {
        for (const std::string& block : made) {
          output.write(block);
        }
        return;
      }
      std::string& block = next[call - 1];
      block.clear();
      composers[call - 1].compose(begins[call - 1], begins[call],
                                  [&](std::string_view bytes) { block += bytes; });
    });
    made.swap(next);
  }
}

void write_ledger(const Waiting& waiting, const cluster::Clusters& clusters,
                  write::OutputFile& ledger) {
  const base::Spool& entries = waiting.ledger();
  WaitingReader copy(waiting);
  WaitingReader kept(waiting);
  std::string buffer;
  std::uint64_t at = 0;
  std::string_view ahead;  // what is at hand from `at` on
  const auto take = [&](std::size_t length) {
    if (ahead.size() < length) {
      const std::size_t wanted = std::max<std::size_t>(length, kLedgerBlock);
      ahead = entries.view(at, std::min<std::uint64_t>(wanted, entries.size() - at), buffer);
    }
    const std::string_view taken = ahead.substr(0, length);
    ahead.remove_prefix(length);
    at += length;
    return taken;
  };
  std::string row;
  while (at < entries.size()) {
    LedgerEntry entry;
    std::memcpy(&entry, take(sizeof entry).data(), sizeof entry);
    const std::string_view bytes = take(entry.row + entry.source);
    if (entry.row > 0) {
      ledger.write(bytes);
    } else if (is_copy(clusters.memberships, entry.record)) {
      const cluster::Membership& membership = clusters.memberships[entry.record];
      row.clear();
      append_copy_row(row,
                      {.record = copy.id_of(entry.record),
                       .source = bytes,
                       .offset = entry.page_offset,
                       .start = entry.start,
                       .length = entry.length},
                      membership, kept.id_of(membership.representative));
      ledger.write(row);
    }
  }
}

}  // namespace newsieve::run
