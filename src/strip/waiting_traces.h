// Traces put by until all pages have come.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "base/spool.h"
#include "strip/trace.h"

namespace newsieve::strip {

/// Keeps up to 32 MiB in memory, the rest in a temporary file. Not safe for threads.
class WaitingTraces {
 public:
  void add(const Trace& trace);

  /// Calls `take(trace)` for each in the order of adding.
  template <typename Take>
  void for_each(const Take& take) {
    Trace trace;
    for (std::uint64_t at = 0; at < spool_.size();) {
      read(at, trace);
      take(std::as_const(trace));
    }
  }

 private:
  /// Moves `at` behind the trace, which is read into `trace`.
  void read(std::uint64_t& at, Trace& trace);

  base::Spool spool_{std::uint64_t{32} << 20};
  std::string buffer_;
};

}  // namespace newsieve::strip
