#include "run/waiting.h"

#include <algorithm>
#include <cstring>

#include "read/json_value.h"
#include "run/copies.h"

namespace newsieve::run {

namespace {

/// An entry of the ledger's spool: its rendered row follows, or nothing if it waits for clusters.
struct Entry {
  std::uint64_t page_offset = 0;
  std::uint64_t start = 0;
  std::uint64_t length = 0;
  std::uint32_t record = 0;    ///< ordinal of the record whose text the span is
  std::uint32_t row = 0;       ///< bytes of the rendered row; 0: the span is some record's text
  std::uint32_t source = 0;    ///< bytes of the input's name, which follow instead of a row
  std::uint32_t reserved = 0;  ///< keeps the bytes of an entry defined
};

std::string_view bytes_of(const Entry& entry) {
  return {reinterpret_cast<const char*>(&entry), sizeof entry};
}

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

Waiting::Waiting(std::uint64_t memory, bool with_ledger)
    : with_ledger_(with_ledger), rows_(memory / 4 * 3), ledger_(memory / 4) {}

void Waiting::add(const Context& context, const Work& work) {
  in_input_order(
      *work.batch,
      [&](const base::Leftover& leftover) {
        add_leftover(context.name_of(leftover.place.input), leftover);
      },
      [&](std::size_t i) {
        const Page& page = work.batch->pages[i];
        add_page(context.name_of(page.place.input), page, work.articles[i]);
      });
}

void Waiting::add_leftover(std::string_view input_name, const base::Leftover& leftover) {
  if (!with_ledger_) {
    return;
  }
  const std::string row = ledger_row(input_name, leftover);
  Entry entry;
  entry.row = static_cast<std::uint32_t>(row.size());
  ledger_.append(bytes_of(entry));
  ledger_.append(row);
}

void Waiting::add_page(std::string_view input_name, const Page& page,
                       const strip::Articles& articles) {
  const std::uint32_t first = records();
  for (const Record& record : articles.records) {
    buffer_.clear();
    write::append_row_head(buffer_, record);
    const std::size_t row = buffer_.size();
    write::append_copy_head(buffer_, record);
    const std::size_t copy = buffer_.size() - row;
    buffer_ += record.carried_copies;
    buffer_ += record.id;
    heads_.push_back(
        {.offset = rows_.append(buffer_),
         .row = static_cast<std::uint32_t>(row),
         .copy = static_cast<std::uint32_t>(copy),
         .carried = static_cast<std::uint32_t>(record.carried_copies.size()),
         .id = static_cast<std::uint32_t>(record.id.size()),
         .text = static_cast<std::uint32_t>(record.text.size()),
         .story = static_cast<std::uint32_t>(record.text.size() - strip::story_of(record).size())});
  }
  if (!with_ledger_) {
    return;
  }
  for (const Span& span : articles.spans) {
    Entry entry;
    entry.page_offset = page.place.offset;
    entry.start = span.start;
    entry.length = span.length;
    if (span.article >= 0) {
      entry.record = first + static_cast<std::uint32_t>(span.article);
      entry.source = static_cast<std::uint32_t>(input_name.size());
      buffer_ = input_name;
    } else {
      buffer_ = ledger_row(input_name, page, articles, span);
      entry.row = static_cast<std::uint32_t>(buffer_.size());
    }
    ledger_.append(bytes_of(entry));
    ledger_.append(buffer_);
  }
}

void Waiting::write(const cluster::Clusters& clusters, write::OutputFile& output,
                    write::OutputFile* ledger, Summary& summary) {
  const std::vector<cluster::Membership>& memberships = clusters.memberships;
  const CopyLists copies(memberships);
  const Passages passages(clusters.links,
                          [this](std::uint32_t record) { return story_of(record); });
  std::size_t next_link = 0;
  std::string row;
  for (std::uint32_t record = 0; record < records(); ++record) {
    if (is_copy(memberships, record)) {
      count_copy(heads_[record].text, summary);
      continue;
    }
    if (const std::size_t cluster = copies.of(record).size() + 1;
        cluster > summary.largest_cluster) {
      count_cluster(cluster, id_of(record), summary);
    }
    rows_.read(heads_[record].offset, heads_[record].row, row);
    append_copies(record, copies, memberships, row);
    write::append_row_end(row, links_of(clusters.links, passages, record, next_link));
    output.write(row);
    ++summary.kept_records;
    summary.kept_bytes += heads_[record].text;
  }
  if (ledger != nullptr) {
    write_ledger(memberships, *ledger);
  }
}

void Waiting::append_copies(std::uint32_t record, const CopyLists& copies,
                            const std::vector<cluster::Membership>& memberships, std::string& row) {
  for (const std::uint32_t copy : copies.of(record)) {
    const Head& from = heads_[copy];
    const cluster::Membership& membership = memberships[copy];
    rows_.read(from.offset + from.row, from.copy + from.carried, buffer_);
    const std::string_view strings = buffer_;
    if (!row.ends_with('[')) {
      row += ',';
    }
    row += strings.substr(0, from.copy);
    write::append_copy_end(row, membership.relation, membership.jaccard, membership.containment);
    if (from.carried > 0) {
      row += ',';
      row += strings.substr(from.copy);
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
    write::RowLink& row_link =
        row_links.emplace_back(write::RowLink{.kind = link.kind, .id = id_of(link.other)});
    if (link.words > 0) {
      const sketch::ByteSpan here = passages.here(next);
      const sketch::ByteSpan there = passages.there(next);
      row_link.start = std::uint64_t{heads_[link.record].story} + here.start;
      row_link.length = here.length;
      row_link.other_start = std::uint64_t{heads_[link.other].story} + there.start;
      row_link.other_length = there.length;
    }
  }
  return row_links;
}

/// What was sketched of a record, read back from its row. Valid until the next call.
std::string_view Waiting::story_of(std::uint32_t record) {
  const Head& head = heads_[record];
  const std::string_view row = rows_.view(head.offset, head.row, buffer_);
  text_.clear();
  read::unescape(write::text_in_row(row), text_);
  return std::string_view(text_).substr(head.story);
}

std::string Waiting::id_of(std::uint32_t record) {
  const Head& head = heads_[record];
  std::string id;
  rows_.read(head.offset + head.row + head.copy + head.carried, head.id, id);
  return id;
}

void Waiting::write_ledger(const std::vector<cluster::Membership>& memberships,
                           write::OutputFile& ledger) {
  for (std::uint64_t at = 0; at < ledger_.size();) {
    Entry entry;
    ledger_.read(at, sizeof entry, buffer_);
    std::memcpy(&entry, buffer_.data(), sizeof entry);
    at += sizeof entry;
    ledger_.read(at, entry.row + entry.source, buffer_);
    at += entry.row + entry.source;
    if (entry.row > 0) {
      ledger.write(buffer_);
    } else if (is_copy(memberships, entry.record)) {
      const cluster::Membership& membership = memberships[entry.record];
      const std::string id = id_of(entry.record);
      ledger.write(copy_row({.record = id,
                             .source = buffer_,
                             .offset = entry.page_offset,
                             .start = entry.start,
                             .length = entry.length},
                            membership, id_of(membership.representative)));
    }
  }
}

}  // namespace newsieve::run
