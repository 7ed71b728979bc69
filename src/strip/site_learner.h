// Learns which lines repeat across a site's pages.
//
// A line is template when enough of its site's pages carry it, counted once a page, digits folded.
// Counts are kept by site, so what many sites share (wire copy) is never template by that. Pages
// that do not say their site are grouped by an anchor: a line near their top or bottom that many
// other such pages carry, of some length, so that it is one site's own.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "newsieve/page.h"
#include "newsieve/reading.h"

namespace newsieve::strip {

/// What the learner takes of a page: hashes only.
struct Trace {
  struct Line {
    std::uint64_t hash = 0;    ///< normal hash, digits folded; 0: no word in it
    std::uint32_t length = 0;  ///< bytes
    bool anchor = false;       ///< may name a site: near the top or bottom, and no common label
  };
  std::uint64_t site = 0;   ///< 0: the page does not say
  std::uint64_t page = 0;   ///< of all lines: equal pages count once
  std::vector<Line> lines;  ///< one for each line of the reading
};

Trace trace_page(const Page& page, const Reading& reading);

/// How often a line stands on the pages of its site.
struct Repeats {
  std::uint32_t pages = 0;       ///< that carry the line
  std::uint32_t site_pages = 0;  ///< that the site has
};

/// Adds pages, then answers. Not safe for threads while adding; answers may be asked in parallel
/// once `freeze` was called. The order of pages does not matter.
class SiteLearner {
 public:
  SiteLearner();
  ~SiteLearner();
  SiteLearner(const SiteLearner&) = delete;
  SiteLearner& operator=(const SiteLearner&) = delete;

  void add(const Trace& trace);

  /// No more pages come: finds the anchors of pages that do not say their site.
  void freeze();

  /// For one pass: adds the page, its anchor judged by what has been seen so far.
  void add_at_once(const Trace& trace);

  /// One entry for each line of the trace.
  [[nodiscard]] std::vector<Repeats> repeats(const Trace& trace) const;

  /// What was learned, as a file. Counts of 1 are left out: they say nothing yet.
  [[nodiscard]] std::string serialise() const;

  /// Adds what a file of `serialise` holds. Returns why it cannot, or an empty string.
  std::string load(std::string_view file);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace newsieve::strip
