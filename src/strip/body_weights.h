// The body model's weights: data/models/body.model, compiled in.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "strip/line_features.h"
#include "strip/matrix_product.h"

namespace newsieve::strip {

// The shape of the network, as in train/train.py.
inline constexpr std::size_t kNumbers = kFeatures.size();
inline constexpr std::size_t kWordSize = 8;  // of a word's embedding
inline constexpr std::size_t kPhraseSize =
    4;  // of the first two's, the last's, all words' together
inline constexpr std::size_t kPhrases = 3;
inline constexpr std::size_t kInput = kNumbers + kWordSize + kPhrases * kPhraseSize;
inline constexpr std::size_t kState = 32;   // of a line
inline constexpr std::size_t kMemory = 16;  // of what goes down the page, and of what goes up
inline constexpr std::size_t kJoined = kState + 2 * kMemory;

/// Carries what lines say one way along the page.
struct Unit {
  Matrix<kState, kMemory> gate;
  std::array<float, kMemory> gate_bias;
  Matrix<kState, kMemory> candidate;
  std::array<float, kMemory> candidate_bias;
};

struct Layer {
  Unit down;
  Unit up;
  Matrix<kJoined, kState> joined;
  std::array<float, kState> joined_bias;
};

/// In the order of the file, which is little-endian.
struct Weights {
  float word_step;  ///< what 1 of an embedding's bytes stands for
  float phrase_step;
  std::array<std::array<std::int8_t, kWordSize>, kVocabulary> words;
  std::array<std::array<std::array<std::int8_t, kPhraseSize>, kVocabulary>, kPhrases> phrases;
  std::array<float, kNumbers> mean;
  std::array<float, kNumbers> scale;  ///< 1 / standard deviation
  Matrix<kInput, kState> input;
  std::array<float, kState> input_bias;
  std::array<Layer, 2> layers;
  std::array<float, kState> out;
  float out_bias;
};

/// The gates and the candidates of a layer's units side by side: down's, then up's. One product
/// makes what both units take from a line.
struct Pulls {
  Matrix<kState, 4 * kMemory> matrix;
  std::array<float, 4 * kMemory> bias;
};

struct BodyWeights : Weights {
  std::array<Pulls, 2> pulls;  ///< of the layers
};

/// Loaded at the first call; later calls only read.
const BodyWeights& body_weights();

}  // namespace newsieve::strip
