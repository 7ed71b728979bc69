// check: the line of clean, judged instead of written.

#include "newsieve/check.h"

#include <utility>

#include "judge/measure.h"
#include "judge/verdicts.h"
#include "run/brake.h"
#include "run/check_files.h"
#include "run/copies.h"
#include "run/copy_finder.h"
#include "run/examine.h"
#include "run/outputs.h"
#include "run/passes.h"
#include "run/steps.h"
#include "run/templates.h"

namespace newsieve {

namespace {

constexpr std::size_t kProblemsTold = 20;
constexpr std::size_t kFlowsTold = 200;

/// Passes on what it hears, and keeps the first problems.
class ProblemKeeper : public Observer {
 public:
  explicit ProblemKeeper(Observer& next) : next_(next) {}

  void problem(const Problem& problem) override {
    if (problems.size() < kProblemsTold) {
      problems.push_back(problem);
    }
    next_.problem(problem);
  }
  void warning(std::string_view message) override { next_.warning(message); }
  void pass(std::string_view name, std::uint64_t total_bytes) override {
    next_.pass(name, total_bytes);
  }
  void progress(std::uint64_t bytes) override { next_.progress(bytes); }

  std::vector<Problem> problems;

 private:
  Observer& next_;
};

/// Second pass: pages become notes, and sketches that wait to be clustered.
void examine(run::Context& context, const strip::SiteLearner& sites, run::Examination& examination,
             run::CopyFinder& copies) {
  run::read_all(
      context, "examine",
      [&](run::Work& work) {
        run::decode_rows(context, work);
        run::parse_and_strip_pages(context, sites, run::Keep::kArticles, work);
        run::find_standings(context, work);
        run::sketch_articles(context, work);
        run::take_facts(work);
      },
      [&](const run::Work& work) {
        run::report_batch(context, work);
        run::add_to_clusters(work, copies);
        examination.add(context, work);
      });
}

/// What `clean` counts while it writes.
void count_kept(const judge::Corpus& corpus, run::Examination& examination,
                const run::Context& context, Summary& summary) {
  std::size_t largest = corpus.records.size();
  for (std::size_t record = 0; record < corpus.records.size(); ++record) {
    const std::uint32_t text_bytes = corpus.records[record].text_bytes;
    if (corpus.is_copy(record)) {
      run::count_copy(text_bytes, summary);
      continue;
    }
    ++summary.kept_records;
    summary.kept_bytes += text_bytes;
    if (corpus.cluster_sizes[record] > summary.largest_cluster) {
      summary.largest_cluster = corpus.cluster_sizes[record];
      largest = record;
    }
  }
  if (largest < corpus.records.size()) {
    summary.largest_cluster_id = examination.locate(context, largest).id;
  }
}

/// Drops from the baseline what was not found again, and tightens values that got better.
void prune(run::Context& context, judge::Judgement& judgement, run::CheckFiles& files) {
  if (!files.baseline() || files.baseline()->to_json() == judgement.pruned.to_json()) {
    return;
  }
  if (context.summary.problems > 0) {
    context.observer.warning(
        "the baseline is not pruned: some input was skipped or damaged, and what it holds may "
        "still be there");
    return;
  }
  files.prune_baseline(judgement.pruned);
  judgement.use.pruned = judgement.use.stale > 0;
}

}  // namespace

CheckResult check(const Options& options, const CheckOptions& check_options, Observer& observer) {
  ProblemKeeper keeper(observer);
  run::Context context(options, keeper, run::passes_over_input(options));
  run::Outputs outputs(
      options.write);  // the summary; first, as a run that cannot write need not read
  context.telling = strip::Telling::kNothing;
  run::CheckFiles files(check_options);
  strip::SiteLearner sites;
  run::load_templates(options.strip, sites);
  run::learn(context, sites);
  run::Examination examination(options.max_memory / 2);
  run::CopyFinder copies(options.dedup, options.max_memory / 2);
  examine(context, sites, examination, copies);
  examination.conclude(run::find_copies(context, copies), check_options);

  const judge::Corpus& corpus = examination.corpus();
  count_kept(corpus, examination, context, context.summary);
  judge::Measured measured = judge::measure(corpus);
  const auto judge_by = [&](const judge::Baseline* baseline) {
    return judge::judge_corpus(corpus, measured, check_options, baseline,
                               [&](std::size_t item) { return examination.locate(context, item); });
  };
  judge::Judgement judgement = judge_by(files.baseline() ? &*files.baseline() : nullptr);
  if (check_options.prune_baseline) {
    prune(context, judgement, files);
  }
  if (!check_options.write_baseline.empty()) {
    run::keep_if_nothing_was_read(context, check_options.write_baseline);
    const judge::Baseline failing = std::move(judgement.failing);
    files.write_baseline(failing);
    judgement = judge_by(&failing);  // it holds at once
    judgement.use = {.written = failing.entries()};
  }

  run::warn_of_markup(context);
  run::report_times(context);
  CheckResult result{.version = check_options.version,
                     .summary = context.summary,
                     .problems = std::move(keeper.problems),
                     .total = measured.total,
                     .sources = examination.report_sources(measured.sources),
                     .verdicts = std::move(judgement.verdicts),
                     .copy_flows = judge::copy_flows(corpus, kFlowsTold),
                     .cluster_sizes = judge::cluster_sizes(corpus),
                     .lengths = judge::lengths(corpus),
                     .days = judge::days(corpus),
                     .baseline = judgement.use};
  files.write_reports(result);
  outputs.commit(context.summary);
  return result;
}

}  // namespace newsieve
