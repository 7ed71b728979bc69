// Text in colour, or not.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace newsieve::cli {

inline constexpr std::string_view kBold = "\x1b[1m";
inline constexpr std::string_view kDim = "\x1b[2m";
inline constexpr std::string_view kRed = "\x1b[31m";
inline constexpr std::string_view kGreen = "\x1b[32m";
inline constexpr std::string_view kYellow = "\x1b[33m";
inline constexpr std::string_view kCyan = "\x1b[36m";
inline constexpr std::string_view kPlain = "\x1b[0m";

class Painter {
 public:
  explicit Painter(bool color) : color_(color) {}

  [[nodiscard]] std::string operator()(std::string_view color, std::string_view text) const {
    return color_ ? fmt::format("{}{}{}", color, text, kPlain) : std::string(text);
  }

 private:
  bool color_;
};

}  // namespace newsieve::cli
