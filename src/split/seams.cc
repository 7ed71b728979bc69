#include "split/seams.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "base/age.h"
#include "base/characters.h"
#include "base/lexicon.h"
#include "base/normal_line.h"
#include "split/page_starts.h"

namespace newsieve::split {

namespace {

constexpr std::size_t kPageLines = 8;      // a page has at least as many lines …
constexpr std::size_t kPageBytes = 600;    // … and bytes
constexpr std::size_t kLongestSeam = 200;  // bytes of a line that recurs at borders
constexpr std::size_t kShortestSeam = 3;   // bytes
constexpr std::size_t kLongestLabel = 40;  // bytes of a label that ends a page
constexpr std::size_t kMostSeams = 256;    // of either kind: a bound on memory and time

/// A place where two texts may have been glued: no space, and a capital behind a small letter, a
/// digit or a mark.
bool may_be_glued(std::string_view line, std::size_t at) {
  if (at == 0 || at >= line.size()) {
    return false;
  }
  const char before = line[at - 1];
  const char after = line[at];
  const bool opens = base::is_upper(after) || base::is_digit(after) || after == '"' ||
                     static_cast<unsigned char>(after) >= 0xC0;
  return opens && !base::is_space(before) && !base::is_upper(before) &&
         !(base::is_digit(after) && base::is_digit(before));
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

/// What two lines above a page's headline end in alike.
std::string_view shared_head(std::string_view a, std::string_view b) {
  std::size_t length = 0;
  while (length < std::min(a.size(), b.size()) &&
         a[a.size() - 1 - length] == b[b.size() - 1 - length]) {
    ++length;
  }
  // Of what is alike only a known label, or all of one line, is surely not by chance.
  for (; length >= kShortestSeam; --length) {
    const std::string_view head = a.substr(a.size() - length);
    if (length == a.size() || length == b.size() || base::label_of(head) == base::Label::kUi) {
      return length > kLongestSeam ? std::string_view{} : head;
    }
  }
  return {};
}

/// The line behind which another page may have begun: no label that opens a block of this page.
bool may_end_page(const TextLine& line) {
  return line.hash != 0 && line.text.size() <= kLongestSeam &&
         base::label_of(line.text) != base::Label::kRelatedHead;
}

bool may_open_page(const TextLine& line) {
  return base::is_headline(line.text, line.looks) || base::label_of(line.text).has_value();
}

}  // namespace

void Seams::learn(const TextLines& lines) {
  learn_tails(lines);
  learn_heads(lines);
}

void Seams::learn_tails(const TextLines& lines) {
  std::unordered_map<std::uint64_t, std::size_t> last_seen;
  for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
    if (!may_end_page(lines[i]) || tails_.size() >= kMostSeams) {
      continue;
    }
    const auto [entry, is_new] = last_seen.try_emplace(lines[i].hash, i);
    const std::size_t j = entry->second;
    if (is_new || i - j < kPageLines || lines[i].start - lines[j].start < kPageBytes) {
      continue;
    }
    entry->second = i;
    const TextLine& after_i = lines[i + 1];
    const TextLine& after_j = lines[j + 1];
    if (after_i.hash == after_j.hash || lines[i - 1].hash != lines[j - 1].hash || j == 0) {
      continue;  // the chain goes on, or is no chain
    }
    if (base::read_publisher_age(after_i.text) || base::read_publisher_age(after_j.text)) {
      continue;  // an age is said below a headline, never at the start of a page
    }
    const std::string_view glued = shared_tail(after_i.text, after_j.text);
    if (!glued.empty()) {
      tails_.emplace(glued);
    } else if (may_open_page(after_i) && may_open_page(after_j)) {
      tails_.emplace(lines[i].text);
    }
  }
}

void Seams::learn_heads(const TextLines& lines) {
  std::vector<std::string_view> above;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (is_page_head(lines, i)) {
      above.push_back(lines[i - 1].text);
    }
  }
  for (std::size_t i = 1; i < above.size() && heads_.size() < kMostSeams; ++i) {
    const std::string_view head = shared_head(above[i - 1], above[i]);
    if (!head.empty()) {
      heads_.emplace(head);
    }
  }
}

std::size_t Seams::glued_at(const TextLines& lines, std::size_t line) const {
  const std::string_view text = lines[line].text;
  for (const std::string& tail : tails_) {
    if (text.starts_with(tail) && may_be_glued(text, tail.size())) {
      return tail.size();
    }
  }
  for (std::size_t at = 1; at < std::min(kLongestLabel, text.size()); ++at) {
    if (may_be_glued(text, at) && base::label_of(text.substr(0, at)) == base::Label::kPageEnd) {
      return at;
    }
  }
  if (line + 1 < lines.size() && is_page_head(lines, line + 1)) {
    for (const std::string& head : heads_) {
      if (text.size() > head.size() && text.ends_with(head) &&
          !base::is_space(text[text.size() - head.size() - 1])) {
        return text.size() - head.size();
      }
    }
    // One border alone teaches nothing: then both sides must be known labels.
    for (std::size_t at = 1; at < std::min(kLongestLabel, text.size()); ++at) {
      if (base::label_of(text.substr(0, at)) == base::Label::kPageEnd &&
          base::label_of(text.substr(at)) == base::Label::kUi && !base::is_space(text[at])) {
        return at;
      }
    }
  }
  return 0;
}

void Seams::unglue(TextLines& lines) const {
  TextLines apart;
  apart.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::size_t at = glued_at(lines, i);
    if (at == 0) {
      apart.push_back(lines[i]);
      continue;
    }
    for (const bool second : {false, true}) {
      TextLine part = lines[i];
      part.text = second ? lines[i].text.substr(at) : lines[i].text.substr(0, at);
      part.start = second ? lines[i].start + at : lines[i].start;
      part.hash = base::normal_hash(part.text);
      part.looks = base::look(part.text);
      part.glued = second || lines[i].glued;
      apart.push_back(part);
    }
  }
  lines.swap(apart);
}

}  // namespace newsieve::split
