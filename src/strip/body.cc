#include "strip/body.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/looks.h"
#include "strip/body_model.h"
#include "strip/line_features.h"
#include "strip/score_text.h"
#include "strip/settled.h"
#include "strip/subheads.h"
#include "strip/text_alone.h"

namespace newsieve::strip {

namespace {

constexpr std::size_t kSmallPage = 6;      // lines: a page so short is kept without prose in it
constexpr float kDoubt = 1.5;              // log-odds: what reads as the body's goes for no less
constexpr std::uint32_t kProseWords = 12;  // of a paragraph, at least
constexpr std::uint32_t kEdgeWords = 8;  // a longer line may open or close the body, as a sentence

/// A short line that is no sentence: a sub-heading between paragraphs, and beside them a link.
bool is_short(std::string_view page_text, const Reading& reading, std::size_t i) {
  const Looks& looks = reading.lines[i].looks;
  return looks.words <= kEdgeWords && !looks.ends_sentence &&
         reading.lines[i].span_class != SpanClass::kTable &&
         !(i + 1 < reading.lines.size() &&
           continues(page_text, reading.lines[i], reading.lines[i + 1]));
}

/// Whether each open line is the body's by its score. Prose, a line between two that are, and the
/// deck between headline and prose go only if the model is sure of it. A table stays with the line
/// above it. `scores` has one for each open line.
std::vector<bool> judge(std::string_view page_text, const Reading& reading,
                        const std::vector<std::size_t>& open, const std::vector<float>& scores) {
  std::vector<bool> body(open.size());
  for (std::size_t k = 0; k < open.size(); ++k) {
    const Looks& looks = reading.lines[open[k]].looks;
    const bool prose = base::is_prose(looks) && looks.words >= kProseWords;
    body[k] = scores[k] > (prose ? -kDoubt : 0);
  }
  const std::vector<bool> by_score = body;
  for (std::size_t k = 0; k < open.size(); ++k) {
    const bool above_body = k + 1 < open.size() && by_score[k + 1];
    const bool below_body = k > 0 && by_score[k - 1];
    const bool deck = reading.title_line && open[k] == *reading.title_line + 1 &&
                      !is_short(page_text, reading, open[k]);
    if (k > 0 && reading.lines[open[k]].span_class == SpanClass::kTable) {
      body[k] = body[k - 1];
    }
    body[k] = body[k] || ((below_body || deck) && above_body && scores[k] > -kDoubt);
  }
  return body;
}

/// A paragraph that stood above.
bool is_said_again(const Line& line) {
  return line.tentative && line.span_class == SpanClass::kSelfCopy;
}

/// The lines that no rule has settled, and their scores.
struct ScoredLines {
  std::vector<std::size_t> lines;
  std::vector<float> scores;
};

std::vector<std::size_t> unsettled_lines(const Reading& reading) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < reading.lines.size(); ++i) {
    if (!is_settled(reading.lines[i])) {
      open.push_back(i);
    }
  }
  return open;
}

/// Takes the paragraphs that stood above out of the lines.
ScoredLines take_said_again(const Reading& reading, ScoredLines& open) {
  ScoredLines again;
  std::size_t kept = 0;
  for (std::size_t k = 0; k < open.lines.size(); ++k) {
    if (is_said_again(reading.lines[open.lines[k]])) {
      again.lines.push_back(open.lines[k]);
      again.scores.push_back(open.scores[k]);
    } else {
      open.lines[kept] = open.lines[k];
      open.scores[kept++] = open.scores[k];
    }
  }
  open.lines.resize(kept);
  open.scores.resize(kept);
  return again;
}

/// A paragraph that the body lacks is its own where it stands again, if it reads so: what stood
/// above was a caption, a summary, a list of contents.
void add_said_again(const Reading& reading, const ScoredLines& again, std::vector<bool>& body) {
  std::unordered_set<std::uint64_t> said;
  std::size_t above = 0;
  for (std::size_t k = 0; k < again.lines.size(); ++k) {
    const std::size_t line = again.lines[k];
    if (again.scores[k] <= 0) {
      continue;
    }
    for (; above < line; ++above) {
      if (body[above]) {
        said.insert(reading.lines[above].normal);
      }
    }
    body[line] = !said.contains(reading.lines[line].normal);
  }
}

/// Which lines are the body: of those judged so, from the first to the last that is not short.
/// `scores` has one for each open line.
std::vector<bool> choose(std::string_view page_text, const Reading& reading,
                         const std::vector<std::size_t>& open, const std::vector<float>& scores) {
  const std::vector<bool> judged = judge(page_text, reading, open, scores);
  std::size_t first = open.size();
  std::size_t end = 0;
  for (std::size_t k = 0; k < open.size(); ++k) {
    if (judged[k] && !is_short(page_text, reading, open[k])) {
      first = std::min(first, k);
      end = k + 1;
    }
  }
  const bool all = is_text_alone(page_text, reading, open, scores) ||
                   (first >= end && reading.lines.size() <= kSmallPage);
  std::vector<bool> body(reading.lines.size());
  for (std::size_t k = 0; k < open.size(); ++k) {
    body[open[k]] = all || (judged[k] && (first >= end || (k >= first && k < end)));
  }
  return body;
}

void drop(Line& line, std::string_view rule, std::string evidence) {
  line.span_class = SpanClass::kOutsideBody;
  line.rule = rule;
  line.evidence = std::move(evidence);
  line.article = -1;
}

void keep(Line& line) {
  line.span_class = line.span_class == SpanClass::kTable ? line.span_class : SpanClass::kBody;
  line.rule = {};
  line.evidence.clear();
  line.tentative = false;
  line.article = 0;
}

/// Keeps all lines that are open, if that is certain before they have scores.
bool keeps_all(std::string_view page_text, Reading& reading) {
  const bool has_open = std::any_of(reading.lines.begin(), reading.lines.end(),
                                    [](const Line& line) { return !is_settled(line); });
  if (has_open && !is_text_alone(page_text, reading)) {
    return false;
  }
  for (Line& line : reading.lines) {
    if (!is_settled(line) && !is_said_again(line)) {
      keep(line);
    }
  }
  return true;
}

void tell_all(const std::vector<LineFeatures>& features, const std::vector<float>& scores,
              const std::vector<Repeats>& repeats, Reading& reading) {
  const std::vector<std::vector<Term>> terms = score_terms(features);
  for (std::size_t i = 0; i < reading.lines.size(); ++i) {
    Line& line = reading.lines[i];
    std::string told = tell_score(scores[i], terms[i], repeats.empty() ? Repeats{} : repeats[i]);
    const bool by_rule = is_settled(line) && line.span_class != SpanClass::kOutsideBody;
    line.evidence = by_rule && !line.evidence.empty() ? line.evidence + "; " + told : told;
  }
}

/// `page`, `words`: the scanned page and its words, if it is; else null.
void select(const base::ScannedText* page, const base::WordList* words, std::string_view page_text,
            const std::vector<Repeats>& repeats, Telling telling, Reading& reading) {
  if (telling != Telling::kAll && keeps_all(page_text, reading)) {
    find_subheads(page_text, reading);
    return;
  }
  thread_local std::vector<LineFeatures> features;
  if (page == nullptr) {
    thread_local base::ScannedText scanned;
    thread_local base::WordList listed;
    scanned.read(page_text);
    listed.read(scanned);
    page = &scanned;
    words = &listed;
  }
  read_features(*page, *words, reading, repeats, features);
  ScoredLines open{.lines = unsettled_lines(reading), .scores = {}};
  open.scores = score_lines(features, open.lines);
  const ScoredLines again = take_said_again(reading, open);
  std::vector<bool> body = choose(page_text, reading, open.lines, open.scores);
  add_said_again(reading, again, body);
  const auto first =
      static_cast<std::size_t>(std::find(body.begin(), body.end(), true) - body.begin());
  const auto end = body.size() - static_cast<std::size_t>(
                                     std::find(body.rbegin(), body.rend(), true) - body.rbegin());
  for (const std::size_t line : again.lines) {
    if (body[line]) {
      keep(reading.lines[line]);
    }
  }
  for (std::size_t k = 0; k < open.lines.size(); ++k) {
    const std::size_t i = open.lines[k];
    Line& line = reading.lines[i];
    if (body[i]) {
      keep(line);
    } else if (!line.dropped()) {
      drop(line,
           i < first  ? "before the body"
           : i >= end ? "behind the body"
                      : "within the body",
           telling == Telling::kNothing ? std::string{} : tell_score(open.scores[k]));
    }
  }
  find_subheads(page_text, reading);
  if (telling == Telling::kAll) {
    tell_all(features, score_lines(features), repeats, reading);
  }
}

}  // namespace

void select_body(std::string_view page_text, const std::vector<Repeats>& repeats, Telling telling,
                 Reading& reading) {
  select(nullptr, nullptr, page_text, repeats, telling, reading);
}

void select_body(const base::ScannedText& page, const base::WordList& words,
                 const std::vector<Repeats>& repeats, Telling telling, Reading& reading) {
  select(&page, &words, page.text(), repeats, telling, reading);
}

}  // namespace newsieve::strip
