// The site's name in a browser's title: "The quay rebuilt | Tarn Herald".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parse/title_words.h"

namespace newsieve::parse {

/// Where separators stand in a browser's title: the ends of the parts before, the starts behind.
std::vector<std::pair<std::size_t, std::size_t>> separators_in(std::string_view line);

/// A site's name, as far as its address tells it.
class SiteName {
 public:
  explicit SiteName(std::string_view url);

  /// The words read as the name.
  [[nodiscard]] bool is(const Words& words) const;

  /// `title` without the name before or behind it: "Tarn Blog: The quay", "The quay | Tarn".
  [[nodiscard]] std::string_view without(std::string_view title) const;

 private:
  std::string host_;  ///< its letters
};

}  // namespace newsieve::parse
