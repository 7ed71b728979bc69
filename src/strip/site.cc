#include "strip/site.h"

#include <algorithm>
#include <utility>

#include "base/characters.h"
#include "base/hash.h"

namespace newsieve::strip {

std::string_view name_of(SiteKind kind) {
  switch (kind) {
    case SiteKind::kHost:
      return "host";
    case SiteKind::kSource:
      return "source";
    case SiteKind::kAnchor:
      return "anchor";
    case SiteKind::kPool:
      break;
  }
  return "pool";
}

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

Site site_of(const Page& page) {
  if (!page.row) {
    return {};
  }
  if (page.row->url) {
    std::string host = host_of(*page.row->url);
    if (!host.empty()) {
      return {SiteKind::kHost, std::move(host)};
    }
  }
  return page.row->source ? Site{SiteKind::kSource, *page.row->source} : Site{};
}

std::uint64_t site_key(const Site& site) {
  switch (site.kind) {
    case SiteKind::kHost:
      return base::hash64(site.name, 1) | 1U;
    case SiteKind::kSource:
      return base::hash64(site.name, 2) | 1U;
    case SiteKind::kAnchor:
    case SiteKind::kPool:
      break;
  }
  return kUnknownSite;
}

std::uint64_t anchor_key(std::uint64_t line_hash) {
  return base::mix(line_hash) | 1U;
}

}  // namespace newsieve::strip
