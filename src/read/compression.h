// Compressed bytes → the bytes themselves.
#pragma once

#include <memory>
#include <string_view>

#include "read/byte_source.h"
#include "read/raw_bytes.h"

namespace newsieve::read {

enum class Compression { kNone, kGzip, kZstd, kXz, kBzip2 };

/// How many bytes `compression_of` wants to see.
inline constexpr std::size_t kMagicBytes = 6;

/// Told by the first bytes: RFC 1952, RFC 8878, the .xz file format 1.1.0, and bzip2.
Compression compression_of(std::string_view first);

/// The name of a compression: "gzip". Empty for kNone.
std::string_view name_of(Compression compression);

/// Gives the decompressed bytes of `raw`, or the bytes as they are if they are not compressed.
std::unique_ptr<ByteSource> decompress(std::unique_ptr<RawBytes> raw);

}  // namespace newsieve::read
