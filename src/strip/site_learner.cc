#include "strip/site_learner.h"

#include <algorithm>
#include <cstring>
#include <unordered_set>
#include <utility>

#include "base/hash.h"
#include "base/lexicon.h"
#include "base/normal_line.h"
#include "base/spool.h"
#include "strip/count_table.h"
#include "strip/site.h"

namespace newsieve::strip {

namespace {

constexpr std::size_t kEdgeLines = 12;           // lines at the top and the bottom of a page
constexpr std::uint32_t kFewestAnchored = 3;     // pages that carry an anchor
constexpr std::uint32_t kShortestAnchor = 20;    // bytes: what is shorter stands on many sites
constexpr std::uint32_t kLongestAnchor = 200;    // bytes: what is longer is an article's
constexpr std::uint32_t kLengthThatCounts = 64;  // bytes: beyond it a line is no surer an anchor
constexpr std::uint64_t kUnknownSite = 0;
constexpr std::uint64_t kTraceMemory = std::uint64_t{32} << 20;
constexpr std::string_view kMagic = "newsieve templates 1\n";

std::uint64_t line_key(std::uint64_t site, std::uint64_t line) {
  return base::mix(base::mix(site) ^ line);
}

template <typename T>
void append_raw(std::string& out, T value) {
  char bytes[sizeof value];
  std::memcpy(bytes, &value, sizeof value);
  out.append(bytes, sizeof value);
}

template <typename T>
bool take_raw(std::string_view& from, T& value) {
  if (from.size() < sizeof value) {
    return false;
  }
  std::memcpy(&value, from.data(), sizeof value);
  from.remove_prefix(sizeof value);
  return true;
}

void append_table(std::string& out, const CountTable& table, std::uint32_t least) {
  const auto entries = table.sorted(least);
  append_raw(out, static_cast<std::uint64_t>(entries.size()));
  for (const auto& [key, count] : entries) {
    append_raw(out, key);
    append_raw(out, count);
  }
}

bool take_table(std::string_view& from, CountTable& table) {
  std::uint64_t entries = 0;
  if (!take_raw(from, entries)) {
    return false;
  }
  for (; entries > 0; --entries) {
    std::uint64_t key = 0;
    std::uint32_t count = 0;
    if (!take_raw(from, key) || !take_raw(from, count)) {
      return false;
    }
    table.add(key, count);
  }
  return true;
}

}  // namespace

Trace trace_page(const Page& page, const Reading& reading) {
  Trace trace;
  trace.site = site_key(page);
  trace.lines.reserve(reading.lines.size());
  for (std::size_t i = 0; i < reading.lines.size(); ++i) {
    const std::string_view text = text_of(page.text, reading.lines[i]);
    Trace::Line& line = trace.lines.emplace_back();
    line.hash = base::normal_hash(text, base::Digits::kFold);
    line.length = reading.lines[i].length;
    const bool at_edge = i < kEdgeLines || i + kEdgeLines >= reading.lines.size();
    line.anchor = at_edge && line.length >= kShortestAnchor && line.length <= kLongestAnchor &&
                  !base::label_of(text);
    trace.page = base::mix(trace.page + line.hash);
  }
  return trace;
}

struct SiteLearner::State {
  CountTable lines;  ///< pages that carry a line, by line_key(site or anchor, line)
  CountTable sites;  ///< pages of a site or an anchor
  std::unordered_set<std::uint64_t> seen;  ///< pages
  base::Spool waiting{kTraceMemory};       ///< traces of pages that do not say their site

  void count(std::uint64_t site, const Trace& trace) {
    sites.add(site);
    std::unordered_set<std::uint64_t> once;
    for (const Trace::Line& line : trace.lines) {
      if (line.hash != 0 && once.insert(line.hash).second) {
        lines.add(line_key(site, line.hash));
      }
    }
  }

  /// The line that names the page's unknown site; 0: it has none. What most pages carry wins over
  /// what is on a few: a site's own lines are on all its pages, a related headline on some.
  [[nodiscard]] std::uint64_t anchor_of(const Trace& trace) const {
    std::pair<std::uint64_t, std::uint64_t> best{0, 0};  // weight, hash
    for (const Trace::Line& line : trace.lines) {
      const std::uint32_t pages =
          line.anchor && line.hash != 0 ? lines.count(line_key(kUnknownSite, line.hash)) : 0;
      if (pages >= kFewestAnchored) {
        const std::uint64_t weight =
            std::uint64_t{pages} * std::min(line.length, kLengthThatCounts);
        best = std::max(best, {weight, line.hash});
      }
    }
    return best.second == 0 ? 0 : base::mix(best.second) | 1U;
  }

  bool add(const Trace& trace) {
    const bool is_new = seen.insert(base::mix(trace.page ^ trace.site)).second;
    if (is_new) {
      count(trace.site, trace);  // kUnknownSite pools the pages that do not say theirs
    }
    return is_new;
  }
};

SiteLearner::SiteLearner() : state_(std::make_unique<State>()) {}
SiteLearner::~SiteLearner() = default;

void SiteLearner::add(const Trace& trace) {
  if (!state_->add(trace) || trace.site != kUnknownSite) {
    return;
  }
  std::string bytes;
  append_raw(bytes, static_cast<std::uint64_t>(trace.lines.size()));
  for (const Trace::Line& line : trace.lines) {
    append_raw(bytes, line.hash);
    append_raw(bytes, line.length << 1U | static_cast<std::uint32_t>(line.anchor));
  }
  state_->waiting.append(bytes);
}

void SiteLearner::add_at_once(const Trace& trace) {
  if (state_->add(trace) && trace.site == kUnknownSite) {
    const std::uint64_t anchor = state_->anchor_of(trace);
    if (anchor != 0) {
      state_->count(anchor, trace);
    }
  }
}

void SiteLearner::freeze() {
  constexpr std::uint64_t kLineBytes = sizeof(std::uint64_t) + sizeof(std::uint32_t);
  // Anchors are found by the pool's counts, which the anchors' own counts leave alone: the keys of
  // the pool and of an anchor differ.
  std::string bytes;
  for (std::uint64_t at = 0; at < state_->waiting.size();) {
    state_->waiting.read(at, sizeof(std::uint64_t), bytes);
    std::string_view left = bytes;
    std::uint64_t count = 0;
    take_raw(left, count);
    at += sizeof(std::uint64_t);
    state_->waiting.read(at, count * kLineBytes, bytes);
    at += count * kLineBytes;
    left = bytes;
    Trace trace;
    for (std::uint64_t i = 0; i < count; ++i) {
      Trace::Line& line = trace.lines.emplace_back();
      take_raw(left, line.hash);
      take_raw(left, line.length);
      line.anchor = (line.length & 1U) != 0;
      line.length >>= 1U;
    }
    const std::uint64_t anchor = state_->anchor_of(trace);
    if (anchor != 0) {
      state_->count(anchor, trace);
    }
  }
}

std::vector<Repeats> SiteLearner::repeats(const Trace& trace) const {
  std::vector<Repeats> repeats(trace.lines.size());
  const std::uint64_t site = trace.site != kUnknownSite ? trace.site : state_->anchor_of(trace);
  if (site == 0) {
    return repeats;
  }
  const std::uint32_t site_pages = state_->sites.count(site);
  for (std::size_t i = 0; i < trace.lines.size(); ++i) {
    if (trace.lines[i].hash != 0) {
      repeats[i] = {.pages = state_->lines.count(line_key(site, trace.lines[i].hash)),
                    .site_pages = site_pages};
    }
  }
  return repeats;
}

std::string SiteLearner::serialise() const {
  std::string out(kMagic);
  append_table(out, state_->sites, 1);
  append_table(out, state_->lines, 2);
  append_raw(out, base::hash64(out));
  return out;
}

std::string SiteLearner::load(std::string_view file) {
  if (!file.starts_with("newsieve templates ")) {
    return "not a file of site templates";
  }
  if (!file.starts_with(kMagic)) {
    return "made by another version of newsieve";
  }
  std::uint64_t sum = 0;
  if (file.size() < kMagic.size() + sizeof sum) {
    return "truncated";
  }
  std::string_view tail = file.substr(file.size() - sizeof sum);
  take_raw(tail, sum);
  file.remove_suffix(sizeof sum);
  if (base::hash64(file) != sum) {
    return "damaged or truncated";
  }
  file.remove_prefix(kMagic.size());
  if (!take_table(file, state_->sites) || !take_table(file, state_->lines)) {
    return "damaged";
  }
  return {};
}

}  // namespace newsieve::strip
