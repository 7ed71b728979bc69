// The languages that pages are generated in: function words and labels are real, all other words
// are put together from syllables.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace newsieve::generator {

enum class LanguageName { kEnglish, kGerman, kArabic, kJapanese, kChinese, kHindi };
inline constexpr std::size_t kLanguages = 6;

struct Language {
  LanguageName name;
  std::string_view code;                         ///< as in HTML: "en"
  std::vector<std::string_view> function_words;  ///< most frequent first
  std::vector<std::string_view> syllables;       ///< what invented words are made of
  std::string_view space;                        ///< between words
  std::string_view comma;
  std::string_view full_stop;
  std::string_view said;                   ///< joins a quotation to its speaker
  std::vector<std::string_view> sections;  ///< navigation: "Business"
  std::vector<std::string_view> controls;  ///< widgets: "Share"
  std::vector<std::string_view> footers;   ///< "Privacy policy"
  std::string_view tags;                   ///< label before keywords
  std::string_view more_headlines;         ///< label before other headlines
};

const Language& language(LanguageName name);

}  // namespace newsieve::generator
