#include "strip/site.h"

#include <algorithm>

#include "base/characters.h"
#include "base/hash.h"

namespace newsieve::strip {

std::string host_of(std::string_view url) {
  const std::size_t scheme = url.find("//");
  if (scheme == std::string_view::npos) {
    return {};
  }
  std::string_view host = url.substr(scheme + 2);
  host = host.substr(0, host.find_first_of("/?#"));
  const std::size_t user = host.rfind('@');
  if (user != std::string_view::npos) {
    host.remove_prefix(user + 1);
  }
  // An IPv6 address in brackets holds colons of its own.
  host = host.substr(0, host.starts_with('[') ? host.find(']') + 1 : host.find(':'));
  std::string name(host);
  std::transform(name.begin(), name.end(), name.begin(), base::to_lower);
  return name.starts_with("www.") ? name.substr(4) : name;
}

std::uint64_t site_key(const Page& page) {
  if (!page.row) {
    return 0;
  }
  if (page.row->url) {
    const std::string host = host_of(*page.row->url);
    if (!host.empty()) {
      return base::hash64(host, 1) | 1U;
    }
  }
  return page.row->source ? base::hash64(*page.row->source, 2) | 1U : 0;
}

}  // namespace newsieve::strip
