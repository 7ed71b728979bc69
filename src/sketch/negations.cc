#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/list_entries.h"
#include "newsieve/sketch.h"
#include "sketch/sketcher.h"

namespace newsieve {

namespace {

constexpr std::string_view kList =
#include "negations.inc"
    ;

std::vector<std::uint32_t> load_negations() {
  std::vector<std::uint32_t> hashes;
  sketch::Sketcher sketcher;
  Sketch sketch;
  base::for_each_entry(kList, [&](std::string_view /*section*/, std::string_view line) {
    sketcher.sketch(line, sketch);
    for (const Word word : sketch.words) {
      hashes.push_back(hash_of(word));
    }
  });
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  return hashes;
}

}  // namespace

std::span<const std::uint32_t> negations() {
  static const std::vector<std::uint32_t> hashes = load_negations();
  return hashes;
}

}  // namespace newsieve
