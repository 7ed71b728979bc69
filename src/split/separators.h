// Marks that separate pages whatever stands around them.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace re2 {
class RE2;
}

namespace newsieve::split {

struct Separator {
  std::size_t start = 0;
  std::size_t length = 0;  ///< 0: none was found
  std::string_view rule;
};

/// The first NUL or form feed at or behind `from`; bytes.size(): there is none.
std::size_t find_mark(std::string_view bytes, std::size_t from);

class Separators {
 public:
  /// Throws RunError if `delimiter` is no regular expression; empty: none.
  explicit Separators(const std::string& delimiter);
  ~Separators();
  Separators(Separators&&) noexcept;

  /// The first mark at or behind `from`. `from` is the start of a line or behind a mark. With
  /// `last` false, a line that has no end yet is not looked at.
  [[nodiscard]] Separator find(std::string_view bytes, std::size_t from, bool last) const;

  [[nodiscard]] bool has_delimiter() const { return delimiter_ != nullptr; }

 private:
  std::unique_ptr<re2::RE2> delimiter_;
};

}  // namespace newsieve::split
