// The stages that work on records: tokenise, sketch, group, verify, write.
#include <benchmark/benchmark.h>

#include "cluster/clusterer.h"
#include "cluster/overlap.h"
#include "inputs.h"
#include "newsieve/options.h"
#include "newsieve/record.h"
#include "sketch/sketcher.h"
#include "sketch/tokens.h"
#include "write/rows.h"

namespace newsieve::micro {
namespace {

void set_story_bytes(benchmark::State& state) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(bytes_of(stories())));
}

void tokenise(benchmark::State& state) {
  sketch::Tokenizer tokenizer;
  sketch::TokenList tokens;
  for ([[maybe_unused]] auto round : state) {
    for (const std::string& story : stories()) {
      tokenizer.tokenize(story, tokens);
      benchmark::DoNotOptimize(tokens.hashes().data());
    }
  }
  set_story_bytes(state);
}
BENCHMARK(tokenise);

void sketch(benchmark::State& state) {
  sketch::Sketcher sketcher;
  Sketch made;
  for ([[maybe_unused]] auto round : state) {
    for (const std::string& story : stories()) {
      sketcher.sketch(story, made);
      benchmark::DoNotOptimize(made);
    }
  }
  set_story_bytes(state);
}
BENCHMARK(sketch);

/// From sketches to clusters: candidates are found, and verified.
void group(benchmark::State& state) {
  constexpr std::uint64_t kMemory = std::uint64_t{64} << 20;
  for ([[maybe_unused]] auto round : state) {
    cluster::Clusterer clusterer({}, kMemory);
    for (const Sketch& sketch : sketches()) {
      clusterer.add(sketch, {});
    }
    benchmark::DoNotOptimize(clusterer.finish());
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(sketches().size()));
}
BENCHMARK(group);

/// Each text in full against the seventh before it, which it may be a copy of.
void verify(benchmark::State& state) {
  constexpr std::size_t kBack = 7;
  cluster::OverlapFinder finder;
  for ([[maybe_unused]] auto round : state) {
    for (std::size_t i = kBack; i < sketches().size(); ++i) {
      finder.set_copy(sketches()[i].words);
      benchmark::DoNotOptimize(finder.find(sketches()[i - kBack].words));
    }
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(sketches().size() - kBack));
}
BENCHMARK(verify);

void write(benchmark::State& state) {
  Record record;
  record.id = "48d2138112f28a15d5110c7064965281";
  record.source = "bench";
  std::string out;
  for ([[maybe_unused]] auto round : state) {
    for (const std::string& story : stories()) {
      record.text = story;
      out.clear();
      write::append_row_head(out, record);
      write::append_row_end(out, {});
      benchmark::DoNotOptimize(out.data());
    }
  }
  set_story_bytes(state);
}
BENCHMARK(write);

}  // namespace
}  // namespace newsieve::micro
