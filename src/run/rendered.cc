#include "run/rendered.h"

#include <cstring>
#include <string_view>

#include "run/copies.h"
#include "run/input_texts.h"
#include "run/steps.h"
#include "strip/articles.h"
#include "write/rows.h"

namespace newsieve::run {

namespace {

void append_entry(std::string& ledger, const LedgerEntry& entry) {
  ledger.append(reinterpret_cast<const char*>(&entry), sizeof entry);
}

/// Appends an entry and its row, which `append_row` appends.
template <typename AppendRow>
void append_with_row(std::string& ledger, const AppendRow& append_row) {
  const std::size_t at = ledger.size();
  append_entry(ledger, {});
  append_row(ledger);
  LedgerEntry entry;
  entry.row = static_cast<std::uint32_t>(ledger.size() - at - sizeof entry);
  std::memcpy(ledger.data() + at, &entry, sizeof entry);
}

/// Whether the text is a range of the batch's bytes that can be read again, and larger than what
/// tells where.
bool can_stay_in_input(const Record& record, const base::Batch& batch) {
  return batch.file != nullptr && record.escaped_text.size() > sizeof(TextPlace);
}

void append_place(const Record& record, const base::Batch& batch, std::string& rows) {
  const auto at = static_cast<std::uint64_t>(record.escaped_text.data() - batch.bytes.data());
  const TextPlace place = place_of(record.escaped_text, batch.input, batch.offset + at);
  rows.append(reinterpret_cast<const char*>(&place), sizeof place);
}

void render_record(const Record& record, const base::Batch& batch, Rendered& into) {
  std::string& rows = into.rows;
  RowParts parts;
  const bool stays = can_stay_in_input(record, batch);
  if (stays) {
    append_place(record, batch, rows);
    into.file = batch.file;
    into.input = batch.input;
  }
  parts.offset = rows.size();
  if (stays) {
    const std::size_t missing = write::append_row_head_without_text(rows, record);
    parts.missing = static_cast<std::uint32_t>(missing - parts.offset);
  } else {
    write::append_row_head(rows, record);
  }
  parts.row = static_cast<std::uint32_t>(rows.size() - parts.offset);
  parts.carried = static_cast<std::uint32_t>(record.carried_copies.size());
  parts.text = static_cast<std::uint32_t>(record.text.size());
  parts.story = static_cast<std::uint32_t>(record.text.size() - strip::story_of(record).size());
  parts.read_back = record.read_back;
  into.records.push_back(parts);
}

void render_span(std::string_view input_name, const Page& page, const strip::Articles& articles,
                 const Span& span, Rendered& into) {
  if (span.article < 0) {
    append_with_row(into.ledger, [&](std::string& ledger) {
      append_ledger_row(ledger, input_name, page, articles, span);
    });
    return;
  }
  const std::size_t first = into.records.size() - articles.records.size();
  LedgerEntry entry;
  entry.page_offset = page.place.offset;
  entry.start = span.start;
  entry.length = span.length;
  entry.record = static_cast<std::uint32_t>(first + static_cast<std::size_t>(span.article));
  entry.source = static_cast<std::uint32_t>(input_name.size());
  into.waiting.push_back(into.ledger.size());
  append_entry(into.ledger, entry);
  into.ledger += input_name;
}

}  // namespace

void render_batch(const Context& context, bool with_ledger, Work& work) {
  const StageClock clock(work.times, Stage::kWrite);
  in_input_order(
      *work.batch,
      [&](const base::Leftover& leftover) {
        if (with_ledger) {
          append_with_row(work.rendered.ledger, [&](std::string& ledger) {
            append_ledger_row(ledger, context.name_of(leftover.place.input), leftover);
          });
        }
      },
      [&](std::size_t i) {
        for (const Record& record : work.articles[i].records) {
          render_record(record, *work.batch, work.rendered);
        }
        if (with_ledger) {
          const Page& page = work.batch->pages[i];
          for (const Span& span : work.articles[i].spans) {
            render_span(context.name_of(page.place.input), page, work.articles[i], span,
                        work.rendered);
          }
        }
      });
}

}  // namespace newsieve::run
