#include "strip/line_features.h"

#include <algorithm>
#include <cstddef>

#include "base/looks.h"
#include "strip/headline_words.h"
#include "strip/key_table.h"
#include "strip/line_characters.h"
#include "strip/look_numbers.h"
#include "strip/scanned_page.h"

namespace newsieve::strip {

namespace {

constexpr float kMostBlankLines = 3;
constexpr std::uint32_t kMostSitePages = 4;  // more pages tell no more

/// What the features of the lines have in common.
struct PageFacts {
  std::size_t lines = 0;
  std::uint64_t words = 0;
  std::uint64_t prose_words = 0;
  std::uint32_t prose_lines = 0;
  std::uint32_t below_blank = 0;
  double squared_words = 0;
  bool copied = false;  ///< most prose is on other pages of the site too
};

constexpr std::size_t kRules = 12;

/// What the rules' verdict says of a line, by its class.
constexpr std::array<float, kRules> rules_of(SpanClass span_class) {
  const auto is = [span_class](SpanClass other) { return span_class == other; };
  const auto flags = std::to_array<bool>(
      {is(SpanClass::kTitleEcho),
       is(SpanClass::kPublisherAge) || is(SpanClass::kByline) || is(SpanClass::kPublished),
       is(SpanClass::kTeaser), is(SpanClass::kCaption), is(SpanClass::kTags),
       is(SpanClass::kHeadlines), is(SpanClass::kUi), is(SpanClass::kBanner),
       (span_class >= SpanClass::kRelatedHead && span_class <= SpanClass::kRelatedMeta) ||
           is(SpanClass::kRelatedBody),
       is(SpanClass::kSelfCopy), is(SpanClass::kTable), is(SpanClass::kBoilerplate)});
  std::array<float, kRules> numbers{};
  for (std::size_t i = 0; i < kRules; ++i) {
    numbers[i] = flags[i] ? 1.0F : 0.0F;
  }
  return numbers;
}

constexpr std::array<std::array<float, kRules>, kSpanClasses> kRulesOf = [] {
  std::array<std::array<float, kRules>, kSpanClasses> rules{};
  for (std::size_t i = 0; i < kSpanClasses; ++i) {
    rules[i] = rules_of(static_cast<SpanClass>(i));
  }
  return rules;
}();

using PageNumbers = std::array<float, 8>;

PageNumbers page_numbers(const PageFacts& facts, bool headline) {
  const auto lines = static_cast<double>(facts.lines);
  const auto words = static_cast<double>(facts.words);
  return {log2_1p(facts.lines),
          log2_1p(facts.words),
          log2_1p(facts.prose_words),
          ratio(static_cast<double>(facts.prose_words), words),
          ratio(facts.prose_lines, lines),
          ratio(facts.below_blank, lines),
          flag(headline),
          log2_1p(static_cast<std::uint64_t>(ratio(facts.squared_words, words)))};
}

/// How often a line stands on the page.
struct Times {
  std::uint32_t all = 0;
  std::uint32_t so_far = 0;
};

/// Reads a page's lines; serves page after page.
class PageReader {
 public:
  void read(const base::ScannedText& scanned, const base::WordList& words, const Reading& reading,
            const std::vector<Repeats>& repeats, std::vector<LineFeatures>& features);

 private:
  void survey(const Reading& reading, const std::vector<Repeats>& repeats);
  float* set_place(const Reading& reading, std::size_t i, float* out);
  float* set_headline(const Reading& reading, std::size_t i, float* out);

  ScannedPage page_;
  HeadlineWords headline_;
  KeyTable<Times> times_;
  std::vector<SalientWord> salient_;
  PageFacts facts_;
  std::uint64_t prose_above_ = 0;
};

/// Blank lines above line `i`; at the ends of the page as many as are told.
float blank_lines_above(const std::vector<Line>& lines, std::size_t i) {
  if (i == 0 || i == lines.size()) {
    return kMostBlankLines;
  }
  return std::min(static_cast<float>(lines[i].ordinal - lines[i - 1].ordinal - 1), kMostBlankLines);
}

void PageReader::survey(const Reading& reading, const std::vector<Repeats>& repeats) {
  const std::vector<Line>& lines = reading.lines;
  facts_ = {.lines = lines.size()};
  prose_above_ = 0;
  times_.reset(lines.size());
  std::uint64_t prose_bytes = 0;
  std::uint64_t repeated_prose_bytes = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    ++times_[line.folded].all;
    facts_.words += line.looks.words;
    facts_.squared_words += static_cast<double>(line.looks.words) * line.looks.words;
    facts_.below_blank += blank_lines_above(lines, i) > 0 ? 1U : 0U;
    if (base::is_prose(line.looks)) {
      facts_.prose_words += line.looks.words;
      ++facts_.prose_lines;
      prose_bytes += line.length;
      repeated_prose_bytes += !repeats.empty() && repeats[i].pages > 1 ? line.length : 0;
    }
  }
  facts_.copied = repeated_prose_bytes * 2 > prose_bytes;
}

float* PageReader::set_place(const Reading& reading, std::size_t i, float* out) {
  const std::vector<Line>& lines = reading.lines;
  const Line& line = lines[i];
  Times& times = times_[line.folded];
  *out++ = log2_1p(times.all - 1);
  *out++ = flag(times.so_far++ > 0);
  *out++ = blank_lines_above(lines, i);
  *out++ = blank_lines_above(lines, i + 1);
  *out++ = ratio(static_cast<double>(i), static_cast<double>(lines.size()));
  *out++ = log2_1p(i);
  *out++ = log2_1p(lines.size() - 1 - i);
  *out++ = ratio(static_cast<double>(prose_above_), static_cast<double>(facts_.prose_words));
  prose_above_ += base::is_prose(line.looks) ? line.looks.words : 0;
  return out;
}

float* PageReader::set_headline(const Reading& reading, std::size_t i, float* out) {
  const auto headline = static_cast<std::int64_t>(reading.title_line.value_or(0));
  const auto below = static_cast<std::int64_t>(i) - headline;
  *out++ = flag(reading.title_line && below == 0);
  *out++ = ratio(static_cast<double>(headline_.shared_with(salient_)),
                 static_cast<double>(headline_.size()));
  *out++ = !reading.title_line ? 0.0F
           : below < 0         ? -log2_1p(static_cast<std::uint64_t>(-below))
                               : log2_1p(static_cast<std::uint64_t>(below));
  return out;
}

float* set_site(const Repeats& known, float* out) {
  // Counts that have been forgotten are 0.
  *out++ = known.pages < 2 ? 0.0F : ratio(known.pages - 1, known.site_pages - 1);
  *out++ = flag(known.pages > 1 && known.pages * 5 >= known.site_pages);
  *out++ = log2_1p(std::min(known.site_pages, kMostSitePages));
  return out;
}

void PageReader::read(const base::ScannedText& scanned, const base::WordList& words,
                      const Reading& reading, const std::vector<Repeats>& repeats,
                      std::vector<LineFeatures>& features) {
  const std::string_view page_text = scanned.text();
  const std::vector<Line>& lines = reading.lines;
  features.resize(lines.size());
  page_.read(scanned, words);
  salient_.clear();
  if (reading.title_line) {
    LineFeatures unused;
    read_characters(text_of(page_text, lines[*reading.title_line]), unused, salient_);
  }
  headline_.read(salient_);
  survey(reading, repeats);
  const PageNumbers page = page_numbers(facts_, reading.title_line.has_value());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    const std::string_view text = text_of(page_text, line);
    salient_.clear();
    features[i].forget_words();
    const Characters seen = page_.read_characters(text, headline_, features[i], salient_);
    float* out = set_looks(text, line.looks, seen, features[i].numbers.data());
    out = set_place(reading, i, out);
    out = set_headline(reading, i, out);
    out = set_site(repeats.empty() || facts_.copied ? Repeats{} : repeats[i], out);
    const SpanClass verdict = line.aside ? SpanClass::kBody : line.span_class;
    const std::array<float, kRules>& rules = kRulesOf[static_cast<std::size_t>(verdict)];
    out = std::copy(rules.begin(), rules.end(), out);
    std::copy(page.begin(), page.end(), out);
  }
}

}  // namespace

void read_features(const base::ScannedText& page, const base::WordList& words,
                   const Reading& reading, const std::vector<Repeats>& repeats,
                   std::vector<LineFeatures>& features) {
  thread_local PageReader reader;
  reader.read(page, words, reading, repeats, features);
}

std::vector<LineFeatures> line_features(std::string_view page_text, const Reading& reading,
                                        const std::vector<Repeats>& repeats) {
  thread_local base::ScannedText page;
  thread_local base::WordList words;
  page.read(page_text);
  words.read(page);
  std::vector<LineFeatures> features;
  read_features(page, words, reading, repeats, features);
  return features;
}

}  // namespace newsieve::strip
