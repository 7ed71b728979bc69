// The steps that make articles of pages: parse and strip.

#include <cstddef>
#include <utility>
#include <vector>

#include "parse/page_parser.h"
#include "parse/sheet.h"
#include "run/steps.h"
#include "strip/body.h"
#include "strip/boilerplate.h"

namespace newsieve::run {

namespace {

/// What is made of a page on its way to articles; serves page after page.
struct Workings {
  parse::Scan scan;
  Reading reading;
  strip::Trace trace;
};

/// Strips the pages of a batch.
class Stripper {
 public:
  Stripper(const Context& context, const strip::SiteLearner& sites, const base::Batch& batch)
      : sites_(sites),
        learns_(context.options.strip.level == StripLevel::kSite),
        telling_(context.telling),
        input_name_(context.name_of(batch.input)) {
    const Headline headline = context.options.strip.headline;
    headline_in_text_ = headline == Headline::kText ||
                        (headline == Headline::kAuto && batch.format == Format::kText);
  }

  strip::Articles take_whole(Page& page) const { return strip::take_whole(input_name_, page); }

  /// `text`: the page's; or the same scanned, and its words.
  template <typename... Text>
  strip::Articles strip(const Page& page, const strip::Trace& trace, Reading& reading,
                        const Text&... text) {
    repeats_.clear();
    if (learns_) {
      sites_.repeats(trace, repeats_);
      strip::drop_boilerplate(page.text, repeats_, telling_, reading);
    }
    strip::select_body(text..., repeats_, telling_, reading);
    return strip::build_articles(input_name_, page, reading, headline_in_text_);
  }

 private:
  const strip::SiteLearner& sites_;
  const bool learns_;
  const strip::Telling telling_;
  const std::string_view input_name_;
  bool headline_in_text_ = false;
  std::vector<strip::Repeats> repeats_;
};

}  // namespace

void parse_pages(const Context& context, Work& work) {
  const StageClock clock(work.times, Stage::kParse);
  for (const Page& page : work.batch->pages) {
    work.readings.push_back(
        is_clean(context, page) ? Reading{} : parse::parse_page(page, context.options.parse));
    work.traces.push_back(strip::trace_page(page, work.readings.back()));
  }
}

void strip_pages(const Context& context, const strip::SiteLearner& sites, Work& work) {
  const StageClock clock(work.times, Stage::kStrip);
  Stripper stripper(context, sites, *work.batch);
  for (std::size_t i = 0; i < work.batch->pages.size(); ++i) {
    Page& page = work.batch->pages[i];
    work.articles.push_back(is_clean(context, page) ? stripper.take_whole(page)
                                                    : stripper.strip(page, work.traces[i],
                                                                     work.readings[i], page.text));
  }
}

void parse_and_strip_pages(const Context& context, const strip::SiteLearner& sites, Keep keep,
                           Work& work) {
  if (context.options.strip.level == StripLevel::kNone) {
    strip_pages(context, sites, work);  // nothing is parsed
    return;
  }
  // A page at a time: what one stage has made of it is in the processor's cache for the next.
  thread_local Workings workings;
  auto& [scan, reading, trace] = workings;
  Stripper stripper(context, sites, *work.batch);
  TurnClock clock(work.times, Stage::kParse);
  for (Page& page : work.batch->pages) {
    const bool clean = is_clean(context, page);
    clock.turn_to(Stage::kParse);
    if (!clean) {
      parse::parse_page(page, context.options.parse, scan, reading);
      strip::trace_page(page, reading, trace);
    }
    clock.turn_to(Stage::kStrip);
    work.articles.push_back(clean ? stripper.take_whole(page)
                                  : stripper.strip(page, trace, reading, scan.text, scan.words));
    if (keep == Keep::kAll) {
      work.readings.push_back(clean ? Reading{} : std::exchange(reading, {}));
      work.traces.push_back(clean ? strip::Trace{} : std::exchange(trace, {}));
    }
  }
}

}  // namespace newsieve::run
