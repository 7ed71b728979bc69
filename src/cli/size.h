// Sizes as people write them: "64M".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsieve::cli {

/// A whole number of bytes with an optional unit, in either case, as GNU tools read it: K, M, G, T
/// and KiB, MiB, GiB, TiB are powers of 1024; KB, MB, GB, TB powers of 1000; B is a byte.
/// Nothing if it is not that or does not fit.
std::optional<std::uint64_t> parse_size(std::string_view text);

/// The shortest text with a power of 1024 that parse_size reads as so many bytes: "64M".
std::string to_size(std::uint64_t bytes);

}  // namespace newsieve::cli
