// The words of lines that may be the headline.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsieve::parse {

inline constexpr std::uint32_t kMostSiteWords = 6;  // of a site's name

/// The words of a text for comparing.
struct Words {
  std::vector<std::uint64_t> content;  ///< hashes of those that say what it is about, in order
  std::string letters;                 ///< all of it without spaces, if it may be a site's name
  std::uint64_t key = 0;               ///< equal for texts that say the same; 0: nothing
  std::uint32_t count = 0;
};

Words words_of(std::string_view text);

/// The same for a text without apostrophes whose normal line, and its hash, are known.
Words words_of(std::string_view normal, std::uint64_t normal_hash);

/// How many content words both have.
std::size_t words_in_both(const Words& a, const Words& b);

/// The share of the content words of `of` that `count` are; 0 if it has none.
inline double share(std::size_t count, const Words& of) {
  return of.content.empty() ? 0
                            : static_cast<double>(count) / static_cast<double>(of.content.size());
}

}  // namespace newsieve::parse
