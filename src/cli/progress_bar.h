// The progress bar: one line of standard error, redrawn in place.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace newsieve::cli {

struct Progress {
  std::string pass;         ///< name of the pass
  std::uint64_t bytes = 0;  ///< read in this pass
  std::uint64_t total = 0;  ///< bytes of this pass; 0: unknown
  double seconds = 0;       ///< since the pass began
};

/// The line, at most `width` columns: pass, percent, bar, bytes, rate, time left; only what is
/// known and what fits.
std::string render_progress(const Progress& progress, std::size_t width);

/// Shows progress once a run has lasted a second, ten times a second at the most.
/// The line is gone when it is erased or destroyed.
class ProgressBar {
 public:
  /// Draws nothing if not `enabled`.
  explicit ProgressBar(bool enabled);
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  void begin(std::string_view pass, std::uint64_t total_bytes);
  void update(std::uint64_t bytes);

  /// Takes the line away, for something else to be written. The next update draws it again.
  void erase();

 private:
  using Clock = std::chrono::steady_clock;

  void draw();

  bool enabled_;
  bool drawn_ = false;
  Progress progress_;
  Clock::time_point pass_began_;
  Clock::time_point next_drawing_;
};

}  // namespace newsieve::cli
