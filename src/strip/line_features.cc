#include "strip/line_features.h"

#include <algorithm>
#include <bit>
#include <iterator>
#include <unordered_map>
#include <unordered_set>

#include "base/characters.h"
#include "base/looks.h"
#include "strip/line_characters.h"

namespace newsieve::strip {

namespace {

constexpr float kMostBlankLines = 3;
constexpr std::uint32_t kMostSitePages = 4;  // more pages tell no more

/// log2(1 + x), straight between powers of two: the same on every machine.
float log2_1p(std::uint64_t x) {
  const std::uint64_t n = x + 1;
  const auto exponent = static_cast<unsigned>(std::bit_width(n | 1U)) - 1U;
  const std::uint64_t power = std::uint64_t{1} << exponent;
  return static_cast<float>(exponent) + static_cast<float>(n - power) / static_cast<float>(power);
}

float ratio(double part, double whole) {
  return whole <= 0 ? 0.0F : static_cast<float>(part / whole);
}

float flag(bool is) {
  return is ? 1.0F : 0.0F;
}

struct End {
  bool closing = false;
  bool ellipsis = false;
  bool stop = false;  ///< a full stop, closing marks behind it aside
};

End end_of(std::string_view line) {
  End end;
  for (;;) {
    if (line.ends_with('"') || line.ends_with('\'') || line.ends_with(')') || line.ends_with(']')) {
      line.remove_suffix(1);
    } else if (line.ends_with("\u201D") || line.ends_with("\u2019") || line.ends_with("\u300D")) {
      line.remove_suffix(3);
    } else if (line.ends_with("\u00BB")) {
      line.remove_suffix(2);
    } else {
      break;
    }
    end.closing = true;
  }
  end.ellipsis = line.ends_with("...") || line.ends_with("\u2026");
  end.stop = line.ends_with('.') || line.ends_with("\u3002") || line.ends_with("\u0964") ||
             line.ends_with("\u06D4");
  return end;
}

float* set_looks(std::string_view line, const Looks& looks, const Characters& seen, float* out) {
  const End end = end_of(line);
  const char first = line.front();
  const double words = looks.words;
  *out++ = log2_1p(looks.words);
  *out++ = log2_1p(looks.bytes);
  *out++ = ratio(looks.stop_words, words);
  *out++ = ratio(looks.capitalised, words);
  *out++ = ratio(seen.capitals, words);
  *out++ = ratio(seen.digits, looks.bytes);
  *out++ = flag(looks.ends_sentence);
  *out++ = flag(end.stop);
  *out++ = flag(line.ends_with(':'));
  *out++ = flag(end.ellipsis);
  *out++ = flag(line.ends_with(',') || line.ends_with("\u3001") || line.ends_with("\u060C"));
  *out++ = flag(end.closing);
  *out++ = flag(base::is_lower(first));
  *out++ = flag(base::is_upper(first));
  *out++ = flag(base::is_digit(first));
  *out++ = flag(looks.bullet);
  *out++ = flag(first == '"' || first == '\'' || first == '(' || line.starts_with("\u201C") ||
                line.starts_with("\u2018") || line.starts_with("\u00AB") ||
                line.starts_with("\u201E") || line.starts_with("\u300C"));
  *out++ = log2_1p(looks.sentence_ends);
  *out++ = ratio(seen.commas, words);
  *out++ = flag(seen.bar);
  *out++ = flag(seen.at_sign);
  *out++ = flag(seen.copyright);
  *out++ = flag(seen.arrow);
  *out++ = flag(seen.address);
  *out++ = flag(seen.currency);
  *out++ = flag(seen.question);
  *out++ = flag(seen.number_sign);
  *out++ = flag(seen.quote);
  *out++ = flag(seen.year);
  *out++ = flag(seen.clock);
  *out++ = flag(looks.stop_words == 0 && looks.words > 0);
  *out++ = ratio(seen.letters, seen.words);
  *out++ = flag(looks.unspaced);
  return out;
}

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

bool is_rule(const Line& line, SpanClass span_class) {
  return line.span_class == span_class;
}

float* set_rules(const Line& line, float* out) {
  *out++ = flag(is_rule(line, SpanClass::kTitleEcho));
  *out++ = flag(is_rule(line, SpanClass::kPublisherAge) || is_rule(line, SpanClass::kByline) ||
                is_rule(line, SpanClass::kPublished));
  *out++ = flag(is_rule(line, SpanClass::kTeaser));
  *out++ = flag(is_rule(line, SpanClass::kCaption));
  *out++ = flag(is_rule(line, SpanClass::kTags));
  *out++ = flag(is_rule(line, SpanClass::kHeadlines));
  *out++ = flag(is_rule(line, SpanClass::kUi));
  *out++ = flag(is_rule(line, SpanClass::kBanner));
  *out++ = flag(line.span_class >= SpanClass::kRelatedHead &&
                line.span_class <= SpanClass::kRelatedMeta) +
           flag(is_rule(line, SpanClass::kRelatedBody));
  *out++ = flag(is_rule(line, SpanClass::kSelfCopy));
  *out++ = flag(is_rule(line, SpanClass::kTable));
  *out++ = flag(is_rule(line, SpanClass::kBoilerplate));
  return out;
}

float* set_page(const PageFacts& facts, bool headline, float* out) {
  const auto lines = static_cast<double>(facts.lines);
  const auto words = static_cast<double>(facts.words);
  *out++ = log2_1p(facts.lines);
  *out++ = log2_1p(facts.words);
  *out++ = log2_1p(facts.prose_words);
  *out++ = ratio(static_cast<double>(facts.prose_words), words);
  *out++ = ratio(facts.prose_lines, lines);
  *out++ = ratio(facts.below_blank, lines);
  *out++ = flag(headline);
  *out++ = log2_1p(static_cast<std::uint64_t>(ratio(facts.squared_words, words)));
  return out;
}

}  // namespace

std::vector<LineFeatures> line_features(std::string_view page_text, const Reading& reading,
                                        const std::vector<Repeats>& repeats) {
  const std::size_t lines = reading.lines.size();
  std::vector<LineFeatures> features(lines);
  std::unordered_map<std::uint64_t, std::uint32_t> times;
  std::unordered_set<std::uint64_t> headline_words;
  std::vector<std::uint64_t> salient;
  if (reading.title_line) {
    LineFeatures unused;
    read_characters(text_of(page_text, reading.lines[*reading.title_line]), unused, salient);
    headline_words.insert(salient.begin(), salient.end());
  }
  PageFacts facts{.lines = lines};
  std::uint64_t prose_bytes = 0;
  std::uint64_t repeated_prose_bytes = 0;
  std::vector<std::uint32_t> gaps(lines + 1, static_cast<std::uint32_t>(kMostBlankLines));
  for (std::size_t i = 0; i < lines; ++i) {
    const Line& line = reading.lines[i];
    ++times[line.folded];
    if (i > 0) {
      gaps[i] = line.ordinal - reading.lines[i - 1].ordinal - 1;
    }
    facts.words += line.looks.words;
    facts.squared_words += static_cast<double>(line.looks.words) * line.looks.words;
    facts.below_blank += gaps[i] > 0 ? 1U : 0U;
    if (base::is_prose(line.looks)) {
      facts.prose_words += line.looks.words;
      ++facts.prose_lines;
      prose_bytes += line.length;
      repeated_prose_bytes += !repeats.empty() && repeats[i].pages > 1 ? line.length : 0;
    }
  }
  facts.copied = repeated_prose_bytes * 2 > prose_bytes;
  std::unordered_set<std::uint64_t> above;
  std::unordered_set<std::uint64_t> shared;
  std::uint64_t prose_above = 0;
  for (std::size_t i = 0; i < lines; ++i) {
    const Line& line = reading.lines[i];
    shared.clear();
    salient.clear();
    const Characters seen = read_characters(text_of(page_text, line), features[i], salient);
    std::copy_if(salient.begin(), salient.end(), std::inserter(shared, shared.end()),
                 [&](std::uint64_t word) { return headline_words.contains(word); });
    float* out = set_looks(text_of(page_text, line), line.looks, seen, features[i].numbers.data());
    *out++ = log2_1p(times[line.folded] - 1);
    *out++ = flag(!above.insert(line.folded).second);
    *out++ = std::min(static_cast<float>(gaps[i]), kMostBlankLines);
    *out++ = std::min(static_cast<float>(gaps[i + 1]), kMostBlankLines);
    *out++ = ratio(static_cast<double>(i), static_cast<double>(lines));
    *out++ = log2_1p(i);
    *out++ = log2_1p(lines - 1 - i);
    *out++ = ratio(static_cast<double>(prose_above), static_cast<double>(facts.prose_words));
    prose_above += base::is_prose(line.looks) ? line.looks.words : 0;

    const auto headline = static_cast<std::int64_t>(reading.title_line.value_or(0));
    const auto below = static_cast<std::int64_t>(i) - headline;
    *out++ = flag(reading.title_line && below == 0);
    *out++ = ratio(static_cast<double>(shared.size()), static_cast<double>(headline_words.size()));
    *out++ = !reading.title_line ? 0.0F
             : below < 0         ? -log2_1p(static_cast<std::uint64_t>(-below))
                                 : log2_1p(static_cast<std::uint64_t>(below));

    const Repeats known = repeats.empty() || facts.copied ? Repeats{} : repeats[i];
    // Counts that have been forgotten are 0.
    *out++ = known.pages < 2 ? 0.0F : ratio(known.pages - 1, known.site_pages - 1);
    *out++ = flag(known.pages > 1 && known.pages * 5 >= known.site_pages);
    *out++ = log2_1p(std::min(known.site_pages, kMostSitePages));
    out = set_rules(line, out);
    set_page(facts, reading.title_line.has_value(), out);
  }
  return features;
}

}  // namespace newsieve::strip
