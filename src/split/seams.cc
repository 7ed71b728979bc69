#include "split/seams.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/characters.h"
#include "base/hash.h"
#include "base/lexicon.h"
#include "split/page_starts.h"

namespace newsieve::split {

namespace {

constexpr std::size_t kPageLines = 8;      // a page has at least as many lines …
constexpr std::size_t kPageBytes = 400;    // … and bytes …
constexpr std::size_t kPageProse = 2;      // … and lines of prose
constexpr std::size_t kChain = 2;          // lines that recur together at the end of pages …
constexpr std::size_t kPlainChain = 6;     // … and that prove an end without glue
constexpr std::size_t kSureTail = 4;       // borders for each time that a tail was none
constexpr std::size_t kOpening = 4;        // lines that pages of a site begin with
constexpr std::size_t kLongestSeam = 200;  // bytes of a line that recurs at borders
constexpr std::size_t kShortestSeam = 3;   // bytes
constexpr std::size_t kLongestLabel = 40;  // bytes of a label that ends a page
constexpr std::size_t kMostSeams = 256;    // of either kind: a bound on memory and time

constexpr std::size_t kBytes = 256;  // that there are

/// The first two bytes as a number; of a text of one byte, with a zero.
std::size_t first_two(std::string_view text) {
  return static_cast<unsigned char>(text[0]) * kBytes +
         (text.size() > 1 ? static_cast<unsigned char>(text[1]) : 0U);
}

/// A place where two texts may have been glued: no space, and a capital behind anything else.
bool may_be_glued(std::string_view line, std::size_t at) {
  if (at == 0 || at >= line.size()) {
    return false;
  }
  const char before = line[at - 1];
  const char after = line[at];
  const bool opens =
      base::is_upper(after) || after == '"' || static_cast<unsigned char>(after) >= 0xC0;
  return opens && !base::is_space(before) && !base::is_upper(before);
}

/// What two lines begin with alike, if one goes on with a page's first words behind it.
std::string_view shared_tail(std::string_view a, std::string_view b) {
  std::size_t length = 0;
  while (length < std::min(a.size(), b.size()) && a[length] == b[length]) {
    ++length;
  }
  const auto fits = [length](std::string_view line, std::size_t at) {
    return at == line.size() || (at <= length && may_be_glued(line, at));
  };
  while (length >= kShortestSeam && !(fits(a, length) && fits(b, length))) {
    --length;
  }
  return length < kShortestSeam || length > kLongestSeam ? std::string_view{} : a.substr(0, length);
}

/// The known label that the line ends in, or is.
std::string_view label_at_end(std::string_view line) {
  for (std::size_t at = line.size() - std::min(line.size(), kLongestLabel);
       at + kShortestSeam <= line.size(); ++at) {
    const std::string_view end = line.substr(at);
    if (base::may_begin_with_label(end, base::Label::kUi) &&
        base::label_of(end) == base::Label::kUi) {
      return end;
    }
  }
  return {};
}

/// `line` ends in `head`, which another page's last word is glued to.
bool is_glued_to(std::string_view line, std::string_view head) {
  return line.size() > head.size() && line.ends_with(head) &&
         !base::is_space(line[line.size() - head.size() - 1]);
}

/// The line behind which another page may have begun: no label that opens a block of this page.
bool may_end_page(const TextLine& line) {
  return line.hash != 0 && line.text.size() <= kLongestSeam &&
         line.label != base::Label::kRelatedHead;
}

/// How many lines up to `j` and up to `i`, which is behind it, are the same.
std::size_t chain_length(const TextLines& lines, std::size_t i, std::size_t j) {
  std::size_t length = 0;
  while (length <= j && j + length < i && lines[i - length].hash == lines[j - length].hash) {
    ++length;
  }
  return length;
}

/// The rest of line `line` behind `tail` opens a page, or there is no more.
bool opens_page_behind(const TextLines& lines, std::size_t line, std::size_t tail) {
  const std::string_view rest = lines[line].text.substr(tail);
  if (rest.empty()) {
    return line + 1 == lines.size();
  }
  return opens_page(make_line(rest, lines[line].start + tail), lines, line + 1);
}

bool has_prose_between(const TextLines& lines, std::size_t from, std::size_t to) {
  std::size_t prose = 0;
  for (std::size_t i = from; i < to && prose < kPageProse; ++i) {
    prose += base::is_prose(lines[i].looks) ? 1U : 0U;
  }
  return prose >= kPageProse;
}

/// A hash of the lines below `line` that an opening is known by; 0: there are too few, or one is an
/// article's or says nothing.
std::uint64_t opening_key(const TextLines& lines, std::size_t line) {
  if (line + kOpening > lines.size()) {
    return 0;
  }
  std::uint64_t key = 0;
  for (std::size_t i = line + 1; i < line + kOpening; ++i) {
    if (lines[i].hash == 0 || base::is_prose(lines[i].looks) ||
        lines[i].hash == lines[i - 1].hash) {
      return 0;
    }
    key = base::mix(key + lines[i].hash);
  }
  return key;
}

}  // namespace

void Seams::add_opening(const TextLines& lines, std::size_t line) {
  const std::uint64_t key = opening_key(lines, line);
  if (key != 0 && openings_.size() < kMostSeams) {
    openings_.try_emplace(key, lines[line].text);
  }
}

bool Seams::is_opening(const TextLines& lines, std::size_t line) const {
  const std::uint64_t key = opening_key(lines, line);
  const auto found = key == 0 ? openings_.end() : openings_.find(key);
  return found != openings_.end() && found->second == lines[line].text;
}

void Seams::learn(const TextLines& lines) {
  learn_tails(lines);
  learn_heads(lines);
}

/// A line that recurs at the end of pages, or what glued lines begin with, and how sure that is.
struct Seams::Tail {
  std::string_view text;
  bool glued = false;
  std::size_t borders = 0;  ///< times that a page ended there
  std::size_t refuted = 0;  ///< times that it recurred where none did
};

void Seams::learn_tails(const TextLines& lines) {
  std::unordered_map<std::uint64_t, std::size_t> last_seen;
  std::unordered_map<std::uint64_t, Tail> found;  // by the hash of the last whole line
  for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
    if (!may_end_page(lines[i]) || found.size() >= kMostSeams) {
      continue;
    }
    const auto [entry, is_new] = last_seen.try_emplace(lines[i].hash, i);
    const std::size_t j = entry->second;
    entry->second = i;
    const bool ends_by_label = lines[i].label == base::Label::kPageEnd;
    if (is_new || lines[i + 1].hash == lines[j + 1].hash ||
        (chain_length(lines, i, j) < kChain && !ends_by_label)) {
      continue;  // the chain goes on, or is none
    }
    Tail& tail = found[lines[i].hash];
    const std::string_view glued = shared_tail(lines[i + 1].text, lines[j + 1].text);
    const bool apart = i - j >= kPageLines && lines[i].start - lines[j].start >= kPageBytes &&
                       has_prose_between(lines, j + 1, i);
    const bool glued_border = apart && !glued.empty() &&
                              opens_page_behind(lines, i + 1, glued.size()) &&
                              opens_page_behind(lines, j + 1, glued.size());
    const bool plain_border = apart && !glued_border && opens_page(lines[i + 1], lines, i + 2) &&
                              opens_page(lines[j + 1], lines, j + 2) &&
                              (ends_by_label || chain_length(lines, i, j) >= kPlainChain ||
                               (is_page_head(lines, i + 1) && is_page_head(lines, j + 1)));
    if (glued_border) {
      tail.text = glued;
      tail.glued = true;
    } else if (plain_border && !tail.glued) {
      tail.text = lines[i].text;
    }
    ++(glued_border || plain_border ? tail.borders : tail.refuted);
  }
  for (const auto& [hash, tail] : found) {
    if (tail.borders > kSureTail * tail.refuted && tails_.size() < kMostSeams) {
      add_tail(tail.text);
    }
  }
}

void Seams::add_tail(std::string_view text) {
  tails_.emplace(text);
  tail_starts_.set(first_two(text));
  for (std::size_t second = 0; text.size() == 1 && second < kBytes; ++second) {
    tail_starts_.set(first_two(text) + second);
  }
}

void Seams::learn_heads(const TextLines& lines) {
  // Lines above headlines, and what of them recurs: known labels, and lines that another ends in.
  std::set<std::string_view> above;
  std::map<std::string_view, std::size_t> labels;
  for (std::size_t i = 1; i < lines.size() && above.size() < kMostSeams; ++i) {
    if (is_page_head(lines, i)) {
      above.insert(lines[i - 1].text);
      ++labels[label_at_end(lines[i - 1].text)];
    }
  }
  for (const auto& [label, count] : labels) {
    if (!label.empty() && count >= 2) {
      heads_.emplace(label);
    }
  }
  for (const std::string_view head : above) {
    const bool recurs = std::any_of(above.begin(), above.end(), [head](std::string_view line) {
      return is_glued_to(line, head);
    });
    if (recurs && head.size() >= kShortestSeam && head.size() <= kLongestSeam &&
        heads_.size() < kMostSeams) {
      heads_.emplace(head);
    }
  }
}

std::size_t Seams::glued_at(const TextLines& lines, std::size_t line) const {
  const std::string_view text = lines[line].text;
  if (tail_starts_[first_two(text)]) {
    for (const std::string& tail : tails_) {
      if (text.starts_with(tail) && may_be_glued(text, tail.size())) {
        return tail.size();
      }
    }
  }
  const bool may_end = base::may_begin_with_label(text, base::Label::kPageEnd);
  const std::size_t reach = may_end ? std::min(kLongestLabel, text.size()) : 0;
  for (std::size_t at = 1; at < reach; ++at) {
    if (may_be_glued(text, at) && base::label_of(text.substr(0, at)) == base::Label::kPageEnd) {
      return at;
    }
  }
  const std::uint64_t key = opening_key(lines, line);
  const auto opening = key == 0 ? openings_.end() : openings_.find(key);
  if (opening != openings_.end() && is_glued_to(text, opening->second)) {
    return text.size() - opening->second.size();
  }
  if (line + 1 < lines.size() && is_page_head(lines, line + 1)) {
    for (const std::string& head : heads_) {
      if (is_glued_to(text, head)) {
        return text.size() - head.size();
      }
    }
    // One border alone teaches nothing: then both sides must be known labels.
    for (std::size_t at = 1; at < reach; ++at) {
      if (base::label_of(text.substr(0, at)) == base::Label::kPageEnd &&
          base::label_of(text.substr(at)) == base::Label::kUi && !base::is_space(text[at])) {
        return at;
      }
    }
  }
  return 0;
}

void Seams::unglue(TextLines& lines) const {
  std::vector<std::pair<std::size_t, std::size_t>> glued;  // lines, and where in them
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (const std::size_t at = glued_at(lines, i); at > 0) {
      glued.emplace_back(i, at);
    }
  }
  if (glued.empty()) {
    return;
  }
  TextLines apart;
  apart.reserve(lines.size() + glued.size());
  auto next = lines.begin();
  for (const auto& [i, at] : glued) {
    const auto line = lines.begin() + static_cast<std::ptrdiff_t>(i);
    apart.insert(apart.end(), next, line);
    apart.push_back(make_line(line->text.substr(0, at), line->start));
    apart.back().glued = line->glued;
    apart.push_back(make_line(line->text.substr(at), line->start + at));
    apart.back().glued = true;
    next = line + 1;
  }
  apart.insert(apart.end(), next, lines.end());
  lines.swap(apart);
}

}  // namespace newsieve::split
