// Any bytes as a configuration file: it is read or refused with a line, and each gate that is taken
// from it is read again from how it is shown.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "cli/check_values.h"
#include "cli/config_file.h"
#include "newsieve/error.h"

namespace {

using newsieve::Bound;

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

void check_gate(Bound bound, const std::string& text) {
  try {
    const newsieve::Gate gate = newsieve::cli::parse_gate(bound, text);
    require(gate.limit >= 0);
    const newsieve::Gate again = newsieve::cli::parse_gate(bound, newsieve::cli::to_text(gate));
    require(again.metric == gate.metric && again.limit == gate.limit);
  } catch (const newsieve::cli::BadValue& error) {
    require(!std::string_view(error.what()).empty());
  }
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
  try {
    std::size_t line = 1;
    for (const newsieve::cli::ConfigEntry& entry : newsieve::cli::parse_config(text, "fuzz")) {
      require(entry.line >= line && entry.line <= lines);
      line = entry.line;
      for (const std::string& value : entry.values) {
        check_gate(Bound::kMax, value);
        check_gate(Bound::kMin, value);
      }
    }
  } catch (const newsieve::RunError& error) {
    require(std::string_view(error.what()).starts_with("fuzz:"));
  }
  return 0;
}
