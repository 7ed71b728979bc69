#include "parse/title_words.h"

#include <algorithm>

#include "base/characters.h"
#include "base/normal_line.h"
#include "base/word_hash.h"

namespace newsieve::parse {

namespace {

/// Without apostrophes: "what's" in a line is "whats" in an address.
std::string plain(std::string_view text) {
  constexpr std::string_view kApostrophe = "\u2019";
  std::string out(text);
  std::erase(out, '\'');
  for (std::size_t at = out.find(kApostrophe); at != std::string::npos;
       at = out.find(kApostrophe, at)) {
    out.erase(at, kApostrophe.size());
  }
  return out;
}

}  // namespace

Words words_of(std::string_view normal, std::uint64_t normal_hash) {
  constexpr std::size_t kFunctionWord = 3;  // bytes; no longer than "the"
  thread_local std::vector<std::uint64_t> content;
  thread_local std::vector<std::uint64_t> function_words;
  content.clear();
  function_words.clear();
  Words words;
  base::for_each_word(normal, [&](std::string_view word) {
    const bool says = word.size() > kFunctionWord || base::is_digit(word.front());
    (says ? content : function_words).push_back(base::word_hash(word.data(), word.size()));
    ++words.count;
  });
  std::vector<std::uint64_t>& chosen = content.empty() ? function_words : content;
  std::sort(chosen.begin(), chosen.end());
  words.content.assign(chosen.begin(), std::unique(chosen.begin(), chosen.end()));
  if (words.count <= kMostSiteWords) {
    words.letters = normal;
    std::erase(words.letters, ' ');
  }
  words.key = normal_hash;
  return words;
}

Words words_of(std::string_view text) {
  thread_local std::string buffer;
  const std::string_view normal = base::normalise_into(buffer, plain(text), base::Digits::kKeep);
  return words_of(normal, base::hash_of_normal(normal));
}

std::size_t words_in_both(const Words& a, const Words& b) {
  std::size_t both = 0;
  auto other = b.content.begin();
  for (const std::uint64_t word : a.content) {
    other = std::lower_bound(other, b.content.end(), word);
    both += other != b.content.end() && *other == word ? 1U : 0U;
  }
  return both;
}

}  // namespace newsieve::parse
