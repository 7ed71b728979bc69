// Rows of the output, the ledger and the summary, as JSON. docs/format.md describes them field by
// field. Nothing here does input or output.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "newsieve/ledger.h"
#include "newsieve/record.h"
#include "newsieve/summary.h"

namespace newsieve::write {

/// What a row tells of another that is kept. Spans count bytes of the rows' texts.
struct RowLink {
  LinkKind kind = LinkKind::kSharesPassage;
  std::string id;            ///< of the other
  std::uint64_t start = 0;   ///< of the passage
  std::uint64_t length = 0;  ///< 0: there is no passage
  std::uint64_t other_start = 0;
  std::uint64_t other_length = 0;
};

/// Appends a record's row up to and including `"copies":[` and the copies carried from an earlier
/// run. Copies, separated by commas that the caller puts, and `append_row_end` complete it.
void append_row_head(std::string& out, const Record& record);

/// The same without what stands between the quotes of the text. Returns where in `out` it is
/// missing.
std::size_t append_row_head_without_text(std::string& out, const Record& record);

/// What stands between the quotes of the id and of the text in a row that `append_row_head` began:
/// JSON, escaped.
std::string_view id_in_row(std::string_view row);
std::string_view text_in_row(std::string_view row);

/// Appends what a row tells of a record that was collapsed into it, up to and including
/// `published`: all of it stands in the head of the record's own row, which may lack its text.
void append_copy_head(std::string& out, std::string_view row_head);

/// The part of a copy, appended so, that tells it from all others: its id and its place.
std::string_view identity_in_copy(std::string_view copy);

/// Completes a copy: relation, Jaccard similarity and containment, rounded to four digits. What was
/// not measured is NaN here and null there.
void append_copy_end(std::string& out, Relation relation, double jaccard, double containment);

/// Ends the copies, appends the links and ends the row's line.
void append_row_end(std::string& out, const std::vector<RowLink>& links);

/// Appends one row of the ledger and its newline. Evidence need not be valid UTF-8: what is invalid
/// is written as U+FFFD.
void append_ledger_row(std::string& out, const LedgerRow& row);

/// The summary as one JSON object, indented, for people and programs.
std::string to_json(const Summary& summary);

}  // namespace newsieve::write
