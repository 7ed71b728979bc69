// Invented articles, and the ways in which articles are copied and resemble each other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "generator/language.h"
#include "generator/random.h"

namespace newsieve::generator {

using Words = std::vector<std::string>;  ///< with the punctuation that is attached to them

struct Paragraph {
  Words words;
  bool subhead = false;
};

struct Article {
  LanguageName language = LanguageName::kEnglish;
  Words title;
  std::string author;
  std::string place;
  std::vector<std::string> keywords;
  std::vector<Paragraph> paragraphs;
};

/// An article of 150 to 900 words on a topic of its own: the same for the same seed.
Article make_article(std::uint64_t seed, LanguageName language);

/// A story of just so many words, of which there is at least one, on a topic of its own.
Article make_story(std::uint64_t seed, LanguageName language, std::size_t words);

/// A notice of some 90 words. The form sets the words, the seed the numbers and nothing else:
/// notices of one form are template siblings, never copies.
Article make_notice(std::uint64_t form, std::uint64_t seed, LanguageName language);

/// Replaces, drops or doubles `percent` of the words that hold no digit.
void add_word_noise(Article& article, std::uint32_t percent, Random& random);

/// Drops paragraphs from the end while at least `percent` of the words and 60 words are left.
void cut_to_lead(Article& article, std::uint32_t percent);

/// Words of the body, sub-headings included.
std::size_t count_words(const Article& article);

/// Drops all words behind the first `words`.
void cut_to_words(Article& article, std::size_t words);

/// The words as one line.
std::string join(const Words& words, LanguageName language);

/// The whole body on one line, as aggregators print related articles.
std::string flatten(const Article& article);

/// A person's name, or a place's.
std::string make_name(Random& random, LanguageName language);

}  // namespace newsieve::generator
