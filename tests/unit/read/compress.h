// Makes compressed data for tests.
#pragma once

#include <string>
#include <string_view>

#include "read/compression.h"

namespace newsieve::test {

/// One member with a checksum. zstd and bzip2 in their smallest blocks: 128 KiB and 100 kB.
std::string compress(read::Compression compression, std::string_view bytes);

}  // namespace newsieve::test
