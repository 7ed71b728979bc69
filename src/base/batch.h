// A batch: consecutive pages of one input with the bytes that they view. The unit that moves along
// the line; its size depends on the bytes read only, never on threads or timing.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/stored_file.h"
#include "newsieve/ledger.h"
#include "newsieve/options.h"
#include "newsieve/page.h"
#include "newsieve/summary.h"

namespace newsieve::base {

/// Bytes of an input that belong to no page: separators, broken rows, inputs that cannot be read.
struct Leftover {
  Place place;
  SpanClass span_class = SpanClass::kSeparator;
  std::string_view rule;  ///< a literal
  std::string evidence;
};

/// Neither copied nor moved while pages view it: handle it by unique_ptr.
struct Batch {
  Batch() = default;
  Batch(const Batch&) = delete;
  Batch& operator=(const Batch&) = delete;

  std::uint32_t input = 0;                 ///< ordinal of the input
  Format format = Format::kText;           ///< kText or kJsonl
  std::uint64_t offset = 0;                ///< of `bytes` in the decompressed input
  std::string bytes;                       ///< as read, but that each line ends in a line feed
  std::uint64_t newlines_passed_over = 0;  ///< in bytes that were not kept
  /// Where `bytes` can be read again, at `offset`; null: nowhere.
  std::shared_ptr<const StoredFile> file;
  /// Texts decoded from JSONL rows, one behind the other. Written over for batch after batch, so
  /// that memory is hardly ever cleared for it.
  std::string decoded;
  std::vector<Page> pages;          ///< in input order
  std::vector<Leftover> leftovers;  ///< in input order
  std::vector<Problem> problems;    ///< in input order

  /// Forgets what it held but `decoded`, and keeps the memory for what comes next.
  void clear() {
    bytes.clear();
    newlines_passed_over = 0;
    file.reset();
    pages.clear();
    leftovers.clear();
    problems.clear();
  }
};

}  // namespace newsieve::base
