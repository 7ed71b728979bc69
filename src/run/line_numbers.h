// Bytes of an input → its lines.
#pragma once

#include <cstdint>

#include "base/batch.h"

namespace newsieve::run {

/// Counts lines while batches pass by in order. Offsets must not decrease within an input.
class LineNumbers {
 public:
  /// Begins a batch, which is to stay until `leave`.
  void enter(const base::Batch& batch);

  /// The line, from 1, of the byte at `offset` of the batch's input.
  std::uint64_t at(std::uint64_t offset);

  /// Counts the rest of the batch. Lines that were skipped as too long are counted too.
  void leave();

 private:
  const base::Batch* batch_ = nullptr;
  std::uint32_t input_ = UINT32_MAX;
  std::uint64_t offset_ = 0;  ///< up to which lines are counted
  std::uint64_t line_ = 1;    ///< at `offset_`
};

}  // namespace newsieve::run
