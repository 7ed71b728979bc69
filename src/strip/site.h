// Which site a page is of.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "newsieve/page.h"

namespace newsieve::strip {

/// By what the pages of a site are known to be one site's.
enum class SiteKind : std::uint8_t {
  kHost,    ///< the host of their URL
  kSource,  ///< the source that their rows name
  kAnchor,  ///< a line that they share, where they say neither
  kPool,    ///< no site: all pages that do not say theirs, among which anchors are found
};

std::string_view name_of(SiteKind kind);

/// The key of the pool, and of pages that do not say their site.
inline constexpr std::uint64_t kUnknownSite = 0;

/// The host of a URL in lower case without "www."; empty if it has none. RFC 3986.
std::string host_of(std::string_view url);

struct Site {
  SiteKind kind = SiteKind::kPool;
  std::string name;  ///< the host, the source or the anchor; empty for the pool
};

/// The site that a page says it is of: the host of its URL, else the source its row names.
Site site_of(const Page& page);

/// A hash that names the site that a page says. kUnknownSite for the pool.
std::uint64_t site_key(const Site& site);

/// The key of pages that share an anchor with this hash.
std::uint64_t anchor_key(std::uint64_t line_hash);

}  // namespace newsieve::strip
