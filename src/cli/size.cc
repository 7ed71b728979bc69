#include "cli/size.h"

#include <charconv>
#include <limits>
#include <string>

namespace newsieve::cli {
namespace {

std::optional<std::uint64_t> factor_of(std::string_view unit) {
  std::string upper;
  for (const char letter : unit) {
    upper += letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
  }
  if (upper.empty() || upper == "B") {
    return 1;
  }
  const std::size_t power = std::string_view("KMGT").find(upper.front());
  if (power == std::string_view::npos) {
    return std::nullopt;
  }
  const std::string_view rest = std::string_view(upper).substr(1);
  if (!rest.empty() && rest != "IB" && rest != "B") {
    return std::nullopt;
  }
  const std::uint64_t base = rest == "B" ? 1000 : 1024;
  std::uint64_t factor = base;
  for (std::size_t i = 0; i < power; ++i) {
    factor *= base;
  }
  return factor;
}

}  // namespace

std::optional<std::uint64_t> parse_size(std::string_view text) {
  std::uint64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc{}) {
    return std::nullopt;
  }
  const auto factor = factor_of(text.substr(static_cast<std::size_t>(stop - text.data())));
  if (!factor || number > std::numeric_limits<std::uint64_t>::max() / *factor) {
    return std::nullopt;
  }
  return number * *factor;
}

std::string to_size(std::uint64_t bytes) {
  std::string unit;
  for (const char letter : std::string_view("KMGT")) {
    if (bytes == 0 || bytes % 1024 != 0) {
      break;
    }
    bytes /= 1024;
    unit = letter;
  }
  return std::to_string(bytes) + unit;
}

}  // namespace newsieve::cli
