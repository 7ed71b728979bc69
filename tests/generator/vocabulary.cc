#include "generator/vocabulary.h"

#include <algorithm>
#include <array>

namespace newsieve::generator {
namespace {

constexpr std::uint32_t kContentWords = 12000;
constexpr std::uint32_t kTwoSyllables = 300;     ///< ranks below have two
constexpr std::uint32_t kThreeSyllables = 4000;  ///< ranks below have three, the rest four

/// Running sums of Zipf-Mandelbrot weights, in whole numbers so that all machines agree.
std::vector<std::uint64_t> running_weights(std::size_t words) {
  std::vector<std::uint64_t> sums;
  sums.reserve(words);
  std::uint64_t sum = 0;
  for (std::size_t rank = 0; rank < words; ++rank) {
    sum += (std::uint64_t{1} << 24) / (rank + 3);
    sums.push_back(sum);
  }
  return sums;
}

std::uint32_t draw(const std::vector<std::uint64_t>& sums, Random& random) {
  const std::uint64_t point = random.below(sums.back());
  return static_cast<std::uint32_t>(std::upper_bound(sums.begin(), sums.end(), point) -
                                    sums.begin());
}

}  // namespace

std::string invented_word(const Language& language, std::uint32_t rank) {
  Random random(derive(static_cast<std::uint64_t>(language.name), 1, rank));
  std::uint32_t syllables = rank < kTwoSyllables ? 2 : rank < kThreeSyllables ? 3 : 4;
  if (language.space.empty()) {
    syllables = 2;  // a character each
  }
  std::string word;
  for (std::uint32_t i = 0; i < syllables; ++i) {
    word += random.pick(language.syllables);
  }
  return word;
}

std::string capitalised(std::string word) {
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') {
    word[0] = static_cast<char>(word[0] - 'a' + 'A');
  }
  return word;
}

Vocabulary::Vocabulary(const Language& language)
    : language_(&language),
      function_weights_(running_weights(language.function_words.size())),
      content_weights_(running_weights(kContentWords)) {}

std::string Vocabulary::function_word(Random& random) const {
  return std::string(language_->function_words[draw(function_weights_, random)]);
}

std::string Vocabulary::content_word(Random& random) const {
  return invented_word(*language_, draw(content_weights_, random));
}

const Vocabulary& vocabulary(LanguageName name) {
  static const std::array<Vocabulary, kLanguages> all{
      Vocabulary(language(LanguageName::kEnglish)), Vocabulary(language(LanguageName::kGerman)),
      Vocabulary(language(LanguageName::kArabic)),  Vocabulary(language(LanguageName::kJapanese)),
      Vocabulary(language(LanguageName::kChinese)), Vocabulary(language(LanguageName::kHindi))};
  return all[static_cast<std::size_t>(name)];
}

}  // namespace newsieve::generator
