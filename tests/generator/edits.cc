#include "generator/edits.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "generator/vocabulary.h"

namespace newsieve::generator {
namespace {

constexpr std::uint32_t kRarerInNumbers = 10;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool has_digit(const std::string& word) {
  return std::any_of(word.begin(), word.end(), is_digit);
}

/// The punctuation that a word begins with.
std::string_view opening(std::string_view word) {
  for (const std::string_view mark : {"\"", "„"}) {
    if (word.starts_with(mark)) {
      return mark;
    }
  }
  return {};
}

/// The punctuation that a word ends with.
std::string_view closing(std::string_view word, const Language& language) {
  for (const std::string_view mark : {language.said, language.full_stop, language.comma}) {
    if (word.ends_with(mark)) {
      return mark;
    }
  }
  return {};
}

bool is_capitalised(std::string_view word) {
  return !word.empty() && word[0] >= 'A' && word[0] <= 'Z';
}

std::string replacement(const std::string& word, const Vocabulary& words, Random& random) {
  const std::string_view before = opening(word);
  std::string other = words.content_word(random);
  if (is_capitalised(std::string_view(word).substr(before.size()))) {
    other = capitalised(std::move(other));
  }
  other.insert(0, before);
  other += closing(word, words.language());
  return other;
}

}  // namespace

void edit_words(Article& article, std::uint32_t percent, Random& random) {
  const Vocabulary& words = vocabulary(article.language);
  for (Paragraph& paragraph : article.paragraphs) {
    Words edited;
    for (std::string& word : paragraph.words) {
      const bool number = has_digit(word);
      const bool bare = opening(word).empty() && closing(word, words.language()).empty();
      if (!random.chance(percent) || (number && (!bare || random.below(kRarerInNumbers) != 0))) {
        edited.push_back(std::move(word));
        continue;
      }
      if (number) {
        continue;  // dropped
      }
      switch (bare ? random.below(3) : 0) {
        case 0:
          edited.push_back(replacement(word, words, random));
          break;
        case 1:
          edited.push_back(std::move(word));
          edited.push_back(words.content_word(random));
          break;
        default:
          break;  // dropped
      }
    }
    if (!edited.empty()) {
      paragraph.words = std::move(edited);
    }
  }
}

void change_numbers(Article& article, Random& random) {
  for (Paragraph& paragraph : article.paragraphs) {
    for (std::string& word : paragraph.words) {
      for (char& c : word) {
        if (is_digit(c)) {
          // 1 to 9, so that no number begins with 0, and never the same.
          const auto digit = static_cast<std::uint32_t>(c - '0');
          const std::uint32_t other = random.between(1, digit == 0 ? 9 : 8);
          c = static_cast<char>('0' + other + (digit != 0 && other >= digit ? 1U : 0U));
        }
      }
    }
  }
}

std::size_t count_numbers(const Article& article) {
  std::size_t numbers = 0;
  for (const Paragraph& paragraph : article.paragraphs) {
    numbers += static_cast<std::size_t>(
        std::count_if(paragraph.words.begin(), paragraph.words.end(), has_digit));
  }
  return numbers;
}

}  // namespace newsieve::generator
