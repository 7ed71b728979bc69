// How often a line stands on the pages of its site.
#pragma once

#include <cstdint>

namespace newsieve::strip {

struct Repeats {
  std::uint32_t pages = 0;       ///< that carry the line
  std::uint32_t site_pages = 0;  ///< that the site has; 0: the site is not known
  bool by_anchor = false;        ///< the site is a guess: the pages that share a line at their edge

  /// Of the site's pages those that carry the line; 0 if the site is not known.
  [[nodiscard]] double share() const {
    return site_pages == 0 ? 0 : static_cast<double>(pages) / site_pages;
  }
};

/// Whether a line that repeats so is template: on 3 pages and on a fifth of the site's at least.
bool is_template(const Repeats& repeats);

/// Pages of a site that show a line on a fifth of them often enough to call it template.
inline constexpr std::uint32_t kPagesThatTell = 15;

}  // namespace newsieve::strip
