// What is remembered of all sites.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "strip/site_templates.h"

namespace newsieve::strip {

struct TemplateStore {
  std::uint64_t runs = 0;  ///< that taught it
  /// By key of the site. The pool, at kUnknownSite, holds lines that may become anchors.
  std::unordered_map<std::uint64_t, SiteTemplates> sites;

  /// Null if nothing is known of it.
  [[nodiscard]] const SiteTemplates* find(std::uint64_t site) const;

  /// Adds what another has learned from other pages. The result does not depend on the order.
  void add(const TemplateStore& other);

  /// A run begins: until it meets them, all sites are idle for one more.
  void begin_run();

  /// All sites in ascending order of their keys; pointers into the store.
  [[nodiscard]] std::vector<std::pair<std::uint64_t, const SiteTemplates*>> sorted() const;
};

/// The store as the bytes of a file. Equal stores give equal bytes. docs/format.md describes them.
std::string to_file(const TemplateStore& store);

/// Reads what `to_file` wrote; an empty file is an empty store. Returns why it cannot, or an empty
/// string; then, and only then, `store` is replaced.
std::string from_file(std::string_view file, TemplateStore& store);

}  // namespace newsieve::strip
