// The stages that work on pages: split, parse, learn, strip.
#include <benchmark/benchmark.h>

#include "base/scanned_text.h"
#include "inputs.h"
#include "newsieve/options.h"
#include "parse/page_parser.h"
#include "split/splitter.h"
#include "strip/articles.h"
#include "strip/body.h"
#include "strip/body_model.h"
#include "strip/line_features.h"
#include "strip/trace.h"

namespace newsieve::micro {
namespace {

void set_bytes(benchmark::State& state, std::size_t bytes_a_round) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(bytes_a_round));
}

void split(benchmark::State& state) {
  const std::string& stream = glued_pages();
  std::vector<split::Piece> pieces;
  for ([[maybe_unused]] auto round : state) {
    pieces.clear();
    split::Splitter splitter({});
    benchmark::DoNotOptimize(splitter.split(stream, true, pieces));
  }
  set_bytes(state, stream.size());
}
BENCHMARK(split);

/// What each byte is: the part of parsing that is done for all who read lines.
void scan(benchmark::State& state) {
  base::ScannedText text;
  for ([[maybe_unused]] auto round : state) {
    for (const Page& page : pages()) {
      text.read(page.text);
      benchmark::DoNotOptimize(text.kinds(0));
    }
  }
  set_bytes(state, bytes_of(page_texts()));
}
BENCHMARK(scan);

/// The looks and the normal lines of scanned text.
void read_lines(benchmark::State& state) {
  for ([[maybe_unused]] auto round : state) {
    for (const Page& page : pages()) {
      benchmark::DoNotOptimize(parse::read_lines(page.text));
    }
  }
  set_bytes(state, bytes_of(page_texts()));
}
BENCHMARK(read_lines);

void parse(benchmark::State& state) {
  for ([[maybe_unused]] auto round : state) {
    for (const Page& page : pages()) {
      benchmark::DoNotOptimize(parse::parse_page(page, {}));
    }
  }
  set_bytes(state, bytes_of(page_texts()));
}
BENCHMARK(parse);

/// The part of learning that is done for every line.
void trace(benchmark::State& state) {
  for ([[maybe_unused]] auto round : state) {
    for (const Page& page : pages()) {
      benchmark::DoNotOptimize(strip::trace_page(page));
    }
  }
  set_bytes(state, bytes_of(page_texts()));
}
BENCHMARK(trace);

/// What the body model sees of the lines.
void features(benchmark::State& state) {
  std::vector<Reading> readings;
  for (const Page& page : pages()) {
    readings.push_back(parse::parse_page(page, {}));
  }
  for ([[maybe_unused]] auto round : state) {
    for (std::size_t i = 0; i < readings.size(); ++i) {
      benchmark::DoNotOptimize(strip::line_features(pages()[i].text, readings[i], {}));
    }
  }
  set_bytes(state, bytes_of(page_texts()));
}
BENCHMARK(features);

/// The body model alone.
void score(benchmark::State& state) {
  std::vector<std::vector<strip::LineFeatures>> features;
  for (const Page& page : pages()) {
    features.push_back(strip::line_features(page.text, parse::parse_page(page, {}), {}));
  }
  for ([[maybe_unused]] auto round : state) {
    for (const auto& page : features) {
      benchmark::DoNotOptimize(strip::score_lines(page));
    }
  }
  set_bytes(state, bytes_of(page_texts()));
}
BENCHMARK(score);

/// Body selection and the making of records; readings are copied outside of the clock.
void strip(benchmark::State& state) {
  std::vector<Reading> read;
  for (const Page& page : pages()) {
    read.push_back(parse::parse_page(page, {}));
  }
  for ([[maybe_unused]] auto round : state) {
    state.PauseTiming();
    std::vector<Reading> readings = read;
    state.ResumeTiming();
    for (std::size_t i = 0; i < readings.size(); ++i) {
      strip::select_body(pages()[i].text, {}, strip::Telling::kVerdict, readings[i]);
      benchmark::DoNotOptimize(strip::build_articles("bench", pages()[i], readings[i], true));
    }
  }
  set_bytes(state, bytes_of(page_texts()));
}
BENCHMARK(strip);

}  // namespace
}  // namespace newsieve::micro
