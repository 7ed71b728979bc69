// A site: what all its pages share.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "generator/language.h"

namespace newsieve::generator {

/// How a site lays out its pages.
enum class Shape { kAggregator, kNewsletter, kBlog, kPortal, kWire, kForeign };
inline constexpr std::uint32_t kShapes = 6;

std::string name_of(Shape shape);

/// A line that a site puts on some of its pages: an offer, a call for letters, a note on cookies.
struct Notice {
  std::string text;         ///< one to three sentences, as an article's
  std::uint32_t share = 0;  ///< percent of the pages that have it
  bool numbered = false;    ///< followed by a number that each page has its own of
};

struct Site {
  Shape shape = Shape::kAggregator;
  LanguageName language = LanguageName::kEnglish;
  std::string name;
  std::string host;
  std::vector<std::string> sections;  ///< navigation above the article
  std::vector<std::string> controls;  ///< widgets around it
  std::vector<std::string> footers;   ///< below it
  std::string slogan;                 ///< a sentence on every page
  std::string advertisement;          ///< another
  std::vector<Notice> notices;        ///< above, within and below the article
};

/// The site of an ordinal, with so many notices: the same for the same seed. Shapes take turns.
Site make_site(std::uint64_t seed, std::uint32_t ordinal, std::uint32_t notices = 0);

}  // namespace newsieve::generator
