// Batches through a function, many at once, out in order; and loops. The only place with threads.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

#include "base/batch.h"
#include "cluster/evidence.h"
#include "judge/text_facts.h"
#include "newsieve/sketch.h"
#include "run/batches.h"
#include "run/rendered.h"
#include "run/stage_clock.h"
#include "strip/articles.h"
#include "strip/site_learner.h"

namespace newsieve::run {

/// What a batch becomes on its way. A pass fills what it needs: one entry for each page. Used again
/// for batch after batch, so that each need not ask for its memory anew.
struct Work {
  std::unique_ptr<base::Batch> batch = std::make_unique<base::Batch>();
  std::vector<Reading> readings;
  std::vector<strip::Trace> traces;
  std::vector<strip::Articles> articles;
  std::vector<std::vector<Sketch>> sketches;         ///< one for each record of the page
  std::vector<cluster::Standing> standings;          ///< of all records, one behind the other
  std::vector<std::vector<judge::TextFacts>> facts;  ///< one for each record of the page
  Rendered rendered;
  StageTimes times;            ///< that its stages took
  std::uint64_t consumed = 0;  ///< bytes of all inputs when the batch was read

  /// Forgets all but the batch's own bytes, which Batches::next replaces. Sketches stay too: they
  /// are written over.
  void clear();
};

/// Calls `leftover` and `page` (with the page's index) for what the batch holds, in input order.
template <typename OnLeftover, typename OnPage>
void in_input_order(const base::Batch& batch, const OnLeftover& leftover, const OnPage& page) {
  auto next = batch.leftovers.begin();
  for (std::size_t i = 0; i < batch.pages.size(); ++i) {
    for (; next != batch.leftovers.end() && next->place.offset < batch.pages[i].place.offset;
         ++next) {
      leftover(*next);
    }
    page(i);
  }
  for (; next != batch.leftovers.end(); ++next) {
    leftover(*next);
  }
}

/// Reads all of `batches`; `work` runs in up to `threads` threads at once (0: one a processor),
/// `collect` in one thread at a time, in the order of batches. What either throws comes out here.
void for_each_batch(Batches& batches, unsigned threads, const std::function<void(Work&)>& work,
                    const std::function<void(Work&)>& collect);

/// A loop whose calls run in up to `threads` threads at once (0: one a processor); empty if there
/// is but one. All calls are made; then what the first of those that failed has thrown comes out.
std::function<void(std::size_t count, const std::function<void(std::size_t)>& call)>
loop_in_threads(unsigned threads);

}  // namespace newsieve::run
