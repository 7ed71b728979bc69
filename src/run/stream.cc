#include "run/stream.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <string>
#include <vector>

#include "cluster/clusterer.h"
#include "run/copies.h"
#include "run/standing.h"
#include "write/rows.h"

namespace newsieve::run {

namespace {

constexpr std::uint32_t kWindow = 65536;  // records kept that a new one is compared with

/// Writes what a batch has become, and remembers the ids that later copies will name.
class StreamWriter {
 public:
  StreamWriter(Context& context, const strip::SiteLearner& sites, Outputs& outputs)
      : context_(context),
        sites_(sites),
        outputs_(outputs),
        clusterer_(context.options.dedup, kWindow) {}

  void write(const Work& work) {
    in_input_order(
        *work.batch,
        [&](const base::Leftover& leftover) {
          if (outputs_.ledger) {
            write_ledger_row(context_.name_of(leftover.place.input), leftover);
          }
        },
        [&](std::size_t i) {
          tell_if_unlearned(work, i);
          write_page(work.batch->pages[i], work.articles[i], work.sketches[i]);
        });
    outputs_.output.flush();
    if (outputs_.ledger) {
      outputs_.ledger->flush();
    }
  }

 private:
  struct Kept {
    std::uint32_t ordinal = 0;
    std::string id;
    std::uint64_t records = 1;  ///< in its cluster
  };

  /// Lines of a site that has shown few pages may be let through. The row tells of it, and of no
  /// bytes: what is kept is in no span.
  void tell_if_unlearned(const Work& work, std::size_t i) {
    const Page& page = work.batch->pages[i];
    if (context_.options.strip.level != StripLevel::kSite || is_clean(context_, page)) {
      return;
    }
    const std::uint32_t pages = sites_.site_pages(work.traces[i]);
    if (pages >= strip::kPagesThatTell) {
      return;
    }
    ++context_.summary.unlearned_pages;
    if (outputs_.ledger) {
      const std::string evidence = pages == 0 ? "no site known"
                                              : fmt::format("{} {} of its site so far", pages,
                                                            pages == 1 ? "page" : "pages");
      write_ledger_row(context_.name_of(page.place.input), page, work.articles[i],
                       Span{.span_class = SpanClass::kUnlearned,
                            .rule = "site hardly seen yet",
                            .evidence = evidence});
    }
  }

  template <typename... What>
  void write_ledger_row(std::string_view input_name, const What&... what) {
    row_.clear();
    append_ledger_row(row_, input_name, what...);
    outputs_.ledger->write(row_);
  }

  void write_page(const Page& page, const strip::Articles& articles,
                  const std::vector<Sketch>& sketches) {
    std::vector<cluster::Membership> memberships;
    const std::uint32_t first = next_;
    const std::uint16_t noise = noise_of(page, articles);
    for (std::size_t i = 0; i < articles.records.size(); ++i, ++next_) {
      const Record& record = articles.records[i];
      memberships.push_back(
          sketches.empty()
              ? cluster::Membership{.representative = next_}
              : clusterer_.add(sketches[i],
                               standing_of(context_.name_of(page.place.input), record, noise)));
      count_membership(memberships.back(), next_, context_.summary);
      if (memberships.back().representative == next_) {
        write_record(record);
        remember(record.id);
      } else {
        Kept& kept = kept_as(memberships.back().representative);
        count_cluster(++kept.records, kept.id, context_.summary);
        count_copy(record.text.size(), context_.summary);
      }
    }
    if (outputs_.ledger) {
      write_ledger(page, articles, memberships, first);
    }
  }

  void write_record(const Record& record) {
    row_.clear();
    write::append_row_head(row_, record);
    write::append_row_end(row_, {});  // who comes later is not known
    outputs_.output.write(row_);
    ++context_.summary.kept_records;
    context_.summary.kept_bytes += record.text.size();
  }

  void remember(const std::string& id) {
    kept_.push_back({.ordinal = next_, .id = id});
    count_cluster(1, id, context_.summary);
    if (kept_.size() > kWindow) {
      kept_.pop_front();
    }
  }

  Kept& kept_as(std::uint32_t ordinal) {
    return *std::lower_bound(
        kept_.begin(), kept_.end(), ordinal,
        [](const Kept& kept, std::uint32_t wanted) { return kept.ordinal < wanted; });
  }

  void write_ledger(const Page& page, const strip::Articles& articles,
                    const std::vector<cluster::Membership>& memberships, std::uint32_t first) {
    const std::string_view input_name = context_.name_of(page.place.input);
    for (const Span& span : articles.spans) {
      if (span.article < 0) {
        write_ledger_row(input_name, page, articles, span);
        continue;
      }
      const auto article = static_cast<std::uint32_t>(span.article);
      const cluster::Membership& membership = memberships[article];
      if (membership.representative != first + article) {
        row_.clear();
        append_copy_row(row_,
                        {.record = articles.records[article].id,
                         .source = input_name,
                         .offset = page.place.offset,
                         .start = span.start,
                         .length = span.length},
                        membership, kept_as(membership.representative).id);
        outputs_.ledger->write(row_);
      }
    }
  }

  Context& context_;
  const strip::SiteLearner& sites_;
  Outputs& outputs_;
  cluster::StreamClusterer clusterer_;
  std::uint32_t next_ = 0;  ///< ordinal of the next record
  std::deque<Kept> kept_;   ///< the last representatives, by ordinal
  std::string row_;
};

}  // namespace

void stream(Context& context, strip::SiteLearner& sites, bool note, Outputs& outputs) {
  StreamWriter writer(context, sites, outputs);
  read_all(
      context, "stream",
      [&](Work& work) {
        decode_rows(context, work);
        parse_pages(context, work);
      },
      [&](Work& work) {
        learn_pages_at_once(context, work, sites);
        if (note) {
          note_pages(context, work, sites);
        }
        strip_pages(context, sites, work);
        sketch_articles(context, work);
        const StageClock clock(work.times, Stage::kWrite);
        report_batch(context, work);
        writer.write(work);
      });
}

}  // namespace newsieve::run
