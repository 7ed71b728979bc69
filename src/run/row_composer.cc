#include "run/row_composer.h"

#include <algorithm>

namespace newsieve::run {

RowComposer::RowComposer(const Waiting& waiting, const cluster::Clusters& clusters,
                         const CopyLists& copies, const Passages& passages)
    : waiting_(waiting),
      clusters_(clusters),
      copies_(copies),
      passages_(passages),
      reader_(waiting) {}

void RowComposer::compose(std::uint32_t first, std::uint32_t end, const Sink& sink) {
  const std::vector<cluster::Link>& links = clusters_.links;
  const auto link = std::partition_point(
      links.begin(), links.end(), [&](const cluster::Link& each) { return each.record < first; });
  auto next_link = static_cast<std::size_t>(link - links.begin());
  for (std::uint32_t record = first; record < end; ++record) {
    if (is_copy(clusters_.memberships, record)) {
      continue;
    }
    const std::string_view head = reader_.head_of(record);
    const bool has_copies = !head.ends_with('[');  // from an earlier run
    give_head(record, head, sink);
    rest_.clear();
    append_copies(record, has_copies);
    write::append_row_end(rest_, links_of(record, next_link));
    sink(rest_);
  }
}

/// `head` is the row's head as it waits.
void RowComposer::give_head(std::uint32_t record, std::string_view head, const Sink& sink) {
  const std::size_t missing = waiting_.record(record).missing;
  if (missing == 0) {
    sink(head);
    return;
  }
  sink(head.substr(0, missing));
  sink(reader_.missing_text_of(record));
  sink(head.substr(missing));
}

/// What a row that an earlier run wrote says of its record and of its copies: the pages they came
/// from may be among the inputs again. Empty for other rows.
std::string RowComposer::known_of(std::uint32_t record) {
  const RowParts& parts = waiting_.record(record);
  std::string known;
  if (parts.read_back) {
    const std::string_view head = reader_.head_of(record);
    write::append_copy_head(known, head);
    known += head.substr(head.size() - parts.carried);
  }
  return known;
}

/// Appends its copies to the row of `record`, which has none yet, or some.
void RowComposer::append_copies(std::uint32_t record, bool has_copies) {
  const std::span<const std::uint32_t> copies = copies_.of(record);
  const std::string known = copies.empty() ? std::string() : known_of(record);
  for (const std::uint32_t copy : copies) {
    const RowParts& from = waiting_.record(copy);
    const cluster::Membership& membership = clusters_.memberships[copy];
    const std::string_view head = reader_.head_of(copy);
    const std::size_t end = rest_.size();
    rest_ += has_copies ? "," : "";
    const std::size_t start = rest_.size();
    write::append_copy_head(rest_, head);
    if (!known.empty() && known.find(write::identity_in_copy(
                              std::string_view(rest_).substr(start))) != std::string::npos) {
      rest_.resize(end);
      continue;
    }
    has_copies = true;
    write::append_copy_end(rest_, membership.relation, membership.jaccard, membership.containment);
    if (from.carried > 0) {
      rest_ += ',';
      rest_ += head.substr(head.size() - from.carried);
    }
  }
}

/// The links of a record, which begin at `next`: moves it behind them. Links count bytes in what
/// was sketched, rows in their texts.
std::vector<write::RowLink> RowComposer::links_of(std::uint32_t record, std::size_t& next) {
  const std::vector<cluster::Link>& links = clusters_.links;
  std::vector<write::RowLink> row_links;
  for (; next < links.size() && links[next].record == record; ++next) {
    const cluster::Link& link = links[next];
    write::RowLink& row_link = row_links.emplace_back(
        write::RowLink{.kind = link.kind, .id = std::string(reader_.id_of(link.other))});
    if (link.words > 0) {
      const sketch::ByteSpan here = passages_.here(next);
      const sketch::ByteSpan there = passages_.there(next);
      row_link.start = std::uint64_t{waiting_.record(link.record).story} + here.start;
      row_link.length = here.length;
      row_link.other_start = std::uint64_t{waiting_.record(link.other).story} + there.start;
      row_link.other_length = there.length;
    }
  }
  return row_links;
}

}  // namespace newsieve::run
