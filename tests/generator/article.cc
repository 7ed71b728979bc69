#include "generator/article.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "generator/vocabulary.h"

namespace newsieve::generator {
namespace {

/// What one article's sentences are made of beside the common vocabulary.
struct Topic {
  const Vocabulary& vocabulary;
  std::vector<std::string> words;
  std::vector<std::string> names;
};

Topic make_topic(Random& random, LanguageName name) {
  Topic topic{vocabulary(name), {}, {}};
  for (int i = 0; i < 24; ++i) {
    topic.words.push_back(topic.vocabulary.content_word(random));
  }
  for (int i = 0; i < 5; ++i) {
    topic.names.push_back(make_name(random, name));
  }
  return topic;
}

std::string make_number(Random& random) {
  switch (random.below(4)) {
    case 0:
      return std::to_string(random.between(2, 99));
    case 1:
      return std::to_string(random.between(100, 9999));
    case 2:
      return std::to_string(random.between(1, 99)) + "." + std::to_string(random.below(10));
    default:
      return std::to_string(random.between(1, 999)) + "," +
             std::to_string(random.between(100, 999));
  }
}

std::string make_word(const Topic& topic, Random& random) {
  const std::uint32_t kind = random.below(100);
  if (kind < 40) {
    return topic.vocabulary.function_word(random);
  }
  if (kind < 58) {
    return random.pick(topic.words);
  }
  if (kind < 65) {
    return random.pick(topic.names);
  }
  if (kind < 70) {
    return make_number(random);
  }
  return topic.vocabulary.content_word(random);
}

void append_sentence(const Topic& topic, Random& random, Words& words) {
  const Language& language = topic.vocabulary.language();
  const bool quotation = random.chance(12) && !language.space.empty();
  const std::uint32_t length = random.between(8, 26);
  const std::uint32_t comma = random.chance(60) ? random.between(3, 7) : length;
  for (std::uint32_t i = 0; i < length; ++i) {
    std::string word = make_word(topic, random);
    if (i == 0) {
      word = capitalised(std::move(word));
      if (quotation) {
        word.insert(0, language.name == LanguageName::kGerman ? "„" : "\"");
      }
    }
    if (i == comma && i + 1 < length) {
      word += language.comma;
    }
    words.push_back(std::move(word));
  }
  if (quotation) {
    words.back() += language.said;
    words.push_back(random.pick(topic.names));
  }
  words.back() += language.full_stop;
}

Paragraph make_paragraph(const Topic& topic, Random& random) {
  Paragraph paragraph;
  const std::uint32_t sentences = random.between(1, 4);
  for (std::uint32_t i = 0; i < sentences; ++i) {
    append_sentence(topic, random, paragraph.words);
  }
  return paragraph;
}

bool has_digit(const std::string& word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Words make_title(const Topic& topic, Random& random) {
  Words title{topic.names[0]};
  const std::uint32_t length = random.between(5, 9);
  while (title.size() < length) {
    title.push_back(random.chance(25) ? topic.vocabulary.function_word(random)
                                      : random.pick(topic.words));
  }
  return title;
}

}  // namespace

std::string make_name(Random& random, LanguageName name) {
  const Language& names = language(name);
  // Ranks beyond the vocabulary: names are no other words.
  std::string text = capitalised(invented_word(names, 100000 + random.below(4000)));
  if (!names.space.empty() && random.chance(60)) {
    text += names.space;
    text += capitalised(invented_word(names, 100000 + random.below(4000)));
  }
  return text;
}

Article make_article(std::uint64_t seed, LanguageName language) {
  Random random(seed);
  const Topic topic = make_topic(random, language);
  Article article;
  article.language = language;
  article.title = make_title(topic, random);
  article.author = make_name(random, language);
  article.place = topic.names[1];
  article.keywords.assign(topic.words.begin(), topic.words.begin() + random.between(3, 6));
  const std::uint32_t paragraphs = random.between(5, 16);
  const bool subheads = random.chance(30);
  for (std::uint32_t i = 0; i < paragraphs; ++i) {
    if (subheads && i > 0 && i + 1 < paragraphs && random.chance(25)) {
      Words words = make_title(topic, random);
      words.resize(4);
      article.paragraphs.push_back({std::move(words), true});
    }
    article.paragraphs.push_back(make_paragraph(topic, random));
  }
  return article;
}

Article make_story(std::uint64_t seed, LanguageName language, std::size_t words) {
  Random random(seed);
  const Topic topic = make_topic(random, language);
  Article article;
  article.language = language;
  article.title = make_title(topic, random);
  for (std::size_t made = 0; made < words;) {
    article.paragraphs.push_back(make_paragraph(topic, random));
    made += article.paragraphs.back().words.size();
  }
  cut_to_words(article, words);
  return article;
}

Article make_notice(std::uint64_t form, std::uint64_t seed, LanguageName language) {
  Random words(form);
  Random numbers(seed);
  const Topic topic = make_topic(words, language);
  Article article;
  article.language = language;
  article.title = make_title(topic, words);
  article.title.push_back(std::to_string(numbers.between(1000, 999999)));
  article.author = make_name(words, language);
  article.place = topic.names[1];
  article.keywords.assign(topic.words.begin(), topic.words.begin() + 3);
  for (int i = 0; i < 5; ++i) {
    Paragraph paragraph;
    append_sentence(topic, words, paragraph.words);
    for (std::size_t j = 2; j < paragraph.words.size(); ++j) {
      // Every fifth word, and all numbers of the form, are this notice's own.
      std::string& word = paragraph.words[j];
      if (j % 5 == 0 || has_digit(word)) {
        const bool last = j + 1 == paragraph.words.size();
        word = std::to_string(numbers.between(1000, 999999));
        word += last ? topic.vocabulary.language().full_stop : std::string_view{};
      }
    }
    article.paragraphs.push_back(std::move(paragraph));
  }
  return article;
}

void add_word_noise(Article& article, std::uint32_t percent, Random& random) {
  const Vocabulary& words = vocabulary(article.language);
  for (Paragraph& paragraph : article.paragraphs) {
    Words noisy;
    for (std::string& word : paragraph.words) {
      if (has_digit(word) || !random.chance(percent)) {
        noisy.push_back(std::move(word));
        continue;
      }
      switch (random.below(3)) {
        case 0:
          noisy.push_back(words.content_word(random));
          break;
        case 1:
          noisy.push_back(word);
          noisy.push_back(std::move(word));
          break;
        default:
          break;  // dropped
      }
    }
    if (!noisy.empty()) {
      paragraph.words = std::move(noisy);
    }
  }
}

void cut_to_lead(Article& article, std::uint32_t percent) {
  const std::size_t least = std::max<std::size_t>(60, count_words(article) * percent / 100);
  while (article.paragraphs.size() > 1 &&
         (article.paragraphs.back().subhead ||
          count_words(article) - article.paragraphs.back().words.size() >= least)) {
    article.paragraphs.pop_back();
  }
}

std::size_t count_words(const Article& article) {
  return std::accumulate(
      article.paragraphs.begin(), article.paragraphs.end(), std::size_t{0},
      [](std::size_t sum, const Paragraph& paragraph) { return sum + paragraph.words.size(); });
}

void cut_to_words(Article& article, std::size_t words) {
  for (std::size_t i = 0; i < article.paragraphs.size(); ++i) {
    Words& here = article.paragraphs[i].words;
    if (here.size() >= words) {
      here.resize(words);
      article.paragraphs.resize(words == 0 ? i : i + 1);
      return;
    }
    words -= here.size();
  }
}

std::string join(const Words& words, LanguageName name) {
  std::string line;
  for (const std::string& word : words) {
    if (!line.empty()) {
      line += language(name).space;
    }
    line += word;
  }
  return line;
}

std::string flatten(const Article& article) {
  std::string line;
  for (const Paragraph& paragraph : article.paragraphs) {
    line += line.empty() ? "" : " ";
    line += join(paragraph.words, article.language);
  }
  return line;
}

}  // namespace newsieve::generator
