#include "run/pipeline.h"

#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/parallel_pipeline.h>

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <vector>

namespace newsieve::run {

namespace {

/// Orders what one thread does before `leave` with what the next does behind `enter`. TBB orders
/// the steps of a pipeline already, but a race detector cannot see into the library.
class Handover {
 public:
  void enter() { static_cast<void>(turn_.load(std::memory_order_acquire)); }
  void leave() { turn_.fetch_add(1, std::memory_order_release); }

 private:
  std::atomic<std::size_t> turn_ = 0;
};

/// A place for one batch in flight, used again and again.
struct Slot {
  Work work;
  Handover handover;
};

/// Runs `step` as a step of the pipeline that follows another thread's, and is followed by a
/// third's even if it throws.
template <typename Step>
void in_turn(Handover& handover, const Step& step) {
  struct Leaving {
    Handover& handover;
    ~Leaving() { handover.leave(); }
  };
  handover.enter();
  const Leaving leaving{handover};
  step();
}

/// Hands over to the threads of a pipeline what this one has made so far, and takes over from them
/// at the end of its own life.
class Joined {
 public:
  explicit Joined(Handover& handover) : handover_(handover) { handover_.leave(); }
  Joined(const Joined&) = delete;
  Joined& operator=(const Joined&) = delete;
  ~Joined() { handover_.enter(); }

 private:
  Handover& handover_;
};

std::size_t workers_for(unsigned threads) {
  return threads > 0 ? threads : static_cast<std::size_t>(tbb::info::default_concurrency());
}

}  // namespace

void Work::clear() {
  readings.clear();
  traces.clear();
  articles.clear();
  standings.clear();
  facts.clear();
  rendered.clear();
  times = {};
  consumed = 0;
}

void for_each_batch(Batches& batches, unsigned threads, const std::function<void(Work&)>& work,
                    const std::function<void(Work&)>& collect) {
  const std::size_t workers = workers_for(threads);
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, workers);
  // Two batches a worker: while one is worked on the next is read. More would only hold memory, as
  // would the second of a worker that does all by itself. They leave in the order in which they
  // came, so the slot that was taken first is free first.
  std::vector<Slot> slots(workers == 1 ? 1 : 2 * workers);
  std::size_t taken = 0;
  Handover reading;
  Handover collecting;
  const auto read = [&](tbb::flow_control& control) -> Slot* {
    Slot* slot = nullptr;
    in_turn(reading, [&] {
      slot = &slots[taken++ % slots.size()];
      slot->handover.enter();
      slot->work.clear();
      const bool more = batches.next(*slot->work.batch, slot->work.times);
      slot->work.consumed = batches.consumed();
      slot->handover.leave();
      if (!more) {
        control.stop();
      }
    });
    return slot;
  };
  const auto process = [&](Slot* slot) {
    in_turn(slot->handover, [&] { work(slot->work); });
    return slot;
  };
  const auto finish = [&](Slot* slot) {
    in_turn(collecting, [&] { in_turn(slot->handover, [&] { collect(slot->work); }); });
  };
  const Joined reading_joined(reading);
  const Joined collecting_joined(collecting);
  tbb::parallel_pipeline(
      slots.size(), tbb::make_filter<void, Slot*>(tbb::filter_mode::serial_in_order, read) &
                        tbb::make_filter<Slot*, Slot*>(tbb::filter_mode::parallel, process) &
                        tbb::make_filter<Slot*, void>(tbb::filter_mode::serial_in_order, finish));
}

std::function<void(std::size_t count, const std::function<void(std::size_t)>& call)>
loop_in_threads(unsigned threads) {
  const std::size_t workers = workers_for(threads);
  if (workers == 1) {
    return {};
  }
  return [workers](std::size_t count, const std::function<void(std::size_t)>& call) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, workers);
    std::size_t next = 0;
    Handover counting;
    Handover handover;
    std::mutex mutex;  // of the two below
    std::size_t failed = count;
    std::exception_ptr failure;
    const auto give = [&](tbb::flow_control& control) {
      std::size_t given = 0;
      in_turn(counting, [&] { given = next++; });
      if (given >= count) {
        control.stop();
      }
      return given;
    };
    const auto run = [&](std::size_t i) {
      in_turn(handover, [&] {
        try {
          call(i);
        } catch (...) {
          const std::lock_guard lock(mutex);
          failure = i < failed ? std::current_exception() : failure;
          failed = std::min(failed, i);
        }
      });
    };
    {
      const Joined counting_joined(counting);
      const Joined handover_joined(handover);
      tbb::parallel_pipeline(
          workers, tbb::make_filter<void, std::size_t>(tbb::filter_mode::serial_in_order, give) &
                       tbb::make_filter<std::size_t, void>(tbb::filter_mode::parallel, run));
    }
    if (failure) {
      std::rethrow_exception(failure);
    }
  };
}

}  // namespace newsieve::run
