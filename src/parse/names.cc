#include "parse/names.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "base/characters.h"
#include "base/date_tokens.h"
#include "base/date_words.h"
#include "base/utf8.h"
#include "parse/byline_words.h"

namespace newsieve::parse {

namespace {

bool begins_with_capital(std::string_view word) {
  const base::CodePoint first = base::decode(word);
  if (first.length < 2) {
    return !word.empty() && base::is_upper(word.front());
  }
  constexpr char32_t kHebrew = 0x0590;  // from here on scripts have no case
  const std::string_view letter = word.substr(0, first.length);
  return base::lower_case(letter) != letter || first.value >= kHebrew;
}

/// Reads names over the tokens of a text.
class NameReader {
 public:
  explicit NameReader(std::string_view text) : text_(text), tokens_(base::date_tokens(text)) {}

  std::optional<ReadName> read() {
    constexpr std::size_t kMostNames = 12;
    ReadName read;
    for (std::size_t names = 0; names < kMostNames; ++names) {
      const std::string_view name = one_name();
      if (name.empty()) {
        break;
      }
      read.name.append(names == 0 ? "" : ", ").append(name);
      read.end = static_cast<std::size_t>(name.data() + name.size() - text_.data());
      skip_degrees();
      if (!join()) {
        break;
      }
    }
    return read.end == 0 ? std::nullopt : std::optional(read);
  }

 private:
  [[nodiscard]] bool is_word(std::size_t token) const {
    return token < tokens_.size() && tokens_[token].kind == base::DateToken::Kind::kWord;
  }
  [[nodiscard]] bool is_mark(std::size_t token, char32_t mark) const {
    return token < tokens_.size() && tokens_[token].kind == base::DateToken::Kind::kMark &&
           tokens_[token].mark == mark;
  }
  [[nodiscard]] bool is_capital(std::size_t token) const {
    return begins_with_capital(text_.substr(tokens_[token].start));
  }
  [[nodiscard]] bool glued(std::size_t token) const {
    return token < tokens_.size() && !tokens_[token].gap;
  }

  /// The token behind a word and what is glued to it: "O'Neill-Smith", "J.R.", "ROE’S".
  [[nodiscard]] std::size_t behind_word(std::size_t token) const {
    ++token;
    while ((is_mark(token, '-') || is_mark(token, '\'') || is_mark(token, U'\u2019') ||
            is_mark(token, '.')) &&
           glued(token) && is_word(token + 1) && glued(token + 1)) {
      token += 2;
    }
    return token;
  }

  /// "Mr.", "J.", "J.R.": the stop belongs to the word.
  [[nodiscard]] bool takes_stop(std::size_t first, std::size_t behind) const {
    static constexpr std::array<std::string_view, 7> kTitles = {"mrs", "prof", "rev", "sen",
                                                                "gov", "gen",  "capt"};
    constexpr std::size_t kInitials = 2;  // bytes
    const bool title =
        std::find(kTitles.begin(), kTitles.end(), tokens_[first].word) != kTitles.end();
    return is_mark(behind, '.') && glued(behind) && is_capital(first) &&
           (title || tokens_[behind - 1].end - tokens_[behind - 1].start <= kInitials);
  }

  /// Takes one name: capitalised words with particles and initials between them.
  std::string_view one_name() {
    constexpr std::size_t kMostWords = 5;
    std::size_t token = at_;
    std::size_t end = at_;
    std::size_t words = 0;
    while (is_word(token) && words < kMostWords && (token == at_ || tokens_[token].gap)) {
      const std::string& word = tokens_[token].word;
      const std::size_t behind = behind_word(token);
      if (behind < tokens_.size() && glued(behind) &&
          tokens_[behind].kind == base::DateToken::Kind::kNumber) {
        break;  // a user's name, or a date glued to what stands before
      }
      if (!is_capital(token)) {
        if (words == 0 || !is_name_particle(word)) {
          break;
        }
        token = behind;
        continue;
      }
      if (is_no_name(word) || (words > 0 && base::date_label_of(word))) {
        if (const std::size_t team = behind_team(token); team > 0 && words > 0) {
          end = team;
        }
        break;
      }
      if (words > 0 && base::month_of(word) > 0) {
        break;
      }
      if (const std::size_t cut = glued_behind(token); cut > 0) {
        return cut_name(token, cut);
      }
      ++words;
      end = behind;
      if (is_mark(end, '.') && glued(end)) {
        if (!takes_stop(token, behind)) {
          break;
        }
        ++end;
      }
      token = end;
    }
    if (words == 0) {
      return {};
    }
    const std::string_view name =
        text_.substr(tokens_[at_].start, tokens_[end - 1].end - tokens_[at_].start);
    at_ = end;
    return name;
  }

  /// Where a word that no name has is glued to the word at `token`: "RoePublished". Bytes of the
  /// text, 0 if there is none.
  [[nodiscard]] std::size_t glued_behind(std::size_t token) const {
    for (std::size_t at = tokens_[token].start + 1; at < tokens_[token].end; ++at) {
      if (base::is_upper(text_[at]) && base::is_lower(text_[at - 1])) {
        const std::string head =
            base::lower_case(text_.substr(tokens_[token].start, at - tokens_[token].start));
        if (is_no_name(head)) {
          return tokens_[token].start;
        }
        std::size_t behind = at + 1;
        while (behind < tokens_[token].end && !base::is_upper(text_[behind])) {
          ++behind;
        }
        const std::string tail = base::lower_case(text_.substr(at, behind - at));
        if (is_no_name(tail) || base::month_of(tail) > 0 || base::date_label_of(tail)) {
          return at;
        }
      }
    }
    return 0;
  }

  /// The name up to byte `cut`, which ends it.
  std::string_view cut_name(std::size_t token, std::size_t cut) {
    const std::size_t start = tokens_[at_].start;
    at_ = token + 1;
    return base::trim(text_.substr(start, cut - start));
  }

  /// Behind "Editorial Team" in "Harbour Post Editorial Team"; 0 if there is no such.
  [[nodiscard]] std::size_t behind_team(std::size_t token) const {
    constexpr std::size_t kReach = 3;
    for (std::size_t word = token; word < token + kReach && is_word(word); ++word) {
      if (is_team(tokens_[word].word)) {
        return word + 1;
      }
      if (!is_no_name(tokens_[word].word)) {
        break;
      }
    }
    return 0;
  }

  /// ", MD, Ph.D.": short words in capitals behind a comma.
  void skip_degrees() {
    constexpr std::size_t kLongest = 6;  // bytes
    while (is_mark(at_, ',') && is_word(at_ + 1)) {
      const std::size_t behind = behind_word(at_ + 1);
      const std::string_view degree =
          text_.substr(tokens_[at_ + 1].start, tokens_[behind - 1].end - tokens_[at_ + 1].start);
      const auto capitals = std::count_if(degree.begin(), degree.end(), base::is_upper);
      const bool alone = behind >= tokens_.size() || is_mark(behind, ',') || is_mark(behind, '.') ||
                         tokens_[behind].kind == base::DateToken::Kind::kMark;
      if (capitals < 2 || degree.size() > kLongest || !alone) {
        return;
      }
      at_ = behind;
      at_ += is_mark(at_, '.') ? 1U : 0U;
    }
  }

  /// Goes to the next name: behind a comma, a word that joins, or both. Behind a comma alone a
  /// single word is a place or a paper.
  bool join() {
    std::size_t token = at_;
    const bool comma = is_mark(token, ',');
    token += comma ? 1U : 0U;
    const bool ampersand = is_mark(token, '&');
    const bool joined = ampersand || (is_word(token) && joins_names(tokens_[token].word));
    token += joined ? 1U : 0U;
    if ((!comma && !joined) || !is_word(token) || !is_capital(token)) {
      return false;
    }
    const std::size_t second = behind_word(token) + (is_mark(behind_word(token), '.') ? 1U : 0U);
    const bool two_words =
        is_word(second) && (is_capital(second) || is_name_particle(tokens_[second].word)) &&
        tokens_[second].gap && !is_no_name(tokens_[second].word) &&
        !is_no_name(tokens_[token].word) && base::month_of(tokens_[token].word) == 0;
    if (!joined && !two_words) {
      return false;
    }
    at_ = token;
    return true;
  }

  std::string_view text_;
  std::vector<base::DateToken> tokens_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<ReadName> read_names(std::string_view text) {
  return NameReader(text).read();
}

}  // namespace newsieve::parse
