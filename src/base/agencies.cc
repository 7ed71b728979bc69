#include "base/agencies.h"

#include <cstdint>
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
  std::unordered_set<std::uint64_t> names;  ///< normal_hash of each
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
      agencies.names.insert(normal_hash(line));
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
  return agencies().names.contains(normal_hash(name));
}

bool is_host_of_news_agency(std::string_view host) {
  for (std::size_t dot = host.find('.'); dot != std::string_view::npos; dot = host.find('.')) {
    if (agencies().hosts.contains(host)) {
      return true;
    }
    host.remove_prefix(dot + 1);
  }
  return false;
}

}  // namespace newsieve::base
