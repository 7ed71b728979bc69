#include "parse/site_name.h"

#include <algorithm>
#include <array>

#include "base/characters.h"
#include "parse/address.h"

namespace newsieve::parse {

std::vector<std::pair<std::size_t, std::size_t>> separators_in(std::string_view line) {
  static constexpr std::array<std::string_view, 10> kSeparators = {
      " - ", " \u2013 ", " \u2014 ", " \u00b7 ", " \u2022 ", " / ", " :: ", " | ", "|", "\u00bb"};
  std::vector<std::pair<std::size_t, std::size_t>> found;
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] != ' ' && line[at] != '|' && line[at] != '\xC2') {
      ++at;
      continue;
    }
    const auto* here = std::find_if(
        kSeparators.begin(), kSeparators.end(),
        [&](std::string_view separator) { return line.substr(at).starts_with(separator); });
    if (here == kSeparators.end()) {
      ++at;
      continue;
    }
    found.emplace_back(at, at + here->size());
    at += here->size();
  }
  return found;
}

SiteName::SiteName(std::string_view url) : host_(host_letters_of(url)) {}

bool SiteName::is(const Words& words) const {
  constexpr std::size_t kShortest = 3;
  if (words.letters.size() < kShortest || words.count > kMostSiteWords || host_.empty()) {
    return false;
  }
  return host_.find(words.letters) != std::string::npos ||
         (words.letters.find(host_) != std::string::npos &&
          words.letters.size() <= 2 * host_.size());
}

std::string_view SiteName::without(std::string_view title) const {
  for (const auto& [end, start] : separators_in(title)) {
    if (is(words_of(title.substr(start)))) {
      return base::trim(title.substr(0, end));
    }
  }
  const std::size_t colon = title.find(": ");
  if (colon != std::string_view::npos && is(words_of(title.substr(0, colon)))) {
    return base::trim(title.substr(colon + 2));
  }
  return title;
}

}  // namespace newsieve::parse
