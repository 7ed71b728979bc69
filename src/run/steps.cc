#include "run/steps.h"

#include <fmt/format.h>

#include <chrono>
#include <optional>

#include "base/markup.h"
#include "newsieve/error.h"
#include "read/jsonl.h"
#include "run/standing.h"
#include "sketch/preset_sketcher.h"
#include "sketch/sketcher.h"

namespace newsieve::run {

namespace {

void report_invalid_utf8(Context& context, const Page& page, const strip::Articles& articles) {
  std::uint64_t bytes = 0;
  std::uint64_t first = 0;
  for (const Span& span : articles.spans) {
    if (span.span_class == SpanClass::kInvalidUtf8) {
      first = bytes == 0 ? span.start : first;
      bytes += span.length;
    }
  }
  if (bytes > 0) {
    ++context.summary.problems;
    context.observer.problem({.input = std::string(context.name_of(page.place.input)),
                              .offset = page.place.offset + first,
                              .message = fmt::format("invalid UTF-8: {} {} dropped", bytes,
                                                     bytes == 1 ? "byte" : "bytes")});
  }
}

void count_markup(Context& context, const Page& page) {
  if (!is_clean(context, page) && base::begins_as_markup(page.text)) {
    context.first_markup = context.markup_pages == 0 ? page.place : context.first_markup;
    ++context.markup_pages;
  }
}

/// Calls `sketch` for each record with a sketch to be filled: that of a batch before, if there is
/// one, for its memory.
template <typename SketchRecord>
void for_each_record(Work& work, const SketchRecord& sketch) {
  work.sketches.resize(work.articles.size());
  for (std::size_t i = 0; i < work.articles.size(); ++i) {
    const std::vector<Record>& records = work.articles[i].records;
    work.sketches[i].resize(records.size());
    for (std::size_t j = 0; j < records.size(); ++j) {
      sketch(records[j], work.sketches[i][j]);
    }
  }
}

/// Of the whole text: other programs know of no headline.
void sketch_by_preset(Preset preset, Work& work) {
  thread_local std::optional<sketch::PresetSketcher> sketcher;
  if (!sketcher || sketcher->preset() != preset) {
    sketcher.emplace(preset);
  }
  for_each_record(
      work, [](const Record& record, Sketch& sketch) { sketcher->sketch(record.text, sketch); });
}

constexpr std::uint64_t kShareOfFound = 16;  // of the memory, for what passes leave to others

}  // namespace

Context::Context(const Options& run_options, Observer& run_observer, int passes)
    : options(run_options),
      observer(run_observer),
      inputs(read::find_inputs(run_options.read.inputs, run_options.read.own_files)),
      opener(passes),
      found(passes > 1 ? run_options.max_memory / kShareOfFound : 0) {
  read::require_date_format(run_options.read.fields.date_format);
  if (run_options.stream && run_options.dedup.preset != Preset::kNone) {
    throw RunError("a preset clusters all records at once: it does not go with a stream");
  }
  summary.inputs = inputs.size();
  summary.dropped.resize(kSpanClasses);
}

void read_all(Context& context, std::string_view pass, const std::function<void(Work&)>& work,
              const std::function<void(Work&)>& collect) {
  const auto start = std::chrono::steady_clock::now();
  context.observer.pass(pass, read::Opener::size_on_disk(context.inputs));
  Batches batches(context.options, context.inputs, context.opener, context.found);
  for_each_batch(batches, context.options.threads, work, [&](Work& item) {
    collect(item);
    context.times.add(item.times);
    context.observer.progress(item.consumed);
  });
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  context.summary.seconds.push_back({.name = pass, .seconds = seconds.count()});
}

bool is_clean(const Context& context, const Page& page) {
  return context.options.strip.level == StripLevel::kNone || (page.row && page.row->clean);
}

void decode_rows(const Context& context, Work& work) {
  const StageClock clock(work.times, Stage::kRead);
  if (work.batch->format == Format::kJsonl) {
    read::read_rows(context.options.read.fields, std::string(context.name_of(work.batch->input)),
                    *work.batch, context.options.read.max_page_bytes);
  }
}

void trace_pages(const Context& context, Work& work) {
  const StageClock clock(work.times, Stage::kLearn);
  for (const Page& page : work.batch->pages) {
    work.traces.push_back(is_clean(context, page) ? strip::Trace{} : strip::trace_page(page));
  }
}

void learn_pages(const Context& context, Work& work, strip::SiteLearner& sites) {
  const StageClock clock(work.times, Stage::kLearn);
  for (std::size_t i = 0; i < work.batch->pages.size(); ++i) {
    if (!is_clean(context, work.batch->pages[i])) {
      sites.add(work.traces[i]);
    }
  }
}

void learn_pages_at_once(const Context& context, Work& work, strip::SiteLearner& sites) {
  const StageClock clock(work.times, Stage::kLearn);
  if (context.options.strip.level != StripLevel::kSite) {
    return;
  }
  constexpr std::uint64_t kShareOfMemory = 16;
  const std::uint64_t memory = context.options.max_memory / kShareOfMemory;
  for (std::size_t i = 0; i < work.batch->pages.size(); ++i) {
    if (!is_clean(context, work.batch->pages[i])) {
      sites.add_at_once(work.traces[i], memory);
    }
  }
}

void note_pages(const Context& context, Work& work, strip::SiteLearner& sites) {
  const StageClock clock(work.times, Stage::kLearn);
  for (std::size_t i = 0; i < work.batch->pages.size(); ++i) {
    if (!is_clean(context, work.batch->pages[i])) {
      sites.note(work.batch->pages[i], work.readings[i], work.traces[i]);
    }
  }
}

void find_standings(const Context& context, Work& work) {
  const StageClock clock(work.times, Stage::kCluster);
  for (std::size_t i = 0; i < work.articles.size(); ++i) {
    const Page& page = work.batch->pages[i];
    const std::uint16_t noise = noise_of(page, work.articles[i]);
    for (const Record& record : work.articles[i].records) {
      work.standings.push_back(standing_of(context.name_of(page.place.input), record, noise));
    }
  }
}

void sketch_articles(const Context& context, Work& work) {
  const StageClock clock(work.times, Stage::kSketch);
  if (context.options.dedup.preset != Preset::kNone) {
    sketch_by_preset(context.options.dedup.preset, work);
    return;
  }
  if (context.options.dedup.level == DedupLevel::kNone) {
    work.sketches.assign(work.articles.size(), {});
    return;
  }
  thread_local sketch::Sketcher sketcher;
  for_each_record(work, [](const Record& record, Sketch& sketch) {
    sketcher.sketch(strip::story_of(record), sketch);
  });
}

void report_batch(Context& context, const Work& work) {
  Summary& summary = context.summary;
  const auto count = [&](SpanClass span_class, std::uint64_t bytes) {
    ClassCount& into = summary.dropped[static_cast<std::size_t>(span_class)];
    ++into.spans;
    into.bytes += bytes;
  };
  for (const Problem& problem : work.batch->problems) {
    ++summary.problems;
    context.observer.problem(problem);
  }
  for (const base::Leftover& leftover : work.batch->leftovers) {
    count(leftover.span_class, leftover.place.length);
    summary.input_bytes += work.batch->format == Format::kText ? leftover.place.length : 0;
  }
  for (std::size_t i = 0; i < work.articles.size(); ++i) {
    const Page& page = work.batch->pages[i];
    ++summary.pages;
    count_markup(context, page);
    summary.input_bytes += work.batch->format == Format::kText ? page.place.length : 0;
    summary.records += work.articles[i].records.size();
    for (const Span& span : work.articles[i].spans) {
      if (span.article < 0) {
        count(span.span_class, span.length);
      }
    }
    report_invalid_utf8(context, page, work.articles[i]);
  }
  summary.input_bytes += work.batch->format == Format::kJsonl ? work.batch->bytes.size() : 0;
}

void report_times(Context& context) {
  for (std::size_t i = 0; i < kStageNames.size(); ++i) {
    context.summary.processor_seconds.push_back(
        {.name = kStageNames[i], .seconds = context.times[static_cast<Stage>(i)]});
  }
}

}  // namespace newsieve::run
