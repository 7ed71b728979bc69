// newsieve_speed_corpus: JSONL to measure speed by, as much as is wanted.
//
// usage: newsieve_speed_corpus SEED DOCUMENTS OUTPUT
//
// Seven documents of ten are stories of their own, of 150 to 900 words; three are copies of one of
// the last kRecent stories with kEditedWords percent of the words edited, printed within three
// days. Each stands between the lines that its source, one of kSources, prints around everything.
// The same for the same arguments, on every machine.

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "generator/article.h"
#include "generator/json.h"
#include "generator/random.h"

namespace {

using namespace newsieve::generator;

constexpr std::uint32_t kSources = 300;
constexpr std::uint32_t kCopies = 30;  // percent
constexpr std::uint32_t kEditedWords = 4;
constexpr std::uint32_t kRecent = 5000;
constexpr std::uint32_t kDocumentsADay = 20000;
constexpr LanguageName kLanguage = LanguageName::kEnglish;

enum Purpose : std::uint64_t { kStory = 1, kDocument = 2, kSource = 3 };

struct Source {
  std::string name;
  std::string header;
  std::string footer;
};

std::string boilerplate(Random& random, std::size_t lines) {
  std::string text;
  for (std::size_t i = 0; i < lines; ++i) {
    text += join(make_story(random.next(), kLanguage, random.between(4, 14)).paragraphs[0].words,
                 kLanguage);
    text += '\n';
  }
  return text;
}

std::vector<Source> make_sources(std::uint64_t seed) {
  std::vector<Source> sources;
  for (std::uint32_t i = 0; i < kSources; ++i) {
    Random random(derive(seed, kSource, i));
    Source& source = sources.emplace_back();
    source.name = "The " + make_name(random, kLanguage);
    source.header = boilerplate(random, 1);
    source.footer = boilerplate(random, 2);
  }
  return sources;
}

std::string make_row(std::uint64_t seed, const std::vector<Source>& sources,
                     std::uint64_t document) {
  Random random(derive(seed, kDocument, document));
  const bool is_copy = document > 0 && random.chance(kCopies);
  const std::uint64_t back = random.below(std::min<std::uint64_t>(document, kRecent)) + 1;
  Article article =
      make_article(derive(seed, kStory, is_copy ? document - back : document), kLanguage);
  if (is_copy) {
    add_word_noise(article, kEditedWords, random);
  }
  const Source& source = random.pick(sources);
  std::string text = source.header;
  for (const Paragraph& paragraph : article.paragraphs) {
    text += join(paragraph.words, kLanguage);
    text += '\n';
  }
  text += source.footer;
  const std::chrono::year_month_day date = std::chrono::sys_days(std::chrono::year(2026) / 1 / 1) +
                                           std::chrono::days(document / kDocumentsADay);
  return fmt::format(
      R"({{"id":"{}","url":"https://news.example/{}","title":{},"date":"{}-{:02}-{:02}","source":{},"text":{}}})"
      "\n",
      document, document, json_string(join(article.title, kLanguage)),
      static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
      static_cast<unsigned>(date.day()), json_string(source.name), json_string(text));
}

bool parse(std::string_view text, std::uint64_t& number) {
  const char* end = text.data() + text.size();
  return std::from_chars(text.data(), end, number).ptr == end;
}

}  // namespace

int main(int argc, char** argv) {
  std::uint64_t seed = 0;
  std::uint64_t documents = 0;
  if (argc != 4 || !parse(argv[1], seed) || !parse(argv[2], documents)) {
    std::cerr << "usage: newsieve_speed_corpus SEED DOCUMENTS OUTPUT\n";
    return 2;
  }
  std::ofstream output(argv[3], std::ios::binary);
  const std::vector<Source> sources = make_sources(seed);
  for (std::uint64_t document = 0; document < documents; ++document) {
    output << make_row(seed, sources, document);
  }
  output.close();
  if (!output) {
    std::cerr << "newsieve_speed_corpus: cannot write " << argv[3] << '\n';
    return 2;
  }
  return 0;
}
