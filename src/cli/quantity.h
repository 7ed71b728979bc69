// Numbers as people read them.
#pragma once

#include <cstdint>
#include <string>

namespace newsieve::cli {

/// "812 B", "4.0 kB", "1.2 GB": decimal units, three digits at the most.
std::string human_bytes(std::uint64_t bytes);

/// "1,234,567".
std::string human_count(std::uint64_t count);

/// "0.4 s", "12 s", "3:07", "2:03:07".
std::string human_seconds(double seconds);

/// A span of time in its two largest units: "0 s", "50 min", "1 h 50 min", "12 days 4 h", "41
/// days".
std::string human_span(std::int64_t seconds);

/// "12.3 %" of a whole; "-" of nothing.
std::string human_share(std::uint64_t part, std::uint64_t whole);

}  // namespace newsieve::cli
