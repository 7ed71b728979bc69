// `explain`: the line of `clean`, then a third pass that shows each page with what became of it.
#include "newsieve/explain.h"

#include <string>
#include <vector>

#include "run/passes.h"
#include "run/templates.h"

namespace newsieve {

namespace {

using run::Context;
using run::CopyFinder;
using run::Work;

/// What a collapsed record's page says of its representative.
struct Named {
  std::string id;
  std::string title;
  std::uint32_t tokens = 0;
};

/// The second pass without anything to write: names and sketches of all records.
std::vector<Named> name_records(Context& context, const strip::SiteLearner& sites,
                                CopyFinder& copies) {
  std::vector<Named> records;
  run::read_all(
      context, "sieve",
      [&](Work& work) {
        run::decode_rows(context, work);
        run::parse_pages(context, work);
        run::strip_pages(context, sites, work);
        run::sketch_articles(context, work);
      },
      [&](const Work& work) {
        run::report_batch(context, work);
        run::add_to_clusters(context, work, copies);
        for (std::size_t i = 0; i < work.articles.size(); ++i) {
          for (std::size_t j = 0; j < work.articles[i].records.size(); ++j) {
            const Record& record = work.articles[i].records[j];
            records.push_back(
                {.id = record.id,
                 .title = record.title.value_or(""),
                 .tokens = work.sketches[i].empty() ? 0 : work.sketches[i][j].tokens});
          }
        }
      });
  return records;
}

std::optional<ExplainedArticle::Collapse> collapse_of(
    std::uint32_t record, const std::vector<cluster::Membership>& memberships,
    const std::vector<Named>& records) {
  if (memberships.empty() || memberships[record].representative == record) {
    return std::nullopt;
  }
  const cluster::Membership& membership = memberships[record];
  const Named& representative = records[membership.representative];
  return ExplainedArticle::Collapse{.representative = representative.id,
                                    .representative_title = representative.title,
                                    .relation = membership.relation,
                                    .jaccard = membership.jaccard,
                                    .containment = membership.containment};
}

}  // namespace

Summary explain(const Options& options, Observer& observer,
                const std::function<void(const ExplainedPage&)>& show) {
  Context context(options, observer, run::passes_over_input(options) + 1);
  strip::SiteLearner sites;
  run::load_templates(options.strip, sites);
  run::learn(context, sites);
  run::CopyFinder copies(options.dedup, options.max_memory / 2);
  const std::vector<Named> records = name_records(context, sites, copies);
  const cluster::Clusters clusters = run::find_copies(context, copies);
  std::uint32_t next = 0;
  context.telling = strip::Telling::kAll;
  run::read_all(
      context, "show",
      [&](Work& work) {
        run::decode_rows(context, work);
        run::parse_pages(context, work);
        run::strip_pages(context, sites, work);
      },
      [&](const Work& work) {
        for (std::size_t i = 0; i < work.articles.size(); ++i) {
          const Page& page = work.batch->pages[i];
          std::vector<ExplainedArticle> articles;
          for (const Record& record : work.articles[i].records) {
            articles.push_back({.record = record,
                                .tokens = records[next].tokens,
                                .collapse = collapse_of(next, clusters.memberships, records)});
            ++next;
          }
          show({.source = context.name_of(page.place.input),
                .place = page.place,
                .text = page.text,
                .spans = work.articles[i].spans,
                .articles = articles});
        }
      });
  return context.summary;
}

}  // namespace newsieve
