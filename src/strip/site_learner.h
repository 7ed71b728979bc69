// Learns which lines repeat across a site's pages.
//
// A line is template when enough of its site's pages carry it, counted once a page, digits folded.
// Counts are kept by site, so what many sites share (wire copy) is never template by that. Pages
// that do not say their site are grouped by an anchor: a line near their top or bottom that many
// other such pages carry, of some length, so that it is one site's own.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "newsieve/page.h"
#include "newsieve/reading.h"
#include "strip/repeats.h"
#include "strip/template_store.h"
#include "strip/trace.h"

namespace newsieve::strip {

/// Learns from all pages first, exactly (`add`, `freeze`), or page by page in bounded memory
/// (`add_at_once`); one learner does one of the two. Not safe for threads while adding or noting;
/// answers may be asked in parallel in between. With `add` the order of pages does not matter.
class SiteLearner {
 public:
  SiteLearner();
  ~SiteLearner();
  SiteLearner(const SiteLearner&) = delete;
  SiteLearner& operator=(const SiteLearner&) = delete;

  /// Begins with what earlier runs learned. Call first. Pages that they counted are not added to
  /// their counts again.
  void know(TemplateStore store);

  void add(const Trace& trace);

  /// No more pages come: finds the anchors of pages that do not say their site.
  void freeze();

  /// For one pass: adds the page, its anchor judged by what has been seen so far. The counts take
  /// up to `memory` bytes beside those of `know`: beyond it the sites that were met longest ago are
  /// forgotten.
  void add_at_once(const Trace& trace, std::uint64_t memory);

  /// One entry for each line of the trace. Of what this run has seen and of that with what earlier
  /// runs saw, the one that says more: a site that has changed shows it at once if it has pages.
  [[nodiscard]] std::vector<Repeats> repeats(const Trace& trace) const;

  /// The same into `repeats`, of which only the memory counts.
  void repeats(const Trace& trace, std::vector<Repeats>& repeats) const;

  /// Pages of the trace's site that are known; 0: the site is not known.
  [[nodiscard]] std::uint32_t site_pages(const Trace& trace) const;

  /// Remembers how the page's repeating lines and its site read. For those who save what was
  /// learned; call it for each page that was added, in any order, behind `freeze`.
  void note(const Page& page, const Reading& reading, const Trace& trace);

  /// What earlier runs and this one have learned. Takes it: nothing can be asked afterwards.
  [[nodiscard]] TemplateStore take_store();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace newsieve::strip
