// newsieve_generate_copies: makes corpora of planted copies.
#include <array>
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "generator/copies.h"

namespace {

using namespace newsieve::generator;

constexpr std::string_view kUsage =
    R"(Usage: newsieve_generate_copies [--seed N] [--pairs N] FOLDER

Makes a corpus of planted copies for each of five languages (tests/generator/copies.h): the same for
the same options, on every machine. FOLDER/planted-<language>/ gets docs.jsonl and labels.tsv.

  --seed N    1 by default
  --pairs N   of each kind, 100 by default
)";

constexpr std::array<std::pair<LanguageName, std::string_view>, 5> kCorpora{{
    {LanguageName::kEnglish, "planted-english"},
    {LanguageName::kArabic, "planted-arabic"},
    {LanguageName::kChinese, "planted-chinese"},
    {LanguageName::kJapanese, "planted-japanese"},
    {LanguageName::kHindi, "planted-hindi"},
}};

std::uint32_t parse_number(std::string_view text) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) {
    throw std::invalid_argument("not a number: " + std::string(text));
  }
  return number;
}

void write(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary);
  file.exceptions(std::ios::failbit | std::ios::badbit);
  file << bytes;
}

void generate(std::vector<std::string_view> arguments) {
  std::uint32_t seed = 1;
  std::uint32_t pairs = 100;
  while (arguments.size() > 2) {
    if (arguments[0] == "--seed") {
      seed = parse_number(arguments[1]);
    } else if (arguments[0] == "--pairs") {
      pairs = parse_number(arguments[1]);
    } else {
      throw std::invalid_argument("no such option: " + std::string(arguments[0]));
    }
    arguments.erase(arguments.begin(), arguments.begin() + 2);
  }
  if (arguments.size() != 1 || arguments[0].starts_with("-")) {
    throw std::invalid_argument("FOLDER is needed");
  }
  for (const auto& [language, name] : kCorpora) {
    const std::filesystem::path folder = std::filesystem::path(arguments[0]) / name;
    std::filesystem::create_directories(folder);
    const Corpus corpus = make_corpus(seed, language, pairs);
    write(folder / "docs.jsonl", corpus.rows);
    write(folder / "labels.tsv", corpus.labels);
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    generate({argv + 1, argv + argc});
    return 0;
  } catch (const std::invalid_argument& error) {
    std::cerr << "newsieve_generate_copies: " << error.what() << "\n\n" << kUsage;
  } catch (const std::exception& error) {
    std::cerr << "newsieve_generate_copies: cannot write: " << error.what() << '\n';
  }
  return 2;
}
