#include "strip/body_model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "strip/body_weights.h"
#include "strip/matrix_product.h"

namespace newsieve::strip {

namespace {

template <std::size_t Columns>
void cut_at_zero(std::array<float, Columns>& values) {
  for (float& value : values) {
    value = std::max(value, 0.0F);
  }
}

/// What the model may go by.
struct Senses {
  bool words = true;
  bool neighbours = true;
  std::uint32_t numbers = ~std::uint32_t{0};  ///< bit n: features of that Evidence
};

using State = std::array<float, kState>;
using Memory = std::array<float, kMemory>;

float standard(const Weights& model, std::size_t feature, float number) {
  constexpr float kMost = 4;  // standard deviations
  return std::clamp((number - model.mean[feature]) * model.scale[feature], -kMost, kMost);
}

/// What the line says by itself.
State read_line(const Weights& model, const LineFeatures& line, const Senses& senses) {
  std::array<float, kInput> input{};
  for (std::size_t i = 0; i < kNumbers; ++i) {
    const auto evidence = static_cast<std::uint32_t>(kFeatures[i].evidence);
    if ((senses.numbers >> evidence & 1U) != 0) {
      input[i] = standard(model, i, line.numbers[i]);
    }
  }
  if (senses.words) {
    std::array<std::int32_t, kWordSize> sum{};
    std::uint32_t words = 0;
    for (const std::uint16_t word : line.words) {
      if (word != 0) {
        ++words;
        for (std::size_t i = 0; i < kWordSize; ++i) {
          sum[i] += model.words[word][i];
        }
      }
    }
    const float share = model.word_step / std::sqrt(static_cast<float>(words + 1));
    for (std::size_t i = 0; i < kWordSize; ++i) {
      input[kNumbers + i] = static_cast<float>(sum[i]) * share;
    }
    float* out = input.data() + kNumbers + kWordSize;
    const std::array<std::uint16_t, kPhrases> phrases = {line.first_two, line.last, line.whole};
    for (std::size_t phrase = 0; phrase < kPhrases; ++phrase) {
      for (const std::int8_t step : model.phrases[phrase][phrases[phrase]]) {
        *out++ = phrases[phrase] == 0 ? 0.0F : static_cast<float>(step) * model.phrase_step;
      }
    }
  }
  State state = model.input_bias;
  add_product(input.data(), model.input, state);
  cut_at_zero(state);
  return state;
}

/// One step of a unit: how far the new line opens the gate, so far its candidate goes in.
void step(const Unit& unit, const State& line, Memory& memory) {
  Memory gate = unit.gate_bias;
  Memory candidate = unit.candidate_bias;
  add_product(line.data(), unit.gate, gate);
  add_product(line.data(), unit.candidate, candidate);
  for (std::size_t i = 0; i < kMemory; ++i) {
    const float open = std::clamp(0.25F * gate[i] + 0.5F, 0.0F, 1.0F);
    memory[i] = (1 - open) * memory[i] + open * candidate[i];
  }
}

/// What the lines say once those above and below have been heard.
std::vector<State> hear(const Layer& layer, const std::vector<State>& lines, bool neighbours) {
  std::vector<std::array<float, kJoined>> joined(lines.size());
  Memory memory{};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!neighbours) {
      memory = {};
    }
    step(layer.down, lines[i], memory);
    std::copy(lines[i].begin(), lines[i].end(), joined[i].begin());
    std::copy(memory.begin(), memory.end(), joined[i].begin() + kState);
  }
  memory = {};
  for (std::size_t i = lines.size(); i-- > 0;) {
    if (!neighbours) {
      memory = {};
    }
    step(layer.up, lines[i], memory);
    std::copy(memory.begin(), memory.end(), joined[i].begin() + kState + kMemory);
  }
  std::vector<State> heard(lines.size(), layer.joined_bias);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    add_product(joined[i].data(), layer.joined, heard[i]);
    cut_at_zero(heard[i]);
  }
  return heard;
}

std::vector<float> score_by(const std::vector<LineFeatures>& features, const Senses& senses) {
  const Weights& model = body_weights();
  std::vector<State> lines;
  lines.reserve(features.size());
  for (const LineFeatures& line : features) {
    lines.push_back(read_line(model, line, senses));
  }
  for (const Layer& layer : model.layers) {
    lines = hear(layer, lines, senses.neighbours);
  }
  std::vector<float> scores;
  scores.reserve(features.size());
  for (const State& line : lines) {
    float score = model.out_bias;
    for (std::size_t i = 0; i < kState; ++i) {
      score += line[i] * model.out[i];
    }
    scores.push_back(score);
  }
  return scores;
}

/// The sets that taught the model are English for the most part. In other languages words would be
/// taken for English ones of the same hash: there the model goes by the other evidence alone.
bool knows_language(const std::vector<LineFeatures>& features) {
  static const std::array known = {hash_of_word("the"),  hash_of_word("and"),  hash_of_word("to"),
                                   hash_of_word("for"),  hash_of_word("of"),   hash_of_word("with"),
                                   hash_of_word("was"),  hash_of_word("that"), hash_of_word("are"),
                                   hash_of_word("from"), hash_of_word("this")};
  constexpr std::size_t kOneIn = 25;
  std::size_t words = 0;
  std::size_t function_words = 0;
  for (const LineFeatures& line : features) {
    for (std::size_t i = 0; i < kMostWords && line.words[i] != 0; ++i) {
      ++words;
      function_words +=
          static_cast<std::size_t>(std::count(known.begin(), known.end(), line.words[i]));
    }
  }
  return function_words * kOneIn >= words;
}

Senses without(Evidence evidence) {
  Senses senses;
  senses.numbers &= ~(std::uint32_t{1} << static_cast<std::uint32_t>(evidence));
  return senses;
}

}  // namespace

std::vector<float> score_lines(const std::vector<LineFeatures>& features) {
  return score_by(features, {.words = knows_language(features)});
}

std::vector<std::vector<Term>> score_terms(const std::vector<LineFeatures>& features) {
  struct Kind {
    std::string_view name;
    Senses senses;
  };
  const std::array kinds = {
      Kind{"looks", without(Evidence::kLooks)}, Kind{"words", {.words = false}},
      Kind{"place", without(Evidence::kPlace)}, Kind{"headline", without(Evidence::kHeadline)},
      Kind{"site", without(Evidence::kSite)},   Kind{"rules", without(Evidence::kRules)},
      Kind{"page", without(Evidence::kPage)},   Kind{"neighbours", {.neighbours = false}}};
  const std::vector<float> scores = score_lines(features);
  std::vector<std::vector<Term>> terms(features.size());
  const bool words = knows_language(features);
  for (const Kind& kind : kinds) {
    Senses senses = kind.senses;
    senses.words = senses.words && words;
    const std::vector<float> less = score_by(features, senses);
    for (std::size_t i = 0; i < features.size(); ++i) {
      terms[i].push_back({.name = kind.name, .value = scores[i] - less[i]});
    }
  }
  return terms;
}

}  // namespace newsieve::strip
