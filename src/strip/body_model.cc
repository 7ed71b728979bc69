#include "strip/body_model.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "base/eight_bytes.h"
#include "strip/body_weights.h"
#include "strip/carry.h"
#include "strip/matrix_product.h"

namespace newsieve::strip {

namespace {

/// What the model may go by.
struct Senses {
  bool words = true;
  bool neighbours = true;
  std::uint32_t numbers = ~std::uint32_t{0};  ///< bit n: features of that Evidence
};

using Input = std::array<float, kInput>;

/// How far each of a line's numbers may be from the mean, in standard deviations: 0 for those that
/// the model may not go by.
std::array<float, kNumbers> bounds_by(const Senses& senses) {
  constexpr float kMost = 4;
  std::array<float, kNumbers> bounds{};
  for (std::size_t i = 0; i < kNumbers; ++i) {
    const auto evidence = static_cast<std::uint32_t>(kFeatures[i].evidence);
    bounds[i] = (senses.numbers >> evidence & 1U) != 0 ? kMost : 0.0F;
  }
  return bounds;
}

void set_numbers(const Weights& model, const std::array<float, kNumbers>& bounds,
                 const LineFeatures& line, float* out) {
  for (std::size_t i = 0; i < kNumbers; ++i) {
    const float deviation = (line.numbers[i] - model.mean[i]) * model.scale[i];
    out[i] = std::min(std::max(deviation, -bounds[i]), bounds[i]);
  }
}

/// The sums of a line's embeddings are made of eight bytes at once, in two words of four sums each:
/// of the bytes with even numbers and of those with odd ones. Bytes are taken by 128 too high, so
/// that none is negative.
void set_words(const Weights& model, const LineFeatures& line, float* out) {
  constexpr std::uint64_t kEven = 0x00FF00FF00FF00FFU;
  constexpr std::int32_t kTooHigh = 128;
  static_assert(kWordSize == sizeof(base::EightBytes) && kMostWords * 256 <= UINT16_MAX);
  std::uint64_t even = 0;
  std::uint64_t odd = 0;
  std::size_t words = 0;
  for (; words < kMostWords && line.words[words] != 0; ++words) {
    const base::EightBytes word = std::bit_cast<base::EightBytes>(model.words[line.words[words]]) ^
                                  base::eight_times(kTooHigh);
    even += word & kEven;
    odd += word >> 8U & kEven;
  }
  const float share = model.word_step / std::sqrt(static_cast<float>(words + 1));
  const auto too_high = static_cast<std::int32_t>(words) * kTooHigh;
  for (std::size_t i = 0; i < kWordSize; ++i) {
    const auto sum =
        static_cast<std::int32_t>((i % 2 == 0 ? even : odd) >> 8 * (i - i % 2) & 0xFFFFU);
    out[i] = static_cast<float>(sum - too_high) * share;
  }
}

void set_phrases(const Weights& model, const LineFeatures& line, float* out) {
  const std::array<std::uint16_t, kPhrases> phrases = {line.first_two, line.last, line.whole};
  for (std::size_t phrase = 0; phrase < kPhrases; ++phrase) {
    const float step = phrases[phrase] == 0 ? 0.0F : model.phrase_step;
    for (std::size_t i = 0; i < kPhraseSize; ++i) {
      *out++ = static_cast<float>(model.phrases[phrase][phrases[phrase]][i]) * step;
    }
  }
}

void cut_at_zero(std::vector<float>& values) {
  for (float& value : values) {
    value = std::max(value, 0.0F);
  }
}

constexpr std::size_t kLinesAtOnce = 32;

/// Asks for the embeddings of a line that will be read soon: nothing but time depends on it.
void prefetch_words(const Weights& model, const LineFeatures& line) {
  for (std::size_t i = 0; i < kMostWords && line.words[i] != 0; ++i) {
    __builtin_prefetch(model.words[line.words[i]].data());
  }
  __builtin_prefetch(model.phrases[0][line.first_two].data());
  __builtin_prefetch(model.phrases[1][line.last].data());
  __builtin_prefetch(model.phrases[2][line.whole].data());
}

/// What the lines say by themselves: kState numbers each. `inputs` is room to work in.
void read_lines(const BodyWeights& model, const std::vector<LineFeatures>& lines,
                const Senses& senses, std::array<Input, kLinesAtOnce>& inputs,
                std::vector<float>& states) {
  const std::array<float, kNumbers> bounds = bounds_by(senses);
  states.resize(lines.size() * kState);
  for (std::size_t first = 0; first < lines.size(); first += kLinesAtOnce) {
    const std::size_t count = std::min(kLinesAtOnce, lines.size() - first);
    for (std::size_t i = 0; i < count && senses.words; ++i) {
      prefetch_words(model, lines[first + i]);
    }
    for (std::size_t i = 0; i < count; ++i) {
      const LineFeatures& line = lines[first + i];
      float* const input = inputs[i].data();
      set_numbers(model, bounds, line, input);
      if (senses.words) {
        set_words(model, line, input + kNumbers);
        set_phrases(model, line, input + kNumbers + kWordSize);
      } else {
        std::fill(input + kNumbers, input + kInput, 0.0F);
      }
    }
    multiply(inputs.front().data(), count, model.input, model.input_bias,
             states.data() + first * kState);
  }
  cut_at_zero(states);
}

/// What is made of a page on the way to its scores; serves page after page.
struct Workings {
  std::array<Input, kLinesAtOnce> inputs{};
  std::vector<float> states;  ///< of each line: kState
  std::vector<float> pulls;   ///< … kPulls
  std::vector<float> joined;  ///< … kJoined
};

/// Lets the lines hear those above and below; afterwards only the `wanted` ones have a state.
void hear(const Layer& layer, const Pulls& pulls, bool neighbours,
          const std::vector<std::size_t>* wanted, Workings& page) {
  std::size_t lines = page.states.size() / kState;
  page.pulls.resize(lines * kPulls);
  page.joined.resize(lines * kJoined);
  multiply(page.states.data(), lines, pulls.matrix, pulls.bias, page.pulls.data());
  for (std::size_t i = 0; i < lines; ++i) {
    std::copy_n(page.states.data() + i * kState, kState, page.joined.data() + i * kJoined);
  }
  carry(page.pulls.data(), lines, neighbours, page.joined.data());
  if (wanted != nullptr) {
    lines = 0;
    for (const std::size_t line : *wanted) {  // in ascending order: none is overwritten too early
      std::copy_n(page.joined.data() + line * kJoined, kJoined,
                  page.joined.data() + lines++ * kJoined);
    }
    page.states.resize(lines * kState);
  }
  multiply(page.joined.data(), lines, layer.joined, layer.joined_bias, page.states.data());
  cut_at_zero(page.states);
}

/// `wanted`: ascending indices of the lines whose scores are asked for; null: all.
std::vector<float> score_by(const std::vector<LineFeatures>& features, const Senses& senses,
                            const std::vector<std::size_t>* wanted = nullptr) {
  thread_local Workings page;
  const BodyWeights& model = body_weights();
  read_lines(model, features, senses, page.inputs, page.states);
  for (std::size_t layer = 0; layer < model.layers.size(); ++layer) {
    const bool is_last = layer + 1 == model.layers.size();
    hear(model.layers[layer], model.pulls[layer], senses.neighbours, is_last ? wanted : nullptr,
         page);
  }
  std::vector<float> scores(page.states.size() / kState, model.out_bias);
  for (std::size_t line = 0; line < scores.size(); ++line) {
    for (std::size_t i = 0; i < kState; ++i) {
      scores[line] += page.states[line * kState + i] * model.out[i];
    }
  }
  return scores;
}

/// The sets that taught the model are English for the most part. In other languages words would be
/// taken for English ones of the same hash: there the model goes by the other evidence alone.
bool knows_language(const std::vector<LineFeatures>& features) {
  static const std::array<bool, kVocabulary> known = [] {
    std::array<bool, kVocabulary> marks{};
    for (const std::string_view word :
         {"the", "and", "to", "for", "of", "with", "was", "that", "are", "from", "this"}) {
      marks[hash_of_word(word)] = true;
    }
    return marks;
  }();
  constexpr std::size_t kOneIn = 25;
  std::size_t words = 0;
  std::size_t function_words = 0;
  for (const LineFeatures& line : features) {
    for (std::size_t i = 0; i < kMostWords && line.words[i] != 0; ++i) {
      ++words;
      function_words += known[line.words[i]] ? 1U : 0U;
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

std::vector<float> score_lines(const std::vector<LineFeatures>& features,
                               const std::vector<std::size_t>& wanted) {
  return score_by(features, {.words = knows_language(features)}, &wanted);
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
