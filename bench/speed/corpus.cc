// newsieve_speed_corpus: JSONL to measure speed by, as much as is wanted.
//
// usage: newsieve_speed_corpus SEED DOCUMENTS OUTPUT [LABELS]
//
// Seven documents of ten are stories of their own, of 150 to 900 words; three are copies of one of
// the last kRecent stories with kEditedWords percent of the words edited, printed within three
// days. Each stands between the lines that its source, one of kSources, prints around everything.
// The same for the same arguments, on every machine.
//
// LABELS gets pairs of documents, as bench/peers/run wants them: those that tell the same story,
// DUP, and for each document another of its source that tells another story, NOT.

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
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
  std::string host;  ///< before ".example"
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
    source.host = fmt::format("source-{}", i);
    source.header = boilerplate(random, 1);
    source.footer = boilerplate(random, 2);
  }
  return sources;
}

struct Row {
  std::string json;
  std::uint64_t story = 0;  ///< equal for documents that tell the same
  std::size_t source = 0;
};

Row make_row(std::uint64_t seed, const std::vector<Source>& sources, std::uint64_t document) {
  Random random(derive(seed, kDocument, document));
  const bool is_copy = document > 0 && random.chance(kCopies);
  const std::uint64_t back = random.below(std::min<std::uint64_t>(document, kRecent)) + 1;
  const std::uint64_t story = is_copy ? document - back : document;
  Article article = make_article(derive(seed, kStory, story), kLanguage);
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
  std::string json = fmt::format(
      R"({{"id":"{}","url":"https://{}.example/{}","title":{},"date":"{}-{:02}-{:02}","source":{},"text":{}}})"
      "\n",
      document, source.host, document, json_string(join(article.title, kLanguage)),
      static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
      static_cast<unsigned>(date.day()), json_string(source.name), json_string(text));
  return {.json = std::move(json),
          .story = story,
          .source = static_cast<std::size_t>(&source - sources.data())};
}

/// Tells of each document which earlier ones it is to be held against.
class Labels {
 public:
  explicit Labels(const char* path) : output_(path, std::ios::binary) {
    output_ << "a\tb\tlabel\n";
  }

  void add(std::uint64_t document, const Row& row) {
    if (const auto [told, is_new] = by_story_.try_emplace(row.story, document); !is_new) {
      output_ << told->second << '\t' << document << "\tDUP\n";
    }
    const auto [last, is_first] = by_source_.try_emplace(row.source, Document{document, row.story});
    if (!is_first && last->second.story != row.story) {
      output_ << last->second.number << '\t' << document << "\tNOT\n";
    }
    last->second = {document, row.story};
  }

  bool close() {
    output_.close();
    return output_.good();
  }

 private:
  struct Document {
    std::uint64_t number = 0;
    std::uint64_t story = 0;
  };
  std::ofstream output_;
  std::unordered_map<std::uint64_t, std::uint64_t> by_story_;
  std::unordered_map<std::size_t, Document> by_source_;
};

bool parse(std::string_view text, std::uint64_t& number) {
  const char* end = text.data() + text.size();
  return std::from_chars(text.data(), end, number).ptr == end;
}

}  // namespace

int main(int argc, char** argv) {
  std::uint64_t seed = 0;
  std::uint64_t documents = 0;
  if (argc < 4 || argc > 5 || !parse(argv[1], seed) || !parse(argv[2], documents)) {
    std::cerr << "usage: newsieve_speed_corpus SEED DOCUMENTS OUTPUT [LABELS]\n";
    return 2;
  }
  std::ofstream output(argv[3], std::ios::binary);
  const std::vector<Source> sources = make_sources(seed);
  std::optional<Labels> labels;
  if (argc == 5) {
    labels.emplace(argv[4]);
  }
  for (std::uint64_t document = 0; document < documents; ++document) {
    const Row row = make_row(seed, sources, document);
    output << row.json;
    if (labels) {
      labels->add(document, row);
    }
  }
  output.close();
  if (!output || (labels && !labels->close())) {
    std::cerr << "newsieve_speed_corpus: cannot write " << argv[3] << " or its labels\n";
    return 2;
  }
  return 0;
}
