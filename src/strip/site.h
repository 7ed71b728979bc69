// Which site a page is of.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "newsieve/page.h"

namespace newsieve::strip {

/// The host of a URL in lower case without "www."; empty if it has none. RFC 3986.
std::string host_of(std::string_view url);

/// A hash that names the page's site: the host of its URL, else the source its row names.
/// 0: the page does not say.
std::uint64_t site_key(const Page& page);

}  // namespace newsieve::strip
