#include "base/credits.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <string>
#include <unordered_set>

#include "base/agencies.h"
#include "base/characters.h"
#include "base/colon.h"
#include "base/label_starts.h"
#include "base/list_entries.h"
#include "base/looks.h"
#include "base/normal_line.h"

namespace newsieve::base {

namespace {

constexpr std::size_t kReach = 120;  // bytes from the end of a line in which a credit begins
constexpr std::size_t kLongestCreditLabel = 40;  // bytes
constexpr std::uint32_t kMostNameWords = 8;      // of a name and of whom it works for
constexpr std::uint32_t kMostLineWords = 12;     // of a line that begins with a label
constexpr std::size_t kTwoByteValues = 1U << 16U;
constexpr std::size_t kLabelWords = 4;  // at most, before a name

constexpr std::string_view kCreditList =
#include "credits.inc"
    ;

struct Credits {
  std::unordered_set<std::string> labels;     ///< before a colon; normalised
  std::unordered_set<std::string> prefixes;   ///< before a name
  std::unordered_set<std::string> libraries;  ///< at the end
  LabelStarts starts;                         ///< of labels and prefixes
  std::bitset<kTwoByteValues> last_bytes;     ///< the last two of each library
};

/// In lower case, as a number; `text` has as many at least.
std::size_t last_two_as_number(std::string_view text) {
  const auto byte = [&](std::size_t back) {
    return static_cast<std::size_t>(static_cast<unsigned char>(to_lower(text[text.size() - back])));
  };
  return byte(2) << 8U | byte(1);
}

void add_credit(Credits& credits, std::string_view line) {
  const bool is_prefix = line.ends_with(" *");
  line.remove_suffix(is_prefix ? 2 : 0);
  const std::string normal = normalise(line);
  credits.starts.add(normal);
  (is_prefix ? credits.prefixes : credits.labels).insert(normal);
}

Credits load_credits() {
  Credits credits;
  for_each_entry(kCreditList, [&](std::string_view section, std::string_view line) {
    if (section == "library") {
      credits.last_bytes.set(last_two_as_number(line));
      credits.libraries.insert(normalise(line));
    } else {
      add_credit(credits, line);
    }
  });
  return credits;
}

const Credits& credits() {
  static const Credits loaded = load_credits();
  return loaded;
}

/// Who took the picture: some words, the first no number, that are no sentence.
bool may_be_name(std::string_view text, std::uint32_t most_words) {
  text = trim(text);
  const Looks looks = look(text);
  return looks.has_word && looks.words <= most_words && !is_digit(text.front()) &&
         looks.sentence_ends <= 1;
}

/// Where the first word of `text` from `from` on ends.
std::size_t end_of_word(std::string_view text, std::size_t from) {
  const std::size_t word = text.find_first_not_of(' ', from);
  return word == std::string_view::npos ? text.size() : std::min(text.find(' ', word), text.size());
}

bool begins_with_prefix(std::string_view text, std::uint32_t most_words) {
  std::size_t end = 0;
  for (std::size_t word = 0; word < kLabelWords && end < text.size(); ++word) {
    end = end_of_word(text, end);
    if (end < text.size() && credits().prefixes.contains(normalise(text.substr(0, end)))) {
      return may_be_name(text.substr(end), most_words);
    }
  }
  return false;
}

/// "AP Photo/Jane Roe": an agency and one who works for it.
bool is_by_agency(std::string_view text, std::size_t slash) {
  std::string_view agency = trim(text.substr(0, slash));
  agency.remove_suffix(agency.ends_with(" Photo") ? std::string_view(" Photo").size() : 0);
  const Looks name = look(trim(text.substr(slash + 1)));
  return name.words > 1 && name.words == name.capitalised && name.words <= kMostNameWords &&
         is_news_agency(agency);
}

/// `text` begins with what announces a credit and is no more than it.
bool is_credit(std::string_view text, std::uint32_t most_words) {
  const std::string_view start = text.substr(0, kLongestCreditLabel);
  if (const std::size_t slash = start.find('/');
      slash != std::string_view::npos && is_by_agency(text, slash)) {
    return true;
  }
  if (!credits().starts.may_begin(text)) {
    return false;  // most
  }
  if (const Colon colon = find_colon(start); colon.length > 0) {
    return credits().labels.contains(normalise(start.substr(0, colon.at))) &&
           may_be_name(text.substr(colon.at + colon.length), most_words);
  }
  return begins_with_prefix(text, most_words);
}

/// A library's name ends the line, behind a mark or "via", or is all of it.
bool ends_with_library(std::string_view line) {
  if (line.size() < 2 || !credits().last_bytes[last_two_as_number(line)]) {
    return false;  // most lines
  }
  static constexpr std::array<std::string_view, 8> kMarks = {"/", "|", "(",      ",",
                                                             ":", "©", "\u2013", "\u2014"};
  std::size_t from = line.size();
  for (int words = 0; words < 3 && from > 0; ++words) {
    const std::size_t mark = line.find_last_of(" /|(,:", from - 1);
    const std::size_t begin = mark == std::string_view::npos ? 0 : mark + 1;
    if (begin < from && credits().libraries.contains(normalise(line.substr(begin)))) {
      const std::string_view before = trim(line.substr(0, begin));
      return before.empty() || before.ends_with(" via") ||
             std::any_of(kMarks.begin(), kMarks.end(),
                         [before](std::string_view m) { return before.ends_with(m); });
    }
    from = mark == std::string_view::npos ? 0 : mark;
  }
  return false;
}

/// Marks behind which a credit begins.
constexpr std::array<bool, 256> kBreaks = [] {
  std::array<bool, 256> breaks{};
  for (const char c : {'.', '!', '?', '(', '[', '|', '/'}) {
    breaks[static_cast<unsigned char>(c)] = true;
  }
  return breaks;
}();

}  // namespace

bool ends_with_credit(std::string_view line) {
  while (line.ends_with(')') || line.ends_with(']') || line.ends_with(' ')) {
    line.remove_suffix(1);
  }
  if (line.empty()) {
    return false;
  }
  if (ends_with_library(line) || is_credit(line, kMostLineWords)) {
    return true;
  }
  for (std::size_t i = line.size() - std::min(line.size(), kReach); i + 1 < line.size(); ++i) {
    if (kBreaks[static_cast<unsigned char>(line[i])] &&
        is_credit(trim(line.substr(i + 1)), kMostNameWords)) {
      return true;
    }
  }
  return false;
}

}  // namespace newsieve::base
