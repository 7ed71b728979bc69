#include "run/pipeline.h"

#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/parallel_pipeline.h>

#include <utility>

namespace newsieve::run {

void for_each_batch(Batches& batches, unsigned threads, const std::function<void(Work&)>& work,
                    const std::function<void(Work&)>& collect) {
  const std::size_t workers =
      threads > 0 ? threads : static_cast<std::size_t>(tbb::info::default_concurrency());
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, workers);
  // Two batches a worker: while one is worked on the next is read. More would only hold memory.
  const std::size_t in_flight = 2 * workers;
  using WorkPointer = std::shared_ptr<Work>;
  tbb::parallel_pipeline(
      in_flight,
      tbb::make_filter<void, WorkPointer>(tbb::filter_mode::serial_in_order,
                                          [&](tbb::flow_control& control) {
                                            auto next = std::make_shared<Work>();
                                            next->batch = batches.next();
                                            next->consumed = batches.consumed();
                                            if (!next->batch) {
                                              control.stop();
                                            }
                                            return next;
                                          }) &
          tbb::make_filter<WorkPointer, WorkPointer>(tbb::filter_mode::parallel,
                                                     [&](WorkPointer item) {
                                                       work(*item);
                                                       return item;
                                                     }) &
          tbb::make_filter<WorkPointer, void>(tbb::filter_mode::serial_in_order,
                                              [&](const WorkPointer& item) { collect(*item); }));
}

}  // namespace newsieve::run
