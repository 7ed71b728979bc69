// `explain`: the line of `clean`, then a third pass that shows each page with what became of it.
#include "newsieve/explain.h"

#include <vector>

#include "run/explained.h"
#include "run/known_records.h"
#include "run/passes.h"
#include "run/templates.h"

namespace newsieve {

namespace {

using run::Context;
using run::CopyFinder;
using run::KnownRecords;
using run::Work;

/// The second pass without anything to write: sketches of all records, which become known.
void know_records(Context& context, const strip::SiteLearner& sites, KnownRecords& records,
                  CopyFinder& copies) {
  run::read_all(
      context, "sieve",
      [&](Work& work) {
        run::decode_rows(context, work);
        run::parse_and_strip_pages(context, sites, run::Keep::kArticles, work);
        run::find_standings(context, work);
        run::sketch_articles(context, work);
      },
      [&](const Work& work) {
        run::report_batch(context, work);
        run::add_to_clusters(work, copies);
        auto standing = work.standings.begin();
        for (std::size_t i = 0; i < work.articles.size(); ++i) {
          for (std::size_t j = 0; j < work.articles[i].records.size(); ++j) {
            records.add(work.articles[i].records[j], *standing++,
                        work.sketches[i].empty() ? 0 : work.sketches[i][j].tokens);
          }
        }
      });
}

}  // namespace

Summary explain(const Options& options, Observer& observer,
                const std::function<bool(const ExplainedPage&)>& wants,
                const std::function<void(const ExplainedPage&)>& show) {
  Context context(options, observer, run::passes_over_input(options) + 1);
  context.telling = strip::Telling::kNothing;
  strip::SiteLearner sites;
  run::load_templates(options.strip, sites);
  run::learn(context, sites);
  run::CopyFinder copies(options.dedup, options.max_memory / 2);
  KnownRecords records(options.max_memory / 2);
  know_records(context, sites, records, copies);
  const cluster::Clusters clusters = run::find_copies(context, copies);
  run::ArticleExplainer explainer(options.dedup, clusters, records);
  std::uint32_t next = 0;
  context.telling = strip::Telling::kAll;
  run::read_all(
      context, "show",
      [&](Work& work) {
        run::decode_rows(context, work);
        run::parse_and_strip_pages(context, sites, run::Keep::kArticles, work);
      },
      [&](const Work& work) {
        for (std::size_t i = 0; i < work.articles.size(); ++i) {
          const Page& page = work.batch->pages[i];
          std::vector<ExplainedArticle> articles;
          for (const Record& record : work.articles[i].records) {
            articles.push_back({.record = record});
          }
          const ExplainedPage explained{.source = context.name_of(page.place.input),
                                        .place = page.place,
                                        .text = page.text,
                                        .spans = work.articles[i].spans,
                                        .articles = articles};
          const bool wanted = wants(explained);
          for (ExplainedArticle& article : articles) {
            if (wanted) {
              article = explainer.explain(next, article.record);
            }
            ++next;
          }
          if (wanted) {
            show(explained);
          }
        }
      });
  return context.summary;
}

}  // namespace newsieve
