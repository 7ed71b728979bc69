// Fuzzes the whole line: any bytes come through it, and none of them vanishes.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "newsieve/options.h"
#include "property/conservation.h"
#include "property/run_line.h"

/// The first byte chooses the options.
// NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace newsieve;
  if (size == 0) {
    return 0;
  }
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const unsigned choice = data[0];
  Options options;
  options.threads = 1;
  options.read.format = (choice & 1U) != 0 ? Format::kJsonl : Format::kText;
  options.parse.related = (choice & 2U) != 0 ? RelatedItems::kExtract : RelatedItems::kDrop;
  options.strip.level = (choice & 4U) != 0 ? StripLevel::kPage : StripLevel::kSite;
  options.dedup.level = (choice & 8U) != 0 ? DedupLevel::kNone : DedupLevel::kNear;
  options.stream = (choice & 16U) != 0;
  const property::Written written = property::run_line_on(bytes, options);
  const std::string wrong = options.read.format == Format::kJsonl
                                ? property::check_row_conservation(bytes, written)
                                : property::check_conservation(bytes, written);
  if (!wrong.empty()) {
    std::fputs(wrong.c_str(), stderr);
    std::abort();
  }
  return 0;
}
