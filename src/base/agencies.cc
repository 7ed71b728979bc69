#include "base/agencies.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "base/characters.h"
#include "base/list_entries.h"
#include "base/normal_line.h"

namespace newsieve::base {

namespace {

constexpr std::string_view kList =
#include "agencies.inc"
    ;

struct Agencies {
  std::unordered_set<std::string> names;  ///< normalised
  std::unordered_set<std::string_view> hosts;
};

/// A name has no dot within it.
bool is_host(std::string_view line) {
  return line.find('.') != std::string_view::npos && line.find(' ') == std::string_view::npos;
}

Agencies load_agencies() {
  Agencies agencies;
  for_each_entry(kList, [&](std::string_view /*section*/, std::string_view line) {
    if (is_host(line)) {
      agencies.hosts.insert(line);
    } else {
      agencies.names.insert(normalise(line));
    }
  });
  return agencies;
}

const Agencies& agencies() {
  static const Agencies loaded = load_agencies();
  return loaded;
}

}  // namespace

bool is_news_agency(std::string_view name) {
  const std::string normal = normalise(name);
  return !normal.empty() && agencies().names.contains(normal);
}

bool is_host_of_news_agency(std::string_view host) {
  while (!host.empty()) {
    if (agencies().hosts.contains(host)) {
      return true;
    }
    host.remove_prefix(std::min(host.find('.'), host.size() - 1) + 1);
  }
  return false;
}

}  // namespace newsieve::base
