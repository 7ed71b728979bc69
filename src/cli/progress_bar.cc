#include "cli/progress_bar.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "cli/quantity.h"
#include "cli/terminal.h"
#include "cli/text.h"

namespace newsieve::cli {
namespace {

constexpr auto kFirstDrawing = std::chrono::seconds(1);
constexpr auto kInterval = std::chrono::milliseconds(100);
constexpr std::size_t kShortestBar = 10;
constexpr std::size_t kLongestBar = 40;
constexpr double kSecondsForRate = 0.5;  ///< a rate over less says nothing

std::string bar(double part, std::size_t columns) {
  const auto filled = static_cast<std::size_t>(part * static_cast<double>(columns));
  return fmt::format("[{:#<{}}{:-<{}}]", "", filled, "", columns - filled);
}

void write_to_terminal(std::string_view text) {
  // A bar that cannot be drawn is no reason to stop.
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text.data(), text.size());
}

/// What is known of a pass beside its percent: bytes, rate, time left.
std::vector<std::string> known_facts(const Progress& progress) {
  std::vector<std::string> facts = {human_bytes(progress.bytes)};
  if (progress.total > 0) {
    facts[0] += " of " + human_bytes(progress.total);
  }
  if (progress.seconds >= kSecondsForRate && progress.bytes > 0) {
    const double rate = static_cast<double>(progress.bytes) / progress.seconds;
    facts.push_back(fmt::format("{}/s", human_bytes(static_cast<std::uint64_t>(rate))));
    if (progress.total > progress.bytes) {
      const auto to_come = static_cast<double>(progress.total - progress.bytes);
      facts.push_back(fmt::format("{} left", human_seconds(to_come / rate)));
    }
  }
  return facts;
}

/// The facts with two spaces before each.
std::string joined(const std::vector<std::string>& facts) {
  std::string text;
  for (const std::string& fact : facts) {
    text += "  " + fact;
  }
  return text;
}

}  // namespace

std::string render_progress(const Progress& progress, std::size_t width) {
  const auto bytes = static_cast<double>(progress.bytes);
  const double part =
      progress.total == 0 ? 0 : std::min(1.0, bytes / static_cast<double>(progress.total));
  std::string left = progress.pass;
  if (progress.total > 0) {
    left += fmt::format(" {:3.0f}%", std::floor(100 * part));
  }
  std::vector<std::string> facts = known_facts(progress);
  // On a narrow terminal the time left stays longest.
  while (facts.size() > 1 && left.size() + joined(facts).size() > width) {
    facts.erase(facts.begin());
  }
  // The bar has two spaces before it and its brackets.
  const std::size_t taken = left.size() + joined(facts).size() + 4;
  if (progress.total > 0 && taken + kShortestBar <= width) {
    left += "  " + bar(part, std::min(width - taken, kLongestBar));
  }
  return shorten(left + joined(facts), width);
}

ProgressBar::ProgressBar(bool enabled)
    : enabled_(enabled), pass_began_(Clock::now()), next_drawing_(pass_began_ + kFirstDrawing) {}

ProgressBar::~ProgressBar() {
  erase();
}

void ProgressBar::begin(std::string_view pass, std::uint64_t total_bytes) {
  progress_ = {printable(pass), 0, total_bytes, 0};
  pass_began_ = Clock::now();
  draw();
}

void ProgressBar::update(std::uint64_t bytes) {
  progress_.bytes = bytes;
  draw();
}

void ProgressBar::erase() {
  if (drawn_) {
    write_to_terminal("\r\x1b[K");
    drawn_ = false;
  }
}

void ProgressBar::draw() {
  if (!enabled_) {
    return;
  }
  const auto now = Clock::now();
  if (now < next_drawing_) {
    return;
  }
  next_drawing_ = now + kInterval;
  progress_.seconds = std::chrono::duration<double>(now - pass_began_).count();
  // The last column stays free: some terminals wrap there.
  const std::size_t width = terminal_width(Stream::kError) - 1;
  write_to_terminal(fmt::format("\r{}\x1b[K", render_progress(progress_, width)));
  drawn_ = true;
}

}  // namespace newsieve::cli
