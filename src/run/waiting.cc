#include "run/waiting.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <utility>

#include "read/json_value.h"
#include "run/copies.h"

namespace newsieve::run {

namespace {

constexpr std::size_t kLedgerBlock = std::size_t{256} << 10;  ///< bytes of it looked at at once

bool is_copy(const std::vector<cluster::Membership>& memberships, std::uint32_t record) {
  return !memberships.empty() && memberships[record].representative != record;
}

}  // namespace

/// The copies of each representative, in input order.
class Waiting::CopyLists {
 public:
  explicit CopyLists(const std::vector<cluster::Membership>& memberships)
      : first_(memberships.size() + 1) {
    for (std::uint32_t record = 0; record < memberships.size(); ++record) {
      if (is_copy(memberships, record)) {
        ++first_[memberships[record].representative + 1];
      }
    }
    for (std::size_t i = 1; i < first_.size(); ++i) {
      first_[i] += first_[i - 1];
    }
    copies_.resize(first_.back());
    std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
    for (std::uint32_t record = 0; record < memberships.size(); ++record) {
      if (is_copy(memberships, record)) {
        copies_[next[memberships[record].representative]++] = record;
      }
    }
  }

  /// Ordinals of the copies of `record`.
  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t record) const {
    if (first_.size() <= record + 1) {
      return {};
    }
    return std::span(copies_).subspan(first_[record], first_[record + 1] - first_[record]);
  }

 private:
  std::vector<std::uint32_t> first_;  ///< by representative: where its copies begin
  std::vector<std::uint32_t> copies_;
};

Waiting::Waiting(std::uint64_t memory) : rows_(memory / 4 * 3), ledger_(memory / 4) {}

void Waiting::add(Rendered& rendered) {
  const std::uint32_t first = records();
  const std::uint64_t begin = rows_.append(rendered.rows);
  for (RowParts& record : rendered.records) {
    record.offset += begin;
    records_.push_back(record);
  }
  for (const std::size_t at : rendered.waiting) {
    std::uint32_t record = 0;
    char* const field = rendered.ledger.data() + at + offsetof(LedgerEntry, record);
    std::memcpy(&record, field, sizeof record);
    record += first;
    std::memcpy(field, &record, sizeof record);
  }
  ledger_.append(rendered.ledger);
  if (rendered.file != nullptr) {
    texts_.add(rendered.input, rendered.file);
  }
}

void Waiting::write(const cluster::Clusters& clusters, write::OutputFile& output,
                    write::OutputFile* ledger, Summary& summary) {
  const std::vector<cluster::Membership>& memberships = clusters.memberships;
  const CopyLists copies(memberships);
  const Passages passages(clusters.links,
                          [this](std::uint32_t record) { return story_of(record); });
  std::size_t next_link = 0;
  std::string rest;
  for (std::uint32_t record = 0; record < records(); ++record) {
    if (is_copy(memberships, record)) {
      count_copy(records_[record].text, summary);
      continue;
    }
    if (const std::size_t cluster = copies.of(record).size() + 1;
        cluster > summary.largest_cluster) {
      count_cluster(cluster, id_of(record, kept_id_), summary);
    }
    const std::string_view head = head_of(records_[record], buffer_);
    const bool has_copies = !head.ends_with('[');  // from an earlier run
    write_head(records_[record], head, output);
    rest.clear();
    append_copies(record, has_copies, copies.of(record), memberships, rest);
    write::append_row_end(rest, links_of(clusters.links, passages, record, next_link));
    output.write(rest);
    ++summary.kept_records;
    summary.kept_bytes += records_[record].text;
  }
  if (ledger != nullptr) {
    write_ledger(memberships, *ledger);
  }
}

/// The row's head as it waits, by way of `scratch`, as Spool::view has it.
std::string_view Waiting::head_of(const RowParts& record, std::string& scratch) const {
  return rows_.view(record.offset, record.row, scratch);
}

/// `head` is the row's head as it waits.
void Waiting::write_head(const RowParts& record, std::string_view head, write::OutputFile& output) {
  if (record.missing == 0) {
    output.write(head);
    return;
  }
  output.write(head.substr(0, record.missing));
  output.write(texts_.view(place_of_text(record)));
  output.write(head.substr(record.missing));
}

TextPlace Waiting::place_of_text(const RowParts& record) const {
  TextPlace place;
  std::string scratch;
  const std::string_view bytes = rows_.view(record.offset - sizeof place, sizeof place, scratch);
  std::memcpy(&place, bytes.data(), sizeof place);
  return place;
}

/// What a row that an earlier run wrote says of its record and of its copies: the pages they came
/// from may be among the inputs again. Empty for other rows.
std::string Waiting::known_of(std::uint32_t record) {
  const RowParts& parts = records_[record];
  std::string known;
  if (parts.read_back) {
    const std::string_view head = head_of(parts, buffer_);
    write::append_copy_head(known, head);
    known += head.substr(head.size() - parts.carried);
  }
  return known;
}

/// Appends `copies` to the row of `record`, which has none yet, or some.
void Waiting::append_copies(std::uint32_t record, bool has_copies,
                            std::span<const std::uint32_t> copies,
                            const std::vector<cluster::Membership>& memberships, std::string& row) {
  const std::string known = copies.empty() ? std::string() : known_of(record);
  for (const std::uint32_t copy : copies) {
    const RowParts& from = records_[copy];
    const cluster::Membership& membership = memberships[copy];
    const std::string_view head = head_of(from, buffer_);
    const std::size_t end = row.size();
    row += has_copies ? "," : "";
    const std::size_t start = row.size();
    write::append_copy_head(row, head);
    if (!known.empty() && known.find(write::identity_in_copy(
                              std::string_view(row).substr(start))) != std::string::npos) {
      row.resize(end);
      continue;
    }
    has_copies = true;
    write::append_copy_end(row, membership.relation, membership.jaccard, membership.containment);
    if (from.carried > 0) {
      row += ',';
      row += head.substr(head.size() - from.carried);
    }
  }
}

/// The links of a record, which begin at `next`: moves it behind them. Links count bytes in what
/// was sketched, rows in their texts.
std::vector<write::RowLink> Waiting::links_of(const std::vector<cluster::Link>& links,
                                              const Passages& passages, std::uint32_t record,
                                              std::size_t& next) {
  std::vector<write::RowLink> row_links;
  for (; next < links.size() && links[next].record == record; ++next) {
    const cluster::Link& link = links[next];
    write::RowLink& row_link = row_links.emplace_back(
        write::RowLink{.kind = link.kind, .id = std::string(id_of(link.other, kept_id_))});
    if (link.words > 0) {
      const sketch::ByteSpan here = passages.here(next);
      const sketch::ByteSpan there = passages.there(next);
      row_link.start = std::uint64_t{records_[link.record].story} + here.start;
      row_link.length = here.length;
      row_link.other_start = std::uint64_t{records_[link.other].story} + there.start;
      row_link.other_length = there.length;
    }
  }
  return row_links;
}

/// What was sketched of a record, read back from its row. Valid until the next call.
std::string_view Waiting::story_of(std::uint32_t record) {
  const RowParts& parts = records_[record];
  const std::string_view escaped = parts.missing > 0 ? texts_.view(place_of_text(parts))
                                                     : write::text_in_row(head_of(parts, buffer_));
  text_.clear();
  static_cast<void>(read::unescape(escaped, text_));  // it was read or written here
  return std::string_view(text_).substr(parts.story);
}

/// By way of `scratch`, as Spool::view has it.
std::string_view Waiting::id_of(std::uint32_t record, std::string& scratch) const {
  const std::string_view escaped = write::id_in_row(head_of(records_[record], scratch));
  if (escaped.find('\\') == std::string_view::npos) {
    return escaped;
  }
  std::string id;
  static_cast<void>(read::unescape(escaped, id));  // it was written here
  scratch = std::move(id);
  return scratch;
}

void Waiting::write_ledger(const std::vector<cluster::Membership>& memberships,
                           write::OutputFile& ledger) {
  std::uint64_t at = 0;
  std::string_view ahead;  // what is at hand from `at` on
  const auto take = [&](std::size_t length) {
    if (ahead.size() < length) {
      const std::size_t wanted = std::max<std::size_t>(length, kLedgerBlock);
      ahead = ledger_.view(at, std::min<std::uint64_t>(wanted, ledger_.size() - at), buffer_);
    }
    const std::string_view taken = ahead.substr(0, length);
    ahead.remove_prefix(length);
    at += length;
    return taken;
  };
  std::string row;
  while (at < ledger_.size()) {
    LedgerEntry entry;
    std::memcpy(&entry, take(sizeof entry).data(), sizeof entry);
    const std::string_view bytes = take(entry.row + entry.source);
    if (entry.row > 0) {
      ledger.write(bytes);
    } else if (is_copy(memberships, entry.record)) {
      const cluster::Membership& membership = memberships[entry.record];
      row.clear();
      append_copy_row(row,
                      {.record = id_of(entry.record, copy_id_),
                       .source = bytes,
                       .offset = entry.page_offset,
                       .start = entry.start,
                       .length = entry.length},
                      membership, id_of(membership.representative, kept_id_));
      ledger.write(row);
    }
  }
}

}  // namespace newsieve::run
