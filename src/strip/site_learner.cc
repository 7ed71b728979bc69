#include "strip/site_learner.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/hash.h"
#include "strip/count_table.h"
#include "strip/stream_memory.h"
#include "strip/waiting_traces.h"

namespace newsieve::strip {

namespace {

constexpr std::uint32_t kFewestAnchored = 3;     // pages that carry an anchor
constexpr std::uint32_t kLengthThatCounts = 64;  // bytes: beyond it a line is no surer an anchor

/// A site's pages in this run, exactly.
struct Counted {
  SiteKind kind = SiteKind::kPool;
  CountTable pages;      ///< by the hash of all lines: how often each came
  CountTable lines;      ///< pages that carry the line
  CountTable old_lines;  ///< of those, the pages that an earlier run has counted
  std::uint32_t old_pages = 0;
  bool without_singles = false;  ///< lines on one page, and in no earlier run, are not listed

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(pages.size()); }
};

/// The line counts in the pool only where it may be an anchor.
bool counts_for(std::uint64_t site, const Trace::Line& line) {
  return line.counts() && (site != kUnknownSite || line.anchor);
}

}  // namespace

struct SiteLearner::State {
  TemplateStore store;  ///< of earlier runs; in one pass all there is
  std::unordered_map<std::uint64_t, Counted> counted;      ///< in two passes: this run's
  std::unordered_map<std::uint64_t, SiteTemplates> noted;  ///< in two passes: names and texts
  WaitingTraces waiting;                                   ///< of pages that do not say their site
  // In one pass.
  bool one_pass = false;
  RecentPages recent;
  StreamMemory memory;
  std::unordered_set<std::uint64_t> from_file;  ///< sites that are never forgotten

  /// False if the page was counted before in this run.
  bool count(std::uint64_t site, SiteKind kind, const Trace& trace) {
    Counted& run = counted[site];
    run.kind = kind;
    if (run.pages.add(trace.page) > 1) {
      return false;
    }
    const SiteTemplates* const known = store.find(site);
    const bool old = known != nullptr && known->counted.find(trace.page) != nullptr;
    run.old_pages += old ? 1U : 0U;
    for (const Trace::Line& line : trace.lines) {
      if (counts_for(site, line)) {
        run.lines.add(line.hash);
        if (old) {
          run.old_lines.add(line.hash);
        }
      }
    }
    return true;
  }

  /// What is known of a site, ready to be asked for its lines.
  struct View {
    const Counted* run = nullptr;
    const SiteTemplates* known = nullptr;
    Repeats here{};  ///< its `site_pages` in this run
    Repeats all{};   ///< … in all runs
  };

  [[nodiscard]] View view(std::uint64_t site) const {
    View view{.known = store.find(site)};
    view.all.site_pages = view.known == nullptr ? 0 : view.known->pages;
    if (const auto run = counted.find(site); run != counted.end()) {
      view.run = &run->second;
      view.here.site_pages = view.run->size();
      view.all.site_pages += view.run->size() - view.run->old_pages;
    }
    return view;
  }

  /// This run's count and that of all runs, for a line.
  static std::pair<Repeats, Repeats> counts(const View& view, std::uint64_t hash) {
    Repeats here = view.here;
    Repeats all = view.all;
    if (view.known != nullptr) {
      all.pages = view.known->repeats(hash).pages;
    }
    if (view.run != nullptr) {
      here.pages = view.run->lines.count(hash);
      if (here.pages == 0 && all.pages == 0 && view.run->without_singles) {
        here.pages = 1;
      }
      all.pages += here.pages - view.run->old_lines.count(hash);
    }
    return {here, all};
  }

  static Repeats stronger(const View& view, std::uint64_t hash) {
    const auto [here, all] = counts(view, hash);
    // Without earlier runs both are the same.
    const bool here_tells = view.known != nullptr && here.site_pages >= kPagesThatTell;
    return here_tells && here.share() > all.share() ? here : all;
  }

  /// The line that names the page's unknown site; null: it has none. One that an earlier run has
  /// chosen wins, for what it learned; then what most pages carry: a site's own lines are on all
  /// its pages, a related headline on some.
  [[nodiscard]] const Trace::Line* anchor_of(const Trace& trace) const {
    const View pool = view(kUnknownSite);
    const Trace::Line* best_line = nullptr;
    std::tuple<bool, std::uint64_t, std::uint64_t> best{};
    for (const Trace::Line& line : trace.lines) {
      const std::uint32_t pages = line.anchor ? counts(pool, line.hash).second.pages : 0;
      if (pages >= kFewestAnchored) {
        const std::uint64_t weight =
            std::uint64_t{pages} * std::min(line.length, kLengthThatCounts);
        const std::tuple candidate{store.find(anchor_key(line.hash)) != nullptr, weight, line.hash};
        if (best_line == nullptr || candidate > best) {
          best = candidate;
          best_line = &line;
        }
      }
    }
    return best_line;
  }

  [[nodiscard]] std::uint64_t key_of(const Trace& trace) const {
    if (trace.site != kUnknownSite) {
      return trace.site;
    }
    const Trace::Line* const anchor = anchor_of(trace);
    return anchor == nullptr ? kUnknownSite : anchor_key(anchor->hash);
  }

  void count_at_once(std::uint64_t site, SiteKind kind, const Trace& trace) {
    SiteTemplates& known = store.sites[site];
    known.site.kind = kind;
    known.idle_runs = 0;
    if (std::uint32_t* const met = known.counted.find(trace.page); met != nullptr) {
      *met = 0;
      return;
    }
    known.counted[trace.page] = 0;
    ++known.pages_seen;
    ++known.pages;
    for (const Trace::Line& line : trace.lines) {
      if (counts_for(site, line)) {
        known.add_line(line.hash, 1);
      }
    }
    if (known.pages % retention_of(kind).bucket == 0) {
      known.forget_rare();
    }
    if (site != kUnknownSite && !from_file.contains(site)) {
      memory.use(site, known.bytes());
    }
  }

  /// Most lines stand on one page only. Where the site has so many pages that nobody would remember
  /// such a line, they need not be listed.
  void drop_singles(std::uint64_t site, Counted& run) {
    const View view = this->view(site);
    const std::uint32_t missed = view.known == nullptr ? 0 : view.known->missed;
    if (1 + missed > view.all.site_pages / retention_of(run.kind).bucket) {
      return;
    }
    run.without_singles = true;
    run.lines.erase_if([&](std::uint64_t hash, std::uint32_t pages) {
      return pages == 1 && (view.known == nullptr || view.known->lines.find(hash) == nullptr);
    });
  }

  void teach(std::uint64_t site, const Counted& run) {
    SiteTemplates& known = store.sites[site];
    known.site.kind = run.kind;
    if (const auto note = noted.find(site); note != noted.end()) {
      known.site.name = note->second.site.name;
      note->second.texts.for_each(
          [&](std::uint64_t hash, const std::string& text) { known.note_text(hash, text); });
    }
    known.idle_runs = 0;
    known.pages_seen += run.size() - run.old_pages;
    known.pages += run.size() - run.old_pages;
    run.lines.for_each([&](std::uint64_t hash, std::uint32_t pages) {
      const std::uint32_t more = pages - run.old_lines.count(hash);
      if (more > 0) {
        known.add_line(hash, more);
      }
    });
    run.pages.for_each([&](std::uint64_t page, std::uint32_t) { known.counted[page] = 0; });
    known.forget_rare();
  }
};

SiteLearner::SiteLearner() : state_(std::make_unique<State>()) {
  state_->store.begin_run();
}
SiteLearner::~SiteLearner() = default;

void SiteLearner::know(TemplateStore store) {
  state_->store = std::move(store);
  state_->store.begin_run();
  for (const auto& [key, site] : state_->store.sites) {
    state_->from_file.insert(key);
  }
}

void SiteLearner::add(const Trace& trace) {
  if (state_->count(trace.site, trace.kind, trace) && trace.site == kUnknownSite) {
    state_->waiting.add(trace);
  }
}

void SiteLearner::freeze() {
  // Anchors are found by the pool's counts, which the anchors' own counts leave alone.
  state_->waiting.for_each([this](const Trace& trace) {
    if (const std::uint64_t site = state_->key_of(trace); site != kUnknownSite) {
      state_->count(site, SiteKind::kAnchor, trace);
    }
  });
  for (auto& [site, run] : state_->counted) {
    state_->drop_singles(site, run);
  }
}

void SiteLearner::add_at_once(const Trace& trace, std::uint64_t memory) {
  State& state = *state_;
  state.one_pass = true;
  if (!state.recent.add(base::mix(trace.page ^ trace.site))) {
    return;
  }
  state.count_at_once(trace.site, trace.kind, trace);
  if (trace.site == kUnknownSite) {
    if (const std::uint64_t site = state.key_of(trace); site != kUnknownSite) {
      state.count_at_once(site, SiteKind::kAnchor, trace);
    }
  }
  for (const std::uint64_t site : state.memory.overflow(memory)) {
    state.store.sites.erase(site);
  }
}

std::vector<Repeats> SiteLearner::repeats(const Trace& trace) const {
  std::vector<Repeats> repeats;
  this->repeats(trace, repeats);
  return repeats;
}

void SiteLearner::repeats(const Trace& trace, std::vector<Repeats>& repeats) const {
  repeats.assign(trace.lines.size(), {});
  const std::uint64_t site = state_->key_of(trace);
  if (site == kUnknownSite) {
    return;
  }
  const State::View view = state_->view(site);
  for (std::size_t i = 0; i < trace.lines.size(); ++i) {
    if (trace.lines[i].hash != 0) {
      repeats[i] = State::stronger(view, trace.lines[i].hash);
      repeats[i].by_anchor = trace.site == kUnknownSite;
    }
  }
}

std::uint32_t SiteLearner::site_pages(const Trace& trace) const {
  const std::uint64_t site = state_->key_of(trace);
  return site == kUnknownSite ? 0 : state_->view(site).all.site_pages;
}

void SiteLearner::note(const Page& page, const Reading& reading, const Trace& trace) {
  State& state = *state_;
  const Trace::Line* const anchor = trace.site == kUnknownSite ? state.anchor_of(trace) : nullptr;
  if (trace.site == kUnknownSite && anchor == nullptr) {
    return;
  }
  const auto text_at = [&](std::size_t i) { return text_of(page.text, reading.lines[i]); };
  const std::uint64_t site = anchor != nullptr ? anchor_key(anchor->hash) : trace.site;
  // Those of earlier runs may be asked for by others just now, if there are two passes.
  SiteTemplates& into = state.one_pass ? state.store.sites[site] : state.noted[site];
  if (anchor == nullptr) {
    into.site.name = site_of(page).name;
  } else {
    into.note_name(text_at(static_cast<std::size_t>(anchor - trace.lines.data())));
  }
  const State::View view = state.view(site);
  const std::uint64_t bucket =
      retention_of(anchor != nullptr ? SiteKind::kAnchor : trace.kind).bucket;
  for (std::size_t i = 0; i < trace.lines.size(); ++i) {
    if (trace.lines[i].counts()) {
      const Repeats repeats = State::counts(view, trace.lines[i].hash).second;
      if (repeats.pages > 1 && repeats.pages * bucket >= repeats.site_pages) {
        into.note_text(trace.lines[i].hash, text_at(i));
      }
    }
  }
}

TemplateStore SiteLearner::take_store() {
  State& state = *state_;
  for (const auto& [site, run] : state.counted) {
    state.teach(site, run);
  }
  return std::move(state.store);
}

}  // namespace newsieve::strip
