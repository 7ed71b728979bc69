#include "strip/body_weights.h"

#include <algorithm>
#include <bit>
#include <cstddef>
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

Pulls side_by_side(const Layer& layer) {
  const std::array matrices = {&layer.down.gate, &layer.down.candidate, &layer.up.gate,
                               &layer.up.candidate};
  const std::array biases = {&layer.down.gate_bias, &layer.down.candidate_bias, &layer.up.gate_bias,
                             &layer.up.candidate_bias};
  Pulls pulls{};
  for (std::size_t part = 0; part < matrices.size(); ++part) {
    const auto first = static_cast<std::ptrdiff_t>(part * kMemory);
    for (std::size_t row = 0; row < kState; ++row) {
      std::copy((*matrices[part])[row].begin(), (*matrices[part])[row].end(),
                pulls.matrix[row].begin() + first);
    }
    std::copy(biases[part]->begin(), biases[part]->end(), pulls.bias.begin() + first);
  }
  return pulls;
}

}  // namespace

const BodyWeights& body_weights() {
  static const BodyWeights weights = [] {
    BodyWeights loaded;
    std::memcpy(static_cast<Weights*>(&loaded), kBodyModel.data() + kMagic.size() + sizeof(Header),
                sizeof(Weights));
    std::transform(loaded.layers.begin(), loaded.layers.end(), loaded.pulls.begin(), side_by_side);
    return loaded;
  }();
  return weights;
}

}  // namespace newsieve::strip
