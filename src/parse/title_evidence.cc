// Each line has a sum of weights; its softmax over all lines is how sure it is. The weights were
// fitted by logistic regression on one half of the sites of a public set and checked on the other,
// see docs/fields.md.
#include "parse/title_evidence.h"

#include <algorithm>
#include <bitset>
#include <cmath>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "base/characters.h"
#include "parse/address.h"
#include "parse/article_head.h"
#include "parse/same_lines.h"
#include "parse/site_name.h"
#include "parse/title_words.h"

namespace newsieve::parse {

namespace {

constexpr std::size_t kReach = 400;            // lines that may be the headline
constexpr std::uint32_t kMostBytes = 300;      // of a headline
constexpr std::uint32_t kMostTitleWords = 45;  // of a headline
constexpr std::size_t kDateReach = 6;          // lines from a headline to its date
constexpr std::size_t kFewestPartWords = 3;    // of a headline that is part of the first line
constexpr double kLeastWeight = 2.5;           // or nothing speaks for it
constexpr double kSureEnough = 0.7;            // of all the odds

// What each piece of evidence weighs. Shares are of the content words, 0 to 1.
constexpr double kFirstLineShare = 2.3;   // of the first line's words that the line has
constexpr double kShareOfFirst = 2.1;     // of the line's words that the first line has
constexpr double kPartOfFirst = 1.4;      // is the first line or a part between its separators
constexpr double kWholeFirst = -2.1;      // is the whole first line
constexpr double kSlugShare = 2.8;        // of the address's words that the line has
constexpr double kShareOfSlug = 0.8;      // of the line's words that the address has
constexpr double kNotInSlug = -1.0;       // has no word of the address
constexpr double kEcho = 0.2;             // stands on the page more than once
constexpr double kDateBelow = 0.7;        // a date or a byline stands within a few lines
constexpr double kShort = -1.4;           // one word or two
constexpr double kLong = -1.3;            // more than 22 words
constexpr double kEnds = -1.7;            // ends in a stop, a comma or a colon
constexpr double kBehindProse = -0.9;     // four lines of prose stand above, fewer weigh less
constexpr double kBrowserTitle = -1.7;    // is the first line, and has separators
constexpr double kDepth = 0.4;            // 200 lines stand above, fewer weigh less
constexpr double kSaidBefore = 0.4;       // an equal line stands above
constexpr double kSiteName = -1.4;        // reads as the site's name
constexpr double kLikeOneAbove = -1.1;    // three lines above share half of the first line's words
constexpr double kPart = -0.4;            // is a part of the first line that is no line
constexpr double kPartBeforeSite = -0.6;  // the same, and the site's name stands behind it

struct Candidate {
  std::size_t line = 0;
  std::string_view part;  ///< empty: the line is it
  std::uint64_t key = 0;
  double weight = 0;
};

class Weigher {
 public:
  Weigher(const Sheet& sheet, std::string_view url)
      : sheet_(sheet),
        slug_(words_of(slug_of(url))),
        site_(url),
        first_(sheet.text(0)),
        first_words_(words_of(first_)),
        first_is_title_(words_in_both(slug_, first_words_) > 0),
        separators_(separators_in(first_.substr(0, std::min<std::size_t>(first_.size(), 500)))) {
    for (const Words* words : {&slug_, &first_words_}) {
      for (const std::uint64_t word : words->content) {
        filter_.set(word % filter_.size());
      }
    }
    parts_.push_back(first_words_.key);
    for (const auto& [end, start] : separators_) {
      for (const std::string_view part : {first_.substr(0, end), first_.substr(start)}) {
        const Words words = words_of(part);
        if (words.count >= 2) {
          parts_.push_back(words.key);
        }
      }
    }
    std::sort(parts_.begin(), parts_.end());
  }

  std::vector<Candidate> candidates() {
    const std::size_t reach = std::min(kReach, sheet_.size());
    words_.reserve(reach);
    same_.clear(reach);
    for (std::size_t line = 0; line < reach; ++line) {
      const bool short_enough = sheet_.looks(line).bytes <= kMostBytes;
      words_.push_back(short_enough ? words_of_line(line) : Words());
      same_.add(words_.back().key, line);
    }
    first_is_title_ =
        first_is_title_ ||
        (slug_.count == 0 && std::any_of(words_.begin() + 1, words_.end(), [&](const Words& words) {
           return is_part_of_first(words);
         }));
    std::vector<Candidate> found;
    for (std::size_t line = 0; line < reach; ++line) {
      if (words_[line].count > 0 && words_[line].count <= kMostTitleWords) {
        found.push_back({.line = line, .part = {}, .key = words_[line].key, .weight = weigh(line)});
      }
      prose_above_ += base::is_prose(sheet_.looks(line)) ? 1 : 0;
    }
    add_parts(found);
    return found;
  }

  /// At least half of the address's words are the candidate's.
  bool is_in_address(const Candidate& candidate) const {
    return share(words_in_both(slug_, words_[candidate.line]), slug_) >= 0.5;
  }

  std::string_view title_of(const Candidate& candidate) const {
    return site_.without(text_of(candidate));
  }

  /// Whether that is the candidate's title_of.
  bool has_title(const Candidate& candidate, std::string_view title) const {
    // Few hold it, and only of these the site's name is looked for.
    return text_of(candidate).find(title) != std::string_view::npos && title_of(candidate) == title;
  }

 private:
  [[nodiscard]] std::string_view text_of(const Candidate& candidate) const {
    return candidate.part.empty() ? sheet_.text(candidate.line) : candidate.part;
  }

  /// The words of a line, of which those that it shares with no other need not be told.
  [[nodiscard]] Words words_of_line(std::size_t line) const {
    const std::string_view text = sheet_.text(line);
    if (sheet_.scan.text.has(&base::ByteKinds::apostrophe, text)) {
      return words_of(text);
    }
    return shares_none(line) ? words_but_content(line)
                             : words_of(sheet_.scan.normals.kept(text), sheet_.normal(line));
  }

  /// Told in little time: no word of a line of ASCII is one of the address or the first line.
  [[nodiscard]] bool shares_none(std::size_t line) const {
    const std::span<const std::uint64_t> words = sheet_.words(line);
    return !sheet_.scan.text.has(&base::ByteKinds::beyond, sheet_.text(line)) &&
           std::none_of(words.begin(), words.end(),
                        [&](std::uint64_t word) { return filter_[word % filter_.size()]; });
  }

  /// The words of a line of ASCII of which no one will ask what they share with others.
  [[nodiscard]] Words words_but_content(std::size_t line) const {
    Words words;
    words.count = static_cast<std::uint32_t>(sheet_.words(line).size());
    words.key = sheet_.normal(line);
    if (words.count <= kMostSiteWords) {
      const std::string_view text = sheet_.text(line);
      words.letters.assign(sheet_.scan.text.folded() + sheet_.scan.text.start_of(text),
                           text.size());
      std::erase(words.letters, ' ');
    }
    return words;
  }

  /// They are those of the first line or of a part between its separators.
  [[nodiscard]] bool is_part_of_first(const Words& words) const {
    return std::binary_search(parts_.begin(), parts_.end(), words.key);
  }

  /// What the words of a line or a part of one weigh, which share so many with the address and with
  /// the first line.
  double weigh_words(const Words& words, std::size_t of_slug, std::size_t of_first) const {
    if (of_slug == 0 && of_first == 0) {
      return 0;  // most lines
    }
    const double slug = kSlugShare * share(of_slug, slug_) + kShareOfSlug * share(of_slug, words);
    return !first_is_title_ ? slug
                            : slug + kFirstLineShare * share(of_first, first_words_) +
                                  kShareOfFirst * share(of_first, words);
  }

  double weigh(std::size_t line) {
    const Words& words = words_[line];
    const base::Looks& looks = sheet_.looks(line);
    const std::size_t of_slug = words_in_both(slug_, words);
    const std::size_t of_first = words_in_both(first_words_, words);
    double weight = weigh_words(words, of_slug, of_first);
    weight += slug_.count > 0 && of_slug == 0 ? kNotInSlug : 0;
    if (line > 0 && first_is_title_ && is_part_of_first(words)) {
      weight += kPartOfFirst + (words.key == first_words_.key ? kWholeFirst : 0);
    }
    const SameLines::Group& same = same_.of(words.key);
    weight += same.count > 1 ? kEcho : 0;
    weight += same.first < line ? kSaidBefore : 0;
    weight += words.count <= 2 ? kShort : 0;
    weight += words.count > 22 ? kLong : 0;
    const char last = sheet_.text(line).back();
    weight += looks.ends_sentence && last == '.' ? kEnds : 0;
    weight += last == ':' || last == ',' ? kEnds : 0;
    weight += kBehindProse * std::min(prose_above_, 4) / 4;
    weight += line == 0 && !separators_.empty() ? kBrowserTitle : 0;
    weight += kDepth * static_cast<double>(std::min<std::size_t>(line, 200)) / 200;
    weight += site_.is(words) ? kSiteName : 0;
    weight += kLikeOneAbove * std::min(like_first_, 3) / 3;
    like_first_ += line > 0 && share(of_first, first_words_) >= 0.5 ? 1 : 0;
    // The dearest to find out, so only where it may matter.
    return weight > 2 && has_date_below(line) ? weight + kDateBelow : weight;
  }

  bool has_date_below(std::size_t line) const {
    const std::size_t end = std::min(line + 1 + kDateReach, sheet_.size());
    for (std::size_t below = line + 1; below < end; ++below) {
      if (is_date_or_byline(sheet_, below)) {
        return true;
      }
    }
    return false;
  }

  /// The parts of the first line before its last two separators, unless lines say them.
  void add_parts(std::vector<Candidate>& found) {
    const std::size_t from = separators_.size() > 2 ? separators_.size() - 2 : 0;
    for (std::size_t i = from; i < separators_.size() && first_is_title_; ++i) {
      const std::string_view part = first_.substr(0, separators_[i].first);
      const Words words = words_of(part);
      if (words.count < kFewestPartWords || same_.of(words.key).count > 0) {
        continue;
      }
      const bool before_site = site_.is(words_of(first_.substr(separators_[i].second)));
      found.push_back({.line = 0,
                       .part = part,
                       .key = words.key,
                       .weight = weigh_words(words, words_in_both(slug_, words),
                                             words_in_both(first_words_, words)) +
                                 kPart + (before_site ? kPartBeforeSite : 0)});
    }
  }

  const Sheet& sheet_;
  Words slug_;
  SiteName site_;
  std::string_view first_;
  Words first_words_;
  std::bitset<4096> filter_;  ///< of the content words of both
  bool first_is_title_;       ///< by a word of the address, or a line below that is a part of it
  std::vector<std::pair<std::size_t, std::size_t>> separators_;
  std::vector<std::uint64_t> parts_;  ///< what the first line and its parts say, in order
  std::vector<Words> words_;
  SameLines same_;  ///< by the keys of their words
  int prose_above_ = 0;
  int like_first_ = 0;
};

/// A text without its headline opens with what the address says too: the lead, which is none.
bool reads_as_lead(const Sheet& sheet, const Candidate& candidate) {
  constexpr std::uint32_t kFewestWords = 12;
  constexpr std::uint32_t kManyWords = 28;
  const base::Looks& looks = sheet.looks(candidate.line);
  const std::string_view text = sheet.text(candidate.line);
  const bool is_statement = looks.ends_sentence && text.find('?', text.size() - 4) == text.npos;
  return looks.words > kManyWords || (looks.words >= kFewestWords && is_statement);
}

}  // namespace

std::optional<TitleEvidence> find_title_evidence(const Sheet& sheet) {
  if (sheet.size() < 2 || !sheet.page.row || !sheet.page.row->url) {
    return std::nullopt;
  }
  Weigher weigher(sheet, *sheet.page.row->url);
  const std::vector<Candidate> candidates = weigher.candidates();
  if (candidates.empty()) {
    return std::nullopt;
  }
  const auto best =
      std::max_element(candidates.begin(), candidates.end(),
                       [](const Candidate& a, const Candidate& b) { return a.weight < b.weight; });
  const std::string_view title = weigher.title_of(*best);
  double all = 0;
  double same = 0;
  for (const Candidate& candidate : candidates) {
    const double odds = std::exp(candidate.weight - best->weight);
    all += odds;
    const bool counts = odds > 1e-3;  // what is far behind changes nothing, whatever it says
    same +=
        candidate.key == best->key || (counts && weigher.has_title(candidate, title)) ? odds : 0;
  }
  if (best->weight < kLeastWeight || same < kSureEnough * all || reads_as_lead(sheet, *best)) {
    return std::nullopt;
  }
  // The first line with the site's name is the browser's title and no part of the text.
  const bool is_line = best->line > 0 || title.size() == sheet.text(0).size();
  return TitleEvidence{.line = best->line,
                       .is_line = is_line,
                       .in_address = weigher.is_in_address(*best),
                       .title = std::string(title)};
}

}  // namespace newsieve::parse
