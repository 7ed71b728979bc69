#include "judge/language.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/characters.h"
#include "base/hash.h"
#include "base/normal_line.h"
#include "base/utf8.h"

namespace newsieve::judge {

namespace {

constexpr std::size_t kLookedAt = 800;  ///< bytes of a text
constexpr std::uint32_t kFewest = 5;    ///< function words that tell a language
constexpr std::uint32_t kClear = 4;     ///< a fourth more of them than of the next language

constexpr auto kLists = std::to_array<std::string_view>({
#include "stop_words.inc"
});
static_assert(kLists.size() < kMostLanguages);

/// Takes what stands before the next `separator` off the front of `text`.
std::string_view take(std::string_view& text, char separator) {
  const std::string_view taken = text.substr(0, text.find(separator));
  text.remove_prefix(std::min(taken.size() + 1, text.size()));
  return taken;
}

/// Function words as they look when folded, each with a bit for every language that has it.
class FunctionWords {
 public:
  FunctionWords() {
    for (std::size_t i = 0; i < kLists.size(); ++i) {
      add(kLists.at(i), static_cast<Language>(i + 1));
    }
  }

  [[nodiscard]] std::uint64_t languages_of(std::string_view folded_word) const {
    const auto found = languages_.find(base::hash64(folded_word));
    return found == languages_.end() ? 0 : found->second;
  }

  [[nodiscard]] std::string_view name_of(Language language) const { return names_.at(language); }

  [[nodiscard]] Language named(std::string_view name) const {
    const auto found = std::find(names_.begin(), names_.end(), name);
    return found == names_.end() ? kUnknownLanguage : static_cast<Language>(found - names_.begin());
  }

 private:
  /// A list begins with "# Function words of NAME", and punctuation before more is said.
  void add(std::string_view list, Language language) {
    constexpr std::string_view kOpening = " of ";
    std::string_view head = take(list, '\n');
    head.remove_prefix(head.find(kOpening) + kOpening.size());
    names_.emplace_back(base::trim(head.substr(0, head.find_first_of(".,:;("))));
    while (!list.empty()) {
      std::string_view line = take(list, '\n');
      while (!line.empty() && !line.starts_with('#')) {
        const std::string word = base::normalise(take(line, ' '));
        // An elided article is two words once its apostrophe is a space; the list has both.
        if (!word.empty() && word.find(' ') == std::string::npos) {
          languages_[base::hash64(word)] |= std::uint64_t{1} << language;
        }
      }
    }
  }

  std::unordered_map<std::uint64_t, std::uint64_t> languages_;
  std::vector<std::string_view> names_ = {"an unknown language"};
};

const FunctionWords& function_words() {
  static const FunctionWords words;
  return words;
}

Language language_of_words(std::string_view text) {
  thread_local std::string buffer;
  std::string_view head = text.substr(0, kLookedAt);
  head = head.substr(0, base::valid_prefix(head));
  std::string_view folded = base::normalise_into(buffer, head);
  std::array<std::uint32_t, kMostLanguages> counts{};
  while (!folded.empty()) {
    std::uint64_t languages = function_words().languages_of(take(folded, ' '));
    for (; languages != 0; languages &= languages - 1) {
      ++counts.at(static_cast<std::size_t>(__builtin_ctzll(languages)));
    }
  }
  auto* const best = std::max_element(counts.begin(), counts.end());
  const std::uint32_t most = *best;
  *best = 0;
  const std::uint32_t next = *std::max_element(counts.begin(), counts.end());
  return most >= kFewest && most >= next + std::max(next / kClear, 1U)
             ? static_cast<Language>(best - counts.begin())
             : kUnknownLanguage;
}

}  // namespace

std::string_view name_of(Language language) {
  return function_words().name_of(language);
}

Language language_of(std::string_view text, Script script, bool has_kana) {
  switch (script) {
    case Script::kNone:
    case Script::kThai:
    case Script::kOther:
      return kUnknownLanguage;
    case Script::kHan:
      return function_words().named(has_kana ? "Japanese" : "Chinese");
    case Script::kHangul:
      return function_words().named("Korean");
    default:
      return language_of_words(text);
  }
}

}  // namespace newsieve::judge
