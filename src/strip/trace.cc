#include "strip/trace.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "base/hash.h"
#include "base/lexicon.h"
#include "base/normal_text.h"
#include "base/scanned_text.h"
#include "strip/site.h"

namespace newsieve::strip {

namespace {

constexpr std::size_t kEdgeLines = 12;         // lines at the top and the bottom of a page
constexpr std::uint32_t kShortestAnchor = 20;  // bytes: what is shorter stands on many sites
constexpr std::uint32_t kLongestAnchor = 200;  // bytes: what is longer is an article's

/// Finds which lines repeat on their page. The slots serve page after page.
class FirstSightings {
 public:
  void begin(std::size_t lines) {
    std::size_t slots = 64;
    while (slots < 2 * lines) {
      slots *= 2;
    }
    slots_.assign(slots, 0);
  }

  /// True for the first line of a hash. At most as many lines as `begin` was told.
  bool add(std::uint64_t hash) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>(hash) & mask;
    while (slots_[at] != 0 && slots_[at] != hash) {
      at = (at + 1) & mask;
    }
    const bool is_first = slots_[at] == 0;
    slots_[at] = hash;
    return is_first;
  }

 private:
  std::vector<std::uint64_t> slots_;  ///< a power of two, half of them free; 0: free
};

bool has_length_of_anchor(std::size_t bytes) {
  return bytes >= kShortestAnchor && bytes <= kLongestAnchor;
}

/// Makes `trace` that of the page, without its lines.
void begin_trace(const Page& page, Trace& trace) {
  const Site site = site_of(page);
  trace.site = site_key(site);
  trace.kind = site.kind;
  trace.page = 0;
  trace.lines.clear();
}

/// Makes the rest of a trace whose lines have their hashes and lengths. `is_label(i)`: line i is a
/// common label; asked for lines that have the length of an anchor, on pages that need one.
template <typename IsLabel>
void finish(const IsLabel& is_label, Trace& trace) {
  thread_local FirstSightings sightings;
  sightings.begin(trace.lines.size());
  for (std::size_t i = 0; i < trace.lines.size(); ++i) {
    Trace::Line& line = trace.lines[i];
    line.again = line.hash != 0 && !sightings.add(line.hash);
    const bool at_edge = i < kEdgeLines || i + kEdgeLines >= trace.lines.size();
    // Only pages that do not say their site need an anchor.
    line.anchor = trace.site == kUnknownSite && at_edge && line.counts() &&
                  has_length_of_anchor(line.length) && !is_label(i);
    trace.page = base::mix(trace.page + line.hash);
  }
}

}  // namespace

Trace trace_page(const Page& page) {
  thread_local base::NormalText normals;
  thread_local base::ScannedText text;
  thread_local std::vector<Trace::Line> lines;
  thread_local std::vector<bool> labels;
  text.read_unmarked(page.text);
  normals.read(text);
  lines.clear();
  labels.clear();
  Trace trace;
  begin_trace(page, trace);
  text.for_each_line([&](std::string_view line, std::uint32_t) {
    const base::NormalLine normal = normals.folded(line);
    lines.push_back(
        {.hash = normal.folded_hash, .length = static_cast<std::uint32_t>(line.size())});
    // Which lines stand at the bottom is not known yet, but how they are compared is.
    labels.push_back(trace.site == kUnknownSite && has_length_of_anchor(line.size()) &&
                     base::label_of(line, normal).has_value());
  });
  trace.lines = lines;
  finish([](std::size_t i) { return labels[i]; }, trace);
  return trace;
}

Trace trace_page(const Page& page, const Reading& reading) {
  Trace trace;
  trace_page(page, reading, trace);
  return trace;
}

void trace_page(const Page& page, const Reading& reading, Trace& trace) {
  begin_trace(page, trace);
  trace.lines.reserve(reading.lines.size());
  for (const Line& line : reading.lines) {
    trace.lines.push_back({.hash = line.folded, .length = line.length});
  }
  finish([&](std::size_t i) { return reading.lines[i].is_label; }, trace);
}

}  // namespace newsieve::strip
