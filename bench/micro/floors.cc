// What a stage cannot go below: the least that must be done with each byte, or each word, by
// itself. docs/speed.md holds the stages against these.
#include <benchmark/benchmark.h>
#include <simdjson.h>

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "base/byte_kinds.h"
#include "base/hash.h"
#include "inputs.h"
#include "sketch/text_masks.h"

namespace newsieve::micro {
namespace {

void set_bytes(benchmark::State& state, const std::vector<std::string>& texts) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(bytes_of(texts)));
}

/// Of reading: that bytes are UTF-8.
void floor_utf8(benchmark::State& state) {
  for ([[maybe_unused]] auto round : state) {
    for (const std::string& story : stories()) {
      benchmark::DoNotOptimize(simdjson::validate_utf8(story.data(), story.size()));
    }
  }
  set_bytes(state, stories());
}
BENCHMARK(floor_utf8);

/// Of writing: that bytes are copied once.
void floor_copy(benchmark::State& state) {
  std::string copy(bytes_of(stories()), ' ');
  for ([[maybe_unused]] auto round : state) {
    char* into = copy.data();
    for (const std::string& story : stories()) {
      std::memcpy(into, story.data(), story.size());
      into += story.size();
    }
    benchmark::ClobberMemory();
  }
  set_bytes(state, stories());
}
BENCHMARK(floor_copy);

/// Of tokens: that words are told from what is between them.
void floor_words(benchmark::State& state) {
  sketch::TextMasks masks;
  for ([[maybe_unused]] auto round : state) {
    for (const std::string& story : stories()) {
      constexpr std::size_t kStep = sketch::kBlocksAtOnce * sketch::kMaskBytes;
      for (std::size_t at = 0; at < story.size(); at += kStep) {
        sketch::classify_text(story, at, sketch::kBlocksAtOnce, 1, masks);
        benchmark::DoNotOptimize(masks);
      }
    }
  }
  set_bytes(state, stories());
}
BENCHMARK(floor_words);

/// Of hashing words, and of shingles: one hash for each word.
void floor_hashes(benchmark::State& state) {
  for ([[maybe_unused]] auto round : state) {
    for (const Sketch& sketch : sketches()) {
      std::uint64_t sum = 0;
      for (const Word word : sketch.words) {
        sum += base::mix(word);
      }
      benchmark::DoNotOptimize(sum);
    }
  }
  set_bytes(state, stories());
}
BENCHMARK(floor_hashes);

/// Of comparing: that the words of two texts are read once.
void floor_compare(benchmark::State& state) {
  for ([[maybe_unused]] auto round : state) {
    for (const Sketch& sketch : sketches()) {
      std::uint64_t sum = 0;
      for (const Word word : sketch.words) {
        sum += word;
      }
      benchmark::DoNotOptimize(sum);
    }
  }
  set_bytes(state, stories());
}
BENCHMARK(floor_compare);

/// Of split, parse, learn and strip: that a page's words and lines are found, and its letters
/// folded.
void floor_scan(benchmark::State& state) {
  std::vector<base::ByteKinds> kinds;
  std::string folded;
  for ([[maybe_unused]] auto round : state) {
    for (const std::string& page : page_texts()) {
      const std::size_t blocks = page.size() / base::kBlockBytes;
      kinds.resize(blocks);
      folded.resize(page.size());
      base::read_kinds(page.data(), blocks, kinds.data(), folded.data());
      benchmark::DoNotOptimize(kinds.data());
    }
  }
  set_bytes(state, page_texts());
}
BENCHMARK(floor_scan);

}  // namespace
}  // namespace newsieve::micro
