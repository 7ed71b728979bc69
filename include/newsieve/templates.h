// The template file: what runs with --template-db learned of sites. Shown, merged, forgotten.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace newsieve {

/// A line that a site repeats.
struct TemplateLine {
  std::string text;          ///< as printed, its first 80 bytes
  std::uint32_t pages = 0;   ///< of the site's `pages`, that carry it: never too high
  bool is_template = false;  ///< on enough of them to be dropped
};

struct TemplateSite {
  std::string name;              ///< host or source; the line that pages share which say neither
  std::string_view kind;         ///< "host", "source" or "anchor"
  std::uint64_t pages_seen = 0;  ///< ever
  std::uint32_t pages = 0;       ///< that counts are of: the last ones, up to 128
  std::uint32_t idle_runs = 0;   ///< since one had a page of the site
  std::size_t template_lines = 0;
  std::vector<TemplateLine> lines;  ///< that repeat, on most pages first
  std::size_t single_lines = 0;     ///< of which only a hash is kept: they may come again
};

struct TemplateListing {
  std::uint64_t runs = 0;           ///< that taught the file
  std::vector<TemplateSite> sites;  ///< by name, then kind
};

// All throw RunError if a file cannot be read, is no such file, or cannot be written.

/// What a file knows.
TemplateListing list_templates(const std::string& path);

/// Adds up files and writes `output`, atomically: the same bytes in whatever order they come.
void merge_templates(const std::vector<std::string>& paths, const std::string& output);

/// Forgets the sites for which `unwanted` holds and replaces the file, atomically, if there are
/// any. Returns how many there were.
std::size_t forget_templates(const std::string& path,
                             const std::function<bool(const TemplateSite&)>& unwanted);

}  // namespace newsieve
