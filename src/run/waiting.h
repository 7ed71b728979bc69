// What waits to be written until clusters are known, in input order.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/spool.h"
#include "run/input_texts.h"
#include "run/rendered.h"

namespace newsieve::run {

/// Rows are rendered already; what is left for the end is who is a copy of whom. They wait in a
/// spool, their texts where they stand in the input if they can be read there again: a record holds
/// a few dozen bytes of memory. What is only read may be read in several threads.
class Waiting {
 public:
  /// `memory`: bytes that may wait in memory; the rest goes to disk.
  explicit Waiting(std::uint64_t memory);

  /// The batch's records get the next ordinals, in their order.
  void add(Rendered& rendered);

  [[nodiscard]] std::uint32_t records() const {
    return static_cast<std::uint32_t>(records_.size());
  }
  [[nodiscard]] const RowParts& record(std::uint32_t ordinal) const { return records_[ordinal]; }

  /// The head of a record's row, by way of `scratch`, as Spool::view has it.
  std::string_view head_of(std::uint32_t record, std::string& scratch) const;

  /// Where the text stands that is missing in the row's head.
  [[nodiscard]] TextPlace place_of_text(std::uint32_t record) const;

  /// Of texts that are missing in `rows`. Each thread reads with a copy of its own.
  [[nodiscard]] const InputTexts& texts() const { return texts_; }

  /// Entries (LedgerEntry), each followed by its row or its source.
  [[nodiscard]] const base::Spool& ledger() const { return ledger_; }

 private:
  base::Spool rows_;
  base::Spool ledger_;
  std::vector<RowParts> records_;  ///< where they stand in `rows_`
  InputTexts texts_;
};

/// Views what waits of single records. One for each thread.
class WaitingReader {
 public:
  /// `waiting` outlives the reader, and nothing is added meanwhile.
  explicit WaitingReader(const Waiting& waiting) : waiting_(waiting), texts_(waiting.texts()) {}

  /// The head of the record's row, escaped as it waits, without a text that is missing in it. Valid
  /// until the next call.
  std::string_view head_of(std::uint32_t record) { return waiting_.head_of(record, head_); }

  /// The text that is missing in the head, escaped. Throws RunError if the input has lost it. Valid
  /// until the next call.
  std::string_view missing_text_of(std::uint32_t record) {
    return texts_.view(waiting_.place_of_text(record));
  }

  /// What was sketched of a record, read back from its row. Valid until the next call of any.
  std::string_view story_of(std::uint32_t record);

  /// Valid until the next call.
  std::string_view id_of(std::uint32_t record);

 private:
  const Waiting& waiting_;
  InputTexts texts_;
  std::string head_;
  std::string id_;
  std::string text_;
};

}  // namespace newsieve::run
