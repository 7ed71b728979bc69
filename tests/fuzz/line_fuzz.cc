// Fuzzes the whole line: any bytes come through it, and none of them vanishes.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "newsieve/options.h"
#include "property/conservation.h"
#include "property/run_line.h"

namespace {

/// Compressed bytes are not what the line reads, so spans say nothing of them.
bool is_compressed(std::string_view bytes) {
  using std::string_view_literals::operator""sv;
  for (const std::string_view magic :
       {"\x1F\x8B"sv, "\x28\xB5\x2F\xFD"sv, "\xFD\x37zXZ\0"sv, "BZh"sv}) {
    if (bytes.starts_with(magic)) {
      return true;
    }
  }
  return false;
}

newsieve::Options options_of(unsigned choice) {
  using namespace newsieve;
  Options options;
  options.threads = 1;
  options.read.format = (choice & 1U) != 0 ? Format::kJsonl : Format::kText;
  options.parse.related = (choice & 2U) != 0 ? RelatedItems::kExtract : RelatedItems::kDrop;
  options.strip.level = (choice & 4U) != 0 ? StripLevel::kPage : StripLevel::kSite;
  options.dedup.level = (choice & 8U) != 0 ? DedupLevel::kNone : DedupLevel::kNear;
  options.stream = (choice & 16U) != 0;
  if ((choice & 32U) != 0) {
    options.dedup.level = DedupLevel::kExact;
    options.split.delimiter = "^-{3,}$";
  }
  if ((choice & 64U) != 0) {
    options.read.max_page_bytes = 256;
  }
  if ((choice & 128U) != 0) {
    options.strip.level = StripLevel::kNone;
  }
  return options;
}

}  // namespace

/// The first byte chooses the options.
// NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace newsieve;
  if (size == 0) {
    return 0;
  }
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (is_compressed(bytes)) {
    return 0;
  }
  const Options options = options_of(data[0]);
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
