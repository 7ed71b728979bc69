#include "run/examine.h"

#include <algorithm>
#include <functional>

#include "base/characters.h"
#include "base/date.h"
#include "base/hash.h"
#include "cluster/evidence.h"
#include "run/standing.h"
#include "strip/articles.h"
#include "strip/site.h"

namespace newsieve::run {

namespace {

constexpr std::uint32_t kScriptShare = 5;                    ///< a fifth of the letters
constexpr std::uint32_t kFewestLetters = 50;                 ///< that tell scripts
constexpr std::size_t kLinesOfSource = 100;                  ///< that are told
constexpr std::size_t kBeginBytes = 4 * judge::kShownBytes;  ///< kept of a page without a record

/// Neither the article nor a field of it. A page without an article is no noise: it is empty.
bool is_noise(SpanClass span_class) {
  switch (span_class) {
    case SpanClass::kRelatedBody:
    case SpanClass::kTitleEcho:
    case SpanClass::kTeaser:
    case SpanClass::kCaption:
    case SpanClass::kHeadlines:
    case SpanClass::kUi:
    case SpanClass::kBanner:
    case SpanClass::kRelatedHead:
    case SpanClass::kRelatedTitle:
    case SpanClass::kRelatedMeta:
    case SpanClass::kSelfCopy:
    case SpanClass::kDebris:
    case SpanClass::kOutsideBody:
    case SpanClass::kBoilerplate:
      return true;
    default:
      return false;
  }
}

/// A day by the calendar: times before 1970 belong to the day that they are in.
std::int32_t day_of(std::int64_t seconds) {
  const std::int64_t day =
      seconds / base::kSecondsOfDay - (seconds % base::kSecondsOfDay < 0 ? 1 : 0);
  return static_cast<std::int32_t>(day);
}

/// Lines of what a page dropped, one by one: a span may hold several.
void for_each_line(std::string_view text, const std::function<void(std::string_view)>& visit) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (const std::string_view line = base::trim(text.substr(0, end)); !line.empty()) {
      visit(line);
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace

void take_facts(Work& work) {
  for (const strip::Articles& articles : work.articles) {
    std::vector<judge::TextFacts>& facts = work.facts.emplace_back();
    for (const Record& record : articles.records) {
      facts.push_back(judge::facts_of(record.text));
    }
  }
}

Examination::Examination(std::uint64_t memory) : texts_(memory / 2), left_(memory / 2) {}

void Examination::add(const Context& context, const Work& work) {
  const std::size_t first = corpus_.records.size();
  line_numbers_.enter(*work.batch);
  for (std::size_t i = 0; i < work.articles.size(); ++i) {
    add_page(context, work.batch->pages[i], work.articles[i], work.facts[i]);
  }
  line_numbers_.leave();
  for (std::size_t i = 0; i < work.standings.size(); ++i) {
    if (work.standings[i].has_date()) {
      corpus_.records[first + i].day = day_of(work.standings[i].published);
    }
  }
}

void Examination::add_page(const Context& context, const Page& page,
                           const strip::Articles& articles,
                           const std::vector<judge::TextFacts>& facts) {
  judge::Note of_page{.offset = page.place.offset,
                      .line = line_numbers_.at(page.place.offset),
                      .input = page.place.input};
  if (articles.records.empty()) {
    const std::string name = strip::site_of(page).name;
    of_page.source = source_named(name.empty() ? context.name_of(page.place.input) : name);
    of_page.content = base::hash64(page.text);
    const std::string_view begin = base::trim(page.text).substr(0, kBeginBytes);
    of_page.stored = texts_.append(begin);
    of_page.text_bytes = static_cast<std::uint32_t>(begin.size());
    of_page.is_record = false;
    measure_page(page, articles, of_page);
    corpus_.empty_pages.push_back(of_page);
    return;
  }
  for (std::size_t i = 0; i < articles.records.size(); ++i) {
    judge::Note note = note_of(context, page, articles.records[i], facts[i]);
    note.line = of_page.line;
    note.opens_page = i == 0;
    if (note.opens_page) {
      measure_page(page, articles, note);
    }
    left_.add(static_cast<std::uint32_t>(corpus_.records.size()), note.source, facts[i].lines);
    corpus_.records.push_back(note);
  }
}

judge::Note Examination::note_of(const Context& context, const Page& page, const Record& record,
                                 const judge::TextFacts& facts) {
  const std::string_view input_name = context.name_of(page.place.input);
  const std::string_view source = source_of(input_name, record);
  judge::Note note;
  note.content = facts.content;
  note.offset = page.place.offset;
  note.stored = texts_.append(record.id);
  texts_.append(record.text);
  note.input = page.place.input;
  note.source = source_named(source.empty() ? input_name : source);
  note.id_bytes = static_cast<std::uint32_t>(record.id.size());
  note.text_bytes = static_cast<std::uint32_t>(record.text.size());
  note.words = facts.words;
  note.lines = static_cast<std::uint32_t>(facts.lines.size());
  note.replaced = facts.replaced;
  note.mojibake = facts.mojibake;
  note.script = facts.script;
  note.language = facts.language;
  note.has_title = record.title.has_value();
  note.has_publisher = !source.empty();
  note.has_date = record.published || record.age_seconds;
  note.mixes_scripts =
      facts.letters >= kFewestLetters && facts.other_letters >= facts.letters / kScriptShare;
  return note;
}

std::uint32_t Examination::source_named(std::string_view name) {
  const auto known = sources_.find(name);
  if (known != sources_.end()) {
    return known->second;
  }
  const auto ordinal = static_cast<std::uint32_t>(corpus_.sources.size());
  corpus_.sources.emplace_back(name);
  sources_.emplace(name, ordinal);
  return ordinal;
}

/// Bytes of the page by what became of them, and the lines that are noise.
void Examination::measure_page(const Page& page, const strip::Articles& articles,
                               judge::Note& note) {
  for (const Span& span : articles.spans) {
    note.page_bytes += span.length;
    if (span.article >= 0) {
      continue;
    }
    note.invalid_bytes += span.span_class == SpanClass::kInvalidUtf8 ? span.length : 0;
    if (is_noise(span.span_class)) {
      note.noise_bytes += span.length;
      for_each_line(page.text.substr(span.start, span.length),
                    [&](std::string_view line) { dropped_.add(note.source, line); });
    }
  }
}

void Examination::conclude(const cluster::Clusters& clusters, const CheckOptions& options) {
  corpus_.short_words = options.short_words;
  corpus_.copies.resize(corpus_.records.size());
  for (std::uint32_t record = 0; record < corpus_.records.size(); ++record) {
    corpus_.copies[record].kept = record;
    if (record < clusters.memberships.size()) {
      const cluster::Membership& membership = clusters.memberships[record];
      corpus_.copies[record] = {.kept = membership.representative,
                                .relation = membership.relation,
                                .jaccard = membership.jaccard,
                                .containment = membership.containment};
    }
  }
  left_lines_ = left_.count(
      corpus_.records, [&](std::uint32_t record) { return corpus_.is_copy(record); },
      kLinesOfSource);
  corpus_.repeats = std::move(left_lines_.records);
  judge::complete(corpus_);
}

std::string Examination::text_of(const judge::Note& note) {
  std::string text;
  texts_.read(note.stored + note.id_bytes, note.text_bytes, text);
  return text;
}

Example Examination::locate(const Context& context, std::size_t item) {
  const judge::Note& note = corpus_.note(item);
  Example example;
  example.input = context.name_of(note.input);
  example.offset = note.offset;
  example.line = note.line;
  texts_.read(note.stored, note.id_bytes, example.id);
  const std::string text = text_of(note);
  const std::string_view begin = base::trim(text);
  example.text = judge::shown(begin.substr(0, begin.find('\n')));
  return example;
}

std::vector<SourceReport> Examination::report_sources(
    const std::vector<Measurements>& measurements) {
  std::vector<std::vector<RepeatedLine>> dropped =
      dropped_.of_sources(corpus_.sources.size(), kLinesOfSource);
  std::vector<SourceReport> reports(corpus_.sources.size());
  for (std::size_t source = 0; source < reports.size(); ++source) {
    reports[source] = {.name = corpus_.sources[source],
                       .measurements = measurements[source],
                       .dropped_lines = std::move(dropped[source]),
                       .left_lines = {}};
  }
  for (const judge::LeftLine& line : left_lines_.lines) {
    const std::string text = text_of(corpus_.records[line.record]);
    reports[line.source].left_lines.push_back(
        {.text = judge::shown(std::string_view(text).substr(line.start, line.length)),
         .count = line.stories,
         .bytes = std::uint64_t{line.stories} * line.length});
  }
  std::sort(reports.begin(), reports.end(),
            [](const SourceReport& left, const SourceReport& right) {
              const auto records = [](const SourceReport& report) {
                return report.measurements.at(static_cast<std::size_t>(Metric::kRecords)).count;
              };
              return records(left) != records(right) ? records(left) > records(right)
                                                     : left.name < right.name;
            });
  return reports;
}

}  // namespace newsieve::run
