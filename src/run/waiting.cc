#include "run/waiting.h"

#include <cstddef>
#include <cstring>
#include <utility>

#include "read/json_value.h"
#include "write/rows.h"

namespace newsieve::run {

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

std::string_view Waiting::head_of(std::uint32_t record, std::string& scratch) const {
  return rows_.view(records_[record].offset, records_[record].row, scratch);
}

TextPlace Waiting::place_of_text(std::uint32_t record) const {
  TextPlace place;
  std::string scratch;
  const std::string_view bytes =
      rows_.view(records_[record].offset - sizeof place, sizeof place, scratch);
  std::memcpy(&place, bytes.data(), sizeof place);
  return place;
}

std::string_view WaitingReader::story_of(std::uint32_t record) {
  const RowParts& parts = waiting_.record(record);
  const std::string_view escaped =
      parts.missing > 0 ? missing_text_of(record) : write::text_in_row(head_of(record));
  text_.clear();
  static_cast<void>(read::unescape(escaped, text_));  // it was read or written here
  return std::string_view(text_).substr(parts.story);
}

std::string_view WaitingReader::id_of(std::uint32_t record) {
  const std::string_view escaped = write::id_in_row(waiting_.head_of(record, id_));
  if (escaped.find('\\') == std::string_view::npos) {
    return escaped;
  }
  std::string id;
  static_cast<void>(read::unescape(escaped, id));  // it was written here
  id_ = std::move(id);
  return id_;
}

}  // namespace newsieve::run
