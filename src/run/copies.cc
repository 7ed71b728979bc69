#include "run/copies.h"

#include "write/rows.h"

namespace newsieve::run {

void count_membership(const cluster::Membership& membership, std::uint32_t record,
                      Summary& summary) {
  summary.capped_records += membership.capped ? 1U : 0U;
  if (membership.representative == record) {
    return;
  }
  switch (membership.relation) {
    case Relation::kExact:
      ++summary.copies_exact;
      break;
    case Relation::kNear:
      ++summary.copies_near;
      break;
    case Relation::kContained:
      ++summary.copies_contained;
      break;
    case Relation::kUpdate:
      ++summary.copies_update;
      break;
  }
}

void count_links(const std::vector<cluster::Link>& links, Summary& summary) {
  for (const cluster::Link& link : links) {
    switch (link.kind) {
      case LinkKind::kSharesPassage:
        summary.links_shares_passage += link.record < link.other ? 1U : 0U;  // both ends are told
        break;
      case LinkKind::kTemplateSibling:
        ++summary.links_template_sibling;
        break;
      case LinkKind::kSeries:
        ++summary.links_series;
        break;
    }
  }
}

void count_cluster(std::uint64_t records, std::string_view id, Summary& summary) {
  if (records > summary.largest_cluster) {
    summary.largest_cluster = records;
    summary.largest_cluster_id = id;
  }
}

void count_copy(std::uint64_t text_bytes, Summary& summary) {
  ClassCount& count = summary.dropped[static_cast<std::size_t>(SpanClass::kCopy)];
  ++count.spans;
  count.bytes += text_bytes;
}

void append_ledger_row(std::string& out, std::string_view input_name,
                       const base::Leftover& leftover) {
  write::append_ledger_row(out, {.record = {},
                                 .source = input_name,
                                 .offset = leftover.place.offset,
                                 .start = 0,
                                 .length = leftover.place.length,
                                 .span_class = leftover.span_class,
                                 .rule = leftover.rule,
                                 .evidence = leftover.evidence});
}

void append_ledger_row(std::string& out, std::string_view input_name, const Page& page,
                       const strip::Articles& articles, const Span& span) {
  write::append_ledger_row(
      out, {.record = articles.records.empty() ? std::string_view{} : articles.records.front().id,
            .source = input_name,
            .offset = page.place.offset,
            .start = span.start,
            .length = span.length,
            .span_class = span.span_class,
            .rule = span.rule,
            .evidence = span.evidence});
}

void append_copy_row(std::string& out, LedgerRow where, const cluster::Membership& membership,
                     std::string_view representative) {
  where.span_class = SpanClass::kCopy;
  where.rule = name_of(membership.relation);
  where.evidence = representative;
  write::append_ledger_row(out, where);
}

}  // namespace newsieve::run
