// What the body model sees of a page: numbers for each line, and its words as hashes.
//
// The order and meaning of the features are part of the model: change them and it must be trained
// again (train/README.md), with `kFeatureVersion` raised.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/scanned_text.h"
#include "base/word_list.h"
#include "newsieve/reading.h"
#include "strip/repeats.h"

namespace newsieve::strip {

inline constexpr std::uint32_t kFeatureVersion = 1;

/// Hashes are below it; 0 stands for "none".
inline constexpr std::uint32_t kVocabulary = 8192;

/// The features of a line, by what they are evidence of; `explain` tells them apart so.
enum class Evidence : std::uint8_t { kLooks, kPlace, kHeadline, kSite, kRules, kPage };

struct Feature {
  std::string_view name;
  Evidence evidence;
};

/// One entry for each number of `LineFeatures::numbers`, in order.
inline constexpr std::array kFeatures = {
    Feature{"words", Evidence::kLooks},
    Feature{"bytes", Evidence::kLooks},
    Feature{"stop words", Evidence::kLooks},
    Feature{"capitalised words", Evidence::kLooks},
    Feature{"words in capitals", Evidence::kLooks},
    Feature{"digits", Evidence::kLooks},
    Feature{"ends as a sentence", Evidence::kLooks},
    Feature{"ends with a full stop", Evidence::kLooks},
    Feature{"ends with a colon", Evidence::kLooks},
    Feature{"ends with an ellipsis", Evidence::kLooks},
    Feature{"ends with a comma", Evidence::kLooks},
    Feature{"ends with a closing mark", Evidence::kLooks},
    Feature{"begins with a small letter", Evidence::kLooks},
    Feature{"begins with a capital", Evidence::kLooks},
    Feature{"begins with a digit", Evidence::kLooks},
    Feature{"begins with a list mark", Evidence::kLooks},
    Feature{"begins with a quote", Evidence::kLooks},
    Feature{"sentence ends", Evidence::kLooks},
    Feature{"commas", Evidence::kLooks},
    Feature{"bar", Evidence::kLooks},
    Feature{"at sign", Evidence::kLooks},
    Feature{"copyright sign", Evidence::kLooks},
    Feature{"arrow", Evidence::kLooks},
    Feature{"web address", Evidence::kLooks},
    Feature{"currency", Evidence::kLooks},
    Feature{"question mark", Evidence::kLooks},
    Feature{"number sign", Evidence::kLooks},
    Feature{"quote", Evidence::kLooks},
    Feature{"year", Evidence::kLooks},
    Feature{"time of day", Evidence::kLooks},
    Feature{"no stop word", Evidence::kLooks},
    Feature{"length of words", Evidence::kLooks},
    Feature{"script without spaces", Evidence::kLooks},

    Feature{"times on the page", Evidence::kPlace},
    Feature{"stood above", Evidence::kPlace},
    Feature{"blank lines above", Evidence::kPlace},
    Feature{"blank lines below", Evidence::kPlace},
    Feature{"share of lines above", Evidence::kPlace},
    Feature{"lines above", Evidence::kPlace},
    Feature{"lines below", Evidence::kPlace},
    Feature{"share of prose above", Evidence::kPlace},

    Feature{"is the headline", Evidence::kHeadline},
    Feature{"words of the headline", Evidence::kHeadline},
    Feature{"lines from the headline", Evidence::kHeadline},

    Feature{"share of the site's other pages", Evidence::kSite},
    Feature{"on a fifth of the site's pages", Evidence::kSite},
    Feature{"pages of the site", Evidence::kSite},

    Feature{"title echo", Evidence::kRules},
    Feature{"publisher, author or date", Evidence::kRules},
    Feature{"teaser", Evidence::kRules},
    Feature{"caption", Evidence::kRules},
    Feature{"tags", Evidence::kRules},
    Feature{"other pages' headline", Evidence::kRules},
    Feature{"label", Evidence::kRules},
    Feature{"banner", Evidence::kRules},
    Feature{"related item", Evidence::kRules},
    Feature{"self copy", Evidence::kRules},
    Feature{"table", Evidence::kRules},
    Feature{"boilerplate", Evidence::kRules},

    Feature{"lines of the page", Evidence::kPage},
    Feature{"words of the page", Evidence::kPage},
    Feature{"words of prose", Evidence::kPage},
    Feature{"share of words in prose", Evidence::kPage},
    Feature{"share of lines of prose", Evidence::kPage},
    Feature{"share of lines below a blank", Evidence::kPage},
    Feature{"has a headline", Evidence::kPage},
    Feature{"length of lines", Evidence::kPage},
};

/// Words beyond are not looked at: what a line is shows in its first ones.
inline constexpr std::size_t kMostWords = 24;

struct LineFeatures {
  std::array<float, kFeatures.size()> numbers{};
  std::array<std::uint16_t, kMostWords> words{};  ///< hashes in lower case, digits folded
  std::uint16_t first_two = 0;                    ///< of the first two words together
  std::uint16_t last = 0;                         ///< of the last word
  std::uint16_t whole = 0;                        ///< of all words, if they are few

  /// As if no word had been read.
  void forget_words() {
    words.fill(0);
    first_two = last = whole = 0;
  }

  friend bool operator==(const LineFeatures&, const LineFeatures&) = default;
};

/// The hash by which `word`, in lower case and ASCII, stands in `LineFeatures::words`.
std::uint16_t hash_of_word(std::string_view word);

/// Makes one entry for each line of the reading. `words` are the page's. `repeats` is empty, or has
/// one for each line too. Of `features` only the memory counts.
void read_features(const base::ScannedText& page, const base::WordList& words,
                   const Reading& reading, const std::vector<Repeats>& repeats,
                   std::vector<LineFeatures>& features);

/// The same of a page that nobody has scanned.
std::vector<LineFeatures> line_features(std::string_view page_text, const Reading& reading,
                                        const std::vector<Repeats>& repeats);

}  // namespace newsieve::strip
