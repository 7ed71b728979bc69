#include "run/waiting.h"

#include <algorithm>
#include <cstring>

#include "run/copies.h"
#include "write/rows.h"

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

  /// Ordinals [begin, end) of the copies of `record`.
  [[nodiscard]] std::pair<const std::uint32_t*, const std::uint32_t*> of(
      std::uint32_t record) const {
    if (first_.size() <= record + 1) {
      return {nullptr, nullptr};
    }
    return {copies_.data() + first_[record], copies_.data() + first_[record + 1]};
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
    heads_.push_back({.offset = rows_.append(buffer_),
                      .row = static_cast<std::uint32_t>(row),
                      .copy = static_cast<std::uint32_t>(copy),
                      .carried = static_cast<std::uint32_t>(record.carried_copies.size()),
                      .id = static_cast<std::uint32_t>(record.id.size()),
                      .text = static_cast<std::uint32_t>(record.text.size())});
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

void Waiting::write(const std::vector<cluster::Membership>& memberships, write::OutputFile& output,
                    write::OutputFile* ledger, Summary& summary) {
  const CopyLists copies(memberships);
  for (std::uint32_t record = 0; record < records(); ++record) {
    if (!is_copy(memberships, record)) {
      write_record(record, copies, memberships, output);
      ++summary.kept_records;
      summary.kept_bytes += heads_[record].text;
    } else {
      count_copy(heads_[record].text, summary);
    }
  }
  if (ledger != nullptr) {
    write_ledger(memberships, *ledger);
  }
}

void Waiting::write_record(std::uint32_t record, const CopyLists& copies,
                           const std::vector<cluster::Membership>& memberships,
                           write::OutputFile& output) {
  const Head& head = heads_[record];
  std::string row;
  rows_.read(head.offset, head.row, row);
  const auto [begin, end] = copies.of(record);
  for (const std::uint32_t* copy = begin; copy != end; ++copy) {
    const Head& from = heads_[*copy];
    const cluster::Membership& membership = memberships[*copy];
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
  write::append_row_end(row);
  output.write(row);
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
