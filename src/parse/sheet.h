// The sheet that the parts of the page grammar work on: a reading and what its lines announce.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/lexicon.h"
#include "base/looks.h"
#include "base/normal_text.h"
#include "base/scanned_text.h"
#include "newsieve/page.h"
#include "newsieve/reading.h"

namespace newsieve::parse {

/// A page's text, scanned, and what is told of its lines beside their looks.
struct Scan {
  base::ScannedText text;
  base::NormalText normals;            ///< the text's normal lines
  base::WordList words;                ///< the text's, which are none but those of its lines
  std::vector<std::size_t> word_ends;  ///< of each line, in `words`
  std::vector<std::optional<base::Label>> labels;  ///< of each line: what it announces
};

struct Sheet {
  const Page& page;
  const Scan& scan;
  Reading reading;

  [[nodiscard]] std::size_t size() const { return reading.lines.size(); }
  [[nodiscard]] std::string_view text(std::size_t line) const {
    return text_of(page.text, reading.lines[line]);
  }
  /// Hashes of the line's words.
  [[nodiscard]] std::span<const std::uint64_t> words(std::size_t line) const {
    const std::size_t begin = line == 0 ? 0 : scan.word_ends[line - 1];
    return scan.words.hashes().subspan(begin, scan.word_ends[line] - begin);
  }
  /// Where the line's words begin and end in the page's text, in turn.
  [[nodiscard]] std::span<const std::uint32_t> word_bounds(std::size_t line) const {
    const std::size_t begin = line == 0 ? 0 : scan.word_ends[line - 1];
    return scan.words.bounds().subspan(2 * begin, 2 * (scan.word_ends[line] - begin));
  }
  [[nodiscard]] const Looks& looks(std::size_t line) const { return reading.lines[line].looks; }
  /// What the line announces.
  [[nodiscard]] std::optional<base::Label> label(std::size_t line) const {
    return scan.labels[line];
  }
  /// Equal for lines that say the same (base/normal_line.h).
  [[nodiscard]] std::uint64_t normal(std::size_t line) const { return reading.lines[line].normal; }
  /// No rule has spoken for or against the line.
  [[nodiscard]] bool open(std::size_t line) const { return reading.lines[line].rule.empty(); }

  /// The line is of a class that is in no text. `rule` is a literal.
  void drop(std::size_t line, SpanClass span_class, std::string_view rule,
            std::string evidence = {}) {
    Line& into = reading.lines[line];
    into.span_class = span_class;
    into.rule = rule;
    into.evidence = std::move(evidence);
    into.article = -1;
  }
  /// The same, where the rule is no more than evidence: body selection may keep the line.
  void drop_tentatively(std::size_t line, SpanClass span_class, std::string_view rule) {
    drop(line, span_class, rule);
    reading.lines[line].tentative = true;
  }
  /// The same, of a line that may stand between an article's paragraphs, like a picture's caption:
  /// body selection hears nothing of the rule, and takes it for no end of the article.
  void drop_aside(std::size_t line, SpanClass span_class, std::string_view rule) {
    drop(line, span_class, rule);
    reading.lines[line].aside = true;
  }
  /// The line is of a class that stays in the article's text. `rule` is a literal.
  void keep(std::size_t line, SpanClass span_class, std::string_view rule) {
    Line& into = reading.lines[line];
    into.span_class = span_class;
    into.rule = rule;
  }
};

/// Finds the headline, its echoes, and the line with publisher and age under it.
void find_headline(Sheet& sheet);

/// Finds the publisher's name beside the headline or in the copyright line, unless it is known.
void find_publisher_name(Sheet& sheet);

/// Drops another story's blurb that stands between two copies of the headline.
void drop_teasers(Sheet& sheet);

/// Recognises a block of related items below the article, and the labels around it.
void find_related(Sheet& sheet);

/// Drops lines that say the page's own article again, flattened to one line.
void drop_self_copies(Sheet& sheet);

/// Makes the bodies of the related items articles of their own, self copies included.
void extract_related(Sheet& sheet);

/// Drops tag lists, and the other pages' headlines that follow them; tags become keywords.
void find_tags(Sheet& sheet);

/// Keeps tables; drops captions, labels, banners and stray marks.
void find_marks(Sheet& sheet);

}  // namespace newsieve::parse
