#include "run/passes.h"

#include <chrono>

#include "run/copies.h"
#include "run/copy_lists.h"
#include "run/write_waiting.h"

namespace newsieve::run {

namespace {

/// Adds the seconds of its life to the summary.
class Stopwatch {
 public:
  Stopwatch(Summary& summary, std::string_view pass) : summary_(summary), pass_(pass) {}
  Stopwatch(const Stopwatch&) = delete;
  Stopwatch& operator=(const Stopwatch&) = delete;
  ~Stopwatch() {
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start_;
    summary_.seconds.push_back({.name = pass_, .seconds = seconds.count()});
  }

 private:
  Summary& summary_;
  std::string_view pass_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace

int passes_over_input(const Options& options) {
  return options.strip.level == StripLevel::kSite && !options.stream ? 2 : 1;
}

void learn(Context& context, strip::SiteLearner& sites) {
  if (context.options.strip.level != StripLevel::kSite) {
    return;
  }
  read_all(
      context, "learn",
      [&](Work& work) {
        decode_rows(context, work);
        trace_pages(context, work);
      },
      [&](Work& work) { learn_pages(context, work, sites); });
  const StageClock clock(context.times, Stage::kLearn);
  sites.freeze();
}

void sieve(Context& context, strip::SiteLearner& sites, bool note, bool with_ledger,
           Waiting& waiting, CopyFinder& copies) {
  read_all(
      context, "sieve",
      [&](Work& work) {
        decode_rows(context, work);
        parse_and_strip_pages(context, sites, note ? Keep::kAll : Keep::kArticles, work);
        find_standings(context, work);
        sketch_articles(context, work);
        render_batch(context, with_ledger, work);
      },
      [&](Work& work) {
        if (note) {
          note_pages(context, work, sites);
        }
        StageClock clock(work.times, Stage::kWrite);
        report_batch(context, work);
        waiting.add(work.rendered);
        clock.turn_to(Stage::kCluster);
        add_to_clusters(work, copies);
      });
}

void add_to_clusters(const Work& work, CopyFinder& copies) {
  const auto for_each_sketch = [&](const auto& call) {
    auto standing = work.standings.begin();
    for (const std::vector<Sketch>& sketches : work.sketches) {
      for (const Sketch& sketch : sketches) {
        call(sketch, *standing++);
      }
    }
  };
  for_each_sketch([&](const Sketch& sketch, const cluster::Standing& standing) {
    copies.prefetch(sketch, standing);
  });
  for_each_sketch([&](const Sketch& sketch, const cluster::Standing& standing) {
    copies.add(sketch, standing);
  });
}

cluster::Clusters find_copies(Context& context, CopyFinder& copies) {
  if (context.options.dedup.level == DedupLevel::kNone) {
    return {};
  }
  const Stopwatch stopwatch(context.summary, "cluster");
  const StageClock clock(context.times, Stage::kCluster, Whose::kProcess);
  cluster::Clusters clusters = copies.finish(loop_in_threads(context.options.threads));
  for (std::uint32_t record = 0; record < clusters.memberships.size(); ++record) {
    count_membership(clusters.memberships[record], record, context.summary);
  }
  count_links(clusters.links, context.summary);
  context.summary.compared_pairs = clusters.compared;
  context.summary.hot_keys = clusters.hot_keys;
  return clusters;
}

void write(Context& context, const cluster::Clusters& clusters, const Waiting& waiting,
           Outputs& outputs) {
  const Stopwatch stopwatch(context.summary, "write");
  const StageClock clock(context.times, Stage::kWrite, Whose::kProcess);
  const CopyLists copies(clusters.memberships);
  count_rows(waiting, clusters, copies, context.summary);
  write_rows(waiting, clusters, copies, loop_in_threads(context.options.threads), outputs.output);
  if (outputs.ledger) {
    write_ledger(waiting, clusters, *outputs.ledger);
  }
}

}  // namespace newsieve::run
