// Which article each page carries: a pure function of the seed and the page's ordinal, so that a
// corpus of any size is made without remembering any of it.
#pragma once

#include <cstdint>

#include "generator/article.h"

namespace newsieve::generator {

struct Settings {
  std::uint64_t seed = 1;
  std::uint32_t sites = 6;
  std::uint32_t pages_per_site = 10;
  // Shares of pages, in percent; together at most 100. The rest are articles of their own.
  std::uint32_t exact_copies = 5;       ///< of an earlier page's article, on any site
  std::uint32_t near_copies = 8;        ///< the same with word noise
  std::uint32_t leads = 4;              ///< the same, cut to its first half
  std::uint32_t wire_copies = 10;       ///< agency stories that many sites print, a little edited
  std::uint32_t template_siblings = 6;  ///< the same notice with other numbers
  std::uint32_t word_noise = 5;         ///< in percent of the words of a near copy
  /// Lines of a site's own beside those of its layout, each on some of its pages (site.h).
  std::uint32_t notices = 0;

  [[nodiscard]] std::uint32_t pages() const { return sites * pages_per_site; }
};

enum class Origin { kOriginal, kExactCopy, kNearCopy, kLead, kWireCopy, kTemplateSibling };

struct Plan {
  Origin origin = Origin::kOriginal;
  /// Pages with the same number carry the same article, edited or not. It is the ordinal of the
  /// page that the article is made for, or beyond all pages for an agency story.
  std::uint64_t cluster = 0;
};

/// `page` is below settings.pages().
Plan plan_page(const Settings& settings, std::uint32_t page);

/// The article as the page prints it. Copies are in the language of their original.
Article article_of(const Settings& settings, std::uint32_t page);

/// The language of a site.
LanguageName language_of(std::uint32_t site);

}  // namespace newsieve::generator
