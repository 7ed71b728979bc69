#include "strip/body_weights.h"

#include <bit>
#include <cstring>
#include <string_view>
#include <type_traits>

#include "body_model.inc"  // kBodyModel

namespace newsieve::strip {

namespace {

constexpr std::string_view kMagic = "newsieve body model 1\n";

/// What the file says of itself behind the magic.
struct Header {
  std::uint32_t feature_version;
  std::uint32_t numbers;
  std::uint32_t vocabulary;
  std::uint32_t bytes;  ///< of the weights
};

constexpr std::uint32_t word_at(std::size_t at) {
  return static_cast<std::uint32_t>(kBodyModel[at]) |
         static_cast<std::uint32_t>(kBodyModel[at + 1]) << 8U |
         static_cast<std::uint32_t>(kBodyModel[at + 2]) << 16U |
         static_cast<std::uint32_t>(kBodyModel[at + 3]) << 24U;
}

constexpr bool has_magic() {
  for (std::size_t i = 0; i < kMagic.size(); ++i) {
    if (static_cast<char>(kBodyModel[i]) != kMagic[i]) {
      return false;
    }
  }
  return true;
}

static_assert(std::endian::native == std::endian::little);
static_assert(std::is_trivially_copyable_v<Weights>);
static_assert(has_magic() && word_at(kMagic.size()) == kFeatureVersion &&
                  word_at(kMagic.size() + 4) == kNumbers &&
                  word_at(kMagic.size() + 8) == kVocabulary &&
                  word_at(kMagic.size() + 12) == sizeof(Weights) &&
                  kBodyModel.size() == kMagic.size() + sizeof(Header) + sizeof(Weights),
              "data/models/body.model is for other features: train it again (train/README.md)");

}  // namespace

const Weights& body_weights() {
  static const Weights weights = [] {
    Weights loaded;
    std::memcpy(&loaded, kBodyModel.data() + kMagic.size() + sizeof(Header), sizeof loaded);
    return loaded;
  }();
  return weights;
}

}  // namespace newsieve::strip
