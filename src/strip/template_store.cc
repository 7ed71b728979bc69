#include "strip/template_store.h"

#include <algorithm>

namespace newsieve::strip {

namespace {

constexpr std::uint32_t kMostIdleRuns = UINT32_MAX;

void raise(std::uint32_t& runs) {
  runs += runs < kMostIdleRuns ? 1U : 0U;
}

}  // namespace

const SiteTemplates* TemplateStore::find(std::uint64_t site) const {
  const auto found = sites.find(site);
  return found == sites.end() ? nullptr : &found->second;
}

void TemplateStore::add(const TemplateStore& other) {
  runs += other.runs;
  for (const auto& [key, site] : other.sites) {
    const auto [known, is_new] = sites.try_emplace(key, site);
    if (!is_new) {
      known->second.add(site);
    }
  }
}

void TemplateStore::begin_run() {
  ++runs;
  for (auto& [key, site] : sites) {
    raise(site.idle_runs);
    site.counted.for_each([](std::uint64_t, std::uint32_t& idle) { raise(idle); });
  }
}

std::vector<std::pair<std::uint64_t, const SiteTemplates*>> TemplateStore::sorted() const {
  std::vector<std::pair<std::uint64_t, const SiteTemplates*>> entries;
  entries.reserve(sites.size());
  for (const auto& [key, site] : sites) {
    entries.emplace_back(key, &site);
  }
  std::sort(entries.begin(), entries.end());
  return entries;
}

}  // namespace newsieve::strip
