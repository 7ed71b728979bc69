// "Quarrel Times4 hours ago" → publisher and age.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsieve::base {

struct PublisherAge {
  std::string publisher;  ///< what stands before the age; may be empty
  std::int64_t seconds = 0;
};

/// Reads a line that ends in a relative age ("4 hours ago", "vor 4 Stunden", "4時間前"), with or
/// without a publisher glued or set before it. Nothing if the line is anything else: what stands
/// before the age is a few words at most.
std::optional<PublisherAge> read_publisher_age(std::string_view line);

}  // namespace newsieve::base
