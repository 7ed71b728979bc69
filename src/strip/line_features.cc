#include "strip/line_features.h"

#include <algorithm>
#include <bit>
#include <unordered_map>
#include <unordered_set>

#include "base/character_table.h"
#include "base/characters.h"
#include "base/hash.h"
#include "base/looks.h"
#include "base/normal_line.h"
#include "base/utf8.h"

namespace newsieve::strip {

namespace {

constexpr std::uint32_t kLongestWord = 20;   // bytes of a word that are hashed
constexpr std::uint32_t kFewWords = 6;       // a line of so few is hashed as a whole too
constexpr std::uint32_t kSalientBytes = 4;   // words of the headline that tell it from others
constexpr float kMostBlankLines = 3;
constexpr std::uint32_t kMostSitePages = 4;  // more pages tell no more

/// log2(1 + x), straight between powers of two: the same on every machine.
float log2_1p(std::uint64_t x) {
  const std::uint64_t n = x + 1;
  const auto exponent = static_cast<int>(std::bit_width(n)) - 1;
  return static_cast<float>(exponent) +
         static_cast<float>(n - (std::uint64_t{1} << exponent)) /
             static_cast<float>(std::uint64_t{1} << exponent);
}

float ratio(double part, double whole) {
  return whole <= 0 ? 0.0F : static_cast<float>(part / whole);
}

float flag(bool is) {
  return is ? 1.0F : 0.0F;
}

std::uint16_t bucket(std::uint64_t hash) {
  return static_cast<std::uint16_t>(1 + (base::mix(hash) >> 32) % (kVocabulary - 1));
}

/// Which characters a line holds, and its words.
struct Characters {
  std::uint32_t digits = 0;
  std::uint32_t commas = 0;
  std::uint32_t words = 0;     ///< as split here
  std::uint32_t capitals = 0;  ///< words of two letters or more, all of them ASCII capitals
  std::uint32_t letters = 0;   ///< bytes of words
  bool bar = false;
  bool at_sign = false;
  bool copyright = false;
  bool arrow = false;
  bool address = false;
  bool currency = false;
  bool question = false;
  bool number_sign = false;
  bool quote = false;
  bool year = false;
  bool clock = false;
};

/// A word as it is read: its hash, in lower case, digits folded.
struct Word {
  std::uint64_t hash = 0;
  std::uint32_t bytes = 0;
  std::uint32_t characters = 0;
  std::uint32_t digits = 0;
  std::uint32_t capitals = 0;
  std::uint32_t value = 0;  ///< of the digits, up to four

  void add(char c) {
    if (base::is_digit(c)) {
      ++digits;
      value = digits <= 4 ? value * 10 + static_cast<std::uint32_t>(c - '0') : 0;
      c = '0';
    }
    capitals += base::is_upper(c) ? 1U : 0U;
    mix_in(static_cast<unsigned char>(base::to_lower(c)), 1);
  }
  void add_beyond_ascii(char32_t lower, std::uint32_t length) { mix_in(lower, length); }

  [[nodiscard]] bool is_number(std::uint32_t of_digits) const {
    return digits == of_digits && bytes == of_digits;
  }
  [[nodiscard]] bool is_year() const {
    constexpr std::uint32_t kFirstYear = 1900;
    constexpr std::uint32_t kLastYear = 2099;
    return is_number(4) && value >= kFirstYear && value <= kLastYear;
  }

 private:
  void mix_in(char32_t character, std::uint32_t length) {
    constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15U;
    bytes += length;
    ++characters;
    if (bytes <= kLongestWord) {
      hash = (hash ^ character) * kMultiplier;
    }
  }
};

/// Reads a line's words and characters. `salient` is called with the hash of each word that is
/// long enough to tell texts apart.
template <typename OnSalient>
Characters read_characters(std::string_view line, LineFeatures& into, const OnSalient& salient) {
  const base::CharacterTable& table = base::character_table();
  Characters seen;
  Word word;
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  std::uint64_t all = 0;
  bool after_hour = false;  // "14:"
  const auto end_word = [&] {
    if (word.bytes == 0) {
      return;
    }
    if (seen.words < kMostWords) {
      into.words[seen.words] = bucket(word.hash);
    }
    if (seen.words == 0) {
      first = word.hash;
    }
    if (seen.words <= 1) {
      into.first_two = bucket(first + (seen.words == 1 ? 3 * word.hash : 1));
    }
    last = word.hash;
    all = (all + word.hash) * 3;
    seen.capitals += word.capitals >= 2 && word.capitals == word.bytes ? 1U : 0U;
    seen.year = seen.year || word.is_year();
    seen.letters += word.bytes;
    if (word.bytes >= kSalientBytes) {
      salient(word.hash);
    }
    ++seen.words;
    word = {};
  };
  for (std::size_t at = 0; at < line.size();) {
    const char c = line[at];
    if (static_cast<unsigned char>(c) < 0x80) {
      ++at;
      if (base::is_word_byte(c)) {
        word.add(c);
        seen.digits += base::is_digit(c) ? 1U : 0U;
        seen.clock = seen.clock || (after_hour && word.is_number(2));
        continue;
      }
      if (c == '\'' && word.bytes > 0) {
        continue;  // "don't" is one word
      }
      after_hour = c == ':' && (word.is_number(1) || word.is_number(2));
      end_word();
      seen.commas += c == ',' ? 1U : 0U;
      seen.bar = seen.bar || c == '|';
      seen.at_sign = seen.at_sign || c == '@';
      seen.arrow = seen.arrow || c == '>';
      seen.currency = seen.currency || c == '$';
      seen.question = seen.question || c == '?';
      seen.number_sign = seen.number_sign || c == '#';
      seen.quote = seen.quote || c == '"';
      continue;
    }
    const base::CodePoint point = base::decode(line.substr(at));
    const std::uint32_t length = std::max(point.length, 1U);
    const char32_t value = point.length == 0 ? 0xFFFD : table.lower(point.value);
    const std::uint8_t kinds = table.kinds(value);
    at += length;
    if ((kinds & base::kWordCharacter) != 0) {
      // Where words are not spaced, two characters stand for one.
      if ((kinds & base::kUnspaced) != 0 && word.characters == 2) {
        end_word();
      }
      word.add_beyond_ascii(value, length);
      continue;
    }
    if (value == 0x2019 && word.bytes > 0) {
      continue;  // an apostrophe
    }
    end_word();
    after_hour = false;
    seen.copyright = seen.copyright || value == 0xA9;
    seen.arrow = seen.arrow || value == 0xBB || value == 0x203A || value == 0x2192;
    seen.currency = seen.currency || value == 0xA3 || value == 0x20AC || value == 0xA5;
    seen.question = seen.question || value == 0x061F || value == 0xFF1F;
    seen.quote = seen.quote || value == 0x201C || value == 0x201E || value == 0xAB;
    seen.commas += value == 0x060C || value == 0x3001 || value == 0xFF0C ? 1U : 0U;
  }
  end_word();
  seen.address = line.find("www.") != std::string_view::npos ||
                 line.find("http") != std::string_view::npos;
  into.last = seen.words == 0 ? std::uint16_t{0} : bucket(last + 5);
  into.whole = seen.words == 0 || seen.words > kFewWords ? std::uint16_t{0} : bucket(all + 7);
  return seen;
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

float* set_looks(std::string_view line, const base::Looks& looks, const Characters& seen,
                 float* out) {
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
  std::vector<base::Looks> looks(lines);
  std::vector<std::uint64_t> normal(lines);
  std::unordered_map<std::uint64_t, std::uint32_t> times;
  std::unordered_set<std::uint64_t> headline_words;
  if (reading.title_line) {
    LineFeatures unused;
    read_characters(text_of(page_text, reading.lines[*reading.title_line]), unused,
                    [&](std::uint64_t word) { headline_words.insert(word); });
  }
  PageFacts facts{.lines = lines};
  std::uint64_t prose_bytes = 0;
  std::uint64_t repeated_prose_bytes = 0;
  std::vector<std::uint32_t> gaps(lines + 1, static_cast<std::uint32_t>(kMostBlankLines));
  for (std::size_t i = 0; i < lines; ++i) {
    const std::string_view text = text_of(page_text, reading.lines[i]);
    looks[i] = base::look(text);
    normal[i] = base::normal_hash(text, base::Digits::kFold);
    ++times[normal[i]];
    if (i > 0) {
      gaps[i] = reading.lines[i].ordinal - reading.lines[i - 1].ordinal - 1;
    }
    facts.words += looks[i].words;
    facts.squared_words += static_cast<double>(looks[i].words) * looks[i].words;
    facts.below_blank += gaps[i] > 0 ? 1U : 0U;
    if (base::is_prose(looks[i])) {
      facts.prose_words += looks[i].words;
      ++facts.prose_lines;
      prose_bytes += text.size();
      repeated_prose_bytes += !repeats.empty() && repeats[i].pages > 1 ? text.size() : 0;
    }
  }
  facts.copied = repeated_prose_bytes * 2 > prose_bytes;
  std::unordered_set<std::uint64_t> above;
  std::unordered_set<std::uint64_t> shared;
  std::uint64_t prose_above = 0;
  for (std::size_t i = 0; i < lines; ++i) {
    const Line& line = reading.lines[i];
    shared.clear();
    const Characters seen =
        read_characters(text_of(page_text, line), features[i], [&](std::uint64_t word) {
          if (headline_words.contains(word)) {
            shared.insert(word);
          }
        });
    float* out = set_looks(text_of(page_text, line), looks[i], seen, features[i].numbers.data());
    *out++ = log2_1p(times[normal[i]] - 1);
    *out++ = flag(!above.insert(normal[i]).second);
    *out++ = std::min(static_cast<float>(gaps[i]), kMostBlankLines);
    *out++ = std::min(static_cast<float>(gaps[i + 1]), kMostBlankLines);
    *out++ = ratio(static_cast<double>(i), static_cast<double>(lines));
    *out++ = log2_1p(i);
    *out++ = log2_1p(lines - 1 - i);
    *out++ = ratio(static_cast<double>(prose_above), static_cast<double>(facts.prose_words));
    prose_above += base::is_prose(looks[i]) ? looks[i].words : 0;

    const auto headline = static_cast<std::int64_t>(reading.title_line.value_or(0));
    const auto below = static_cast<std::int64_t>(i) - headline;
    *out++ = flag(reading.title_line && below == 0);
    *out++ = ratio(static_cast<double>(shared.size()), static_cast<double>(headline_words.size()));
    *out++ = !reading.title_line ? 0.0F
             : below < 0         ? -log2_1p(static_cast<std::uint64_t>(-below))
                                 : log2_1p(static_cast<std::uint64_t>(below));

    const Repeats known = repeats.empty() || facts.copied ? Repeats{} : repeats[i];
    *out++ = known.site_pages < 2 ? 0.0F : ratio(known.pages - 1, known.site_pages - 1);
    *out++ = flag(known.pages > 1 && known.pages * 5 >= known.site_pages);
    *out++ = log2_1p(std::min(known.site_pages, kMostSitePages));
    out = set_rules(line, out);
    set_page(facts, reading.title_line.has_value(), out);
  }
  return features;
}

}  // namespace newsieve::strip
