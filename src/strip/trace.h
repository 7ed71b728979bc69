// A page as the site learner sees it: hashes of its lines.
#pragma once

#include <cstdint>
#include <vector>

#include "newsieve/page.h"
#include "newsieve/reading.h"
#include "strip/site.h"

namespace newsieve::strip {

/// The version of the hashes below and of what may be an anchor. Raise it when either changes:
/// counts of one version say nothing of lines of another.
inline constexpr unsigned kTraceVersion = 1;

struct Trace {
  struct Line {
    std::uint64_t hash = 0;    ///< normal hash, digits folded; 0: no word in it
    std::uint32_t length = 0;  ///< bytes
    bool anchor = false;       ///< may name a site: near the top or bottom, and no common label
    bool again = false;        ///< a line above has the same hash: counted once a page

    [[nodiscard]] bool counts() const { return hash != 0 && !again; }
  };
  std::uint64_t site = 0;           ///< kUnknownSite: the page does not say
  SiteKind kind = SiteKind::kPool;  ///< by what it says so
  std::uint64_t page = 0;           ///< of all lines: equal pages count once
  std::vector<Line> lines;          ///< one for each line that is not blank
};

Trace trace_page(const Page& page);

/// The same, from a reading of the page.
Trace trace_page(const Page& page, const Reading& reading);

/// The same into `trace`, of which only the memory counts.
void trace_page(const Page& page, const Reading& reading, Trace& trace);

}  // namespace newsieve::strip
