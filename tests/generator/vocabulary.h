// Invented words with the frequencies and lengths of news text.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "generator/language.h"
#include "generator/random.h"

namespace newsieve::generator {

/// The invented word of a rank: the same for the same language and rank. Frequent words are short.
std::string invented_word(const Language& language, std::uint32_t rank);

/// Text begins with a capital in languages that have them.
std::string capitalised(std::string word);

/// Draws words: two in five are function words, the rest invented ones, both by Zipf's law.
class Vocabulary {
 public:
  explicit Vocabulary(const Language& language);

  [[nodiscard]] const Language& language() const { return *language_; }
  std::string function_word(Random& random) const;
  std::string content_word(Random& random) const;

 private:
  const Language* language_;
  std::vector<std::uint64_t> function_weights_;  ///< running sums
  std::vector<std::uint64_t> content_weights_;   ///< running sums
};

/// The vocabulary of a language, made once.
const Vocabulary& vocabulary(LanguageName name);

}  // namespace newsieve::generator
