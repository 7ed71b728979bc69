// Processor time by stage, for the summary.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <ctime>
#include <numeric>
#include <string_view>

namespace newsieve::run {

/// In line order.
enum class Stage : std::uint8_t {
  kRead,
  kSplit,
  kParse,
  kLearn,
  kStrip,
  kSketch,
  kCluster,
  kWrite
};

/// By `Stage`, as the summary prints them.
inline constexpr std::array<std::string_view, 8> kStageNames = {
    "read", "split", "parse", "learn", "strip", "sketch", "cluster", "write"};

/// Seconds of each stage.
class StageTimes {
 public:
  double& operator[](Stage stage) { return seconds_[static_cast<std::size_t>(stage)]; }

  void add(const StageTimes& other) {
    for (std::size_t i = 0; i < seconds_.size(); ++i) {
      seconds_[i] += other.seconds_[i];
    }
  }

  void scale(double factor) {
    for (double& seconds : seconds_) {
      seconds *= factor;
    }
  }

  [[nodiscard]] double sum() const {
    return std::accumulate(seconds_.begin(), seconds_.end(), 0.0);
  }

 private:
  std::array<double, kStageNames.size()> seconds_{};
};

/// Whose time counts. kProcess where a stage runs alone and may have threads of its own.
enum class Whose { kThread, kProcess };

/// Seconds of the processor that the thread or the process has taken so far.
inline double processor_seconds(Whose whose) {
  constexpr double kNanoseconds = 1e-9;
  timespec time{};
  clock_gettime(whose == Whose::kThread ? CLOCK_THREAD_CPUTIME_ID : CLOCK_PROCESS_CPUTIME_ID,
                &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * kNanoseconds;
}

/// Adds the processor time of its life to a stage. Asking for it is a call of the system: one a
/// batch is cheap, one a page is not.
class StageClock {
 public:
  StageClock(StageTimes& times, Stage stage, Whose whose = Whose::kThread)
      : times_(times), stage_(stage), whose_(whose) {}
  StageClock(const StageClock&) = delete;
  StageClock& operator=(const StageClock&) = delete;
  ~StageClock() { times_[stage_] += processor_seconds(whose_) - start_; }

  /// What has passed goes to the stage; what follows goes to `stage`.
  void turn_to(Stage stage) {
    const double time = processor_seconds(whose_);
    times_[stage_] += time - start_;
    stage_ = stage;
    start_ = time;
  }

 private:
  StageTimes& times_;
  Stage stage_;
  Whose whose_;
  double start_ = processor_seconds(whose_);
};

/// The same for stages that take many turns and wait for nothing. The system is asked for the
/// processor time of all turns together; how it is shared is told by a clock that costs next to
/// nothing, which does not stop when another program has the processor.
class TurnClock {
 public:
  TurnClock(StageTimes& times, Stage stage) : times_(times), stage_(stage) {}
  TurnClock(const TurnClock&) = delete;
  TurnClock& operator=(const TurnClock&) = delete;
  ~TurnClock() {
    turn_to(stage_);
    const double all = turns_.sum();
    turns_.scale(all > 0 ? (processor_seconds(Whose::kThread) - start_) / all : 0);
    times_.add(turns_);
  }

  /// What has passed goes to the stage before; what follows goes to `stage`.
  void turn_to(Stage stage) {
    const auto now = std::chrono::steady_clock::now();
    turns_[stage_] += std::chrono::duration<double>(now - turn_).count();
    stage_ = stage;
    turn_ = now;
  }

 private:
  StageTimes& times_;
  StageTimes turns_;
  Stage stage_;
  double start_ = processor_seconds(Whose::kThread);
  std::chrono::steady_clock::time_point turn_ = std::chrono::steady_clock::now();
};

}  // namespace newsieve::run
