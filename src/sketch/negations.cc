#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/list_entries.h"
#include "base/normal_line.h"
#include "newsieve/sketch.h"
#include "sketch/sketcher.h"

namespace newsieve {

namespace {

constexpr std::string_view kList =
#include "negations.inc"
    ;

std::vector<Negation> load_negations() {
  std::vector<Negation> negations;
  sketch::Sketcher sketcher;
  Sketch sketch;
  base::for_each_entry(kList, [&](std::string_view /*section*/, std::string_view line) {
    base::for_each_word(line, [&](std::string_view word) {
      sketcher.sketch(word, sketch);
      Negation& negation = negations.emplace_back(Negation{hash_of(sketch.words.front()), {}});
      for (const Word next : std::span(sketch.words).subspan(1)) {
        negation.rest.push_back(hash_of(next));
      }
    });
  });
  std::sort(negations.begin(), negations.end());
  negations.erase(std::unique(negations.begin(), negations.end()), negations.end());
  return negations;
}

}  // namespace

std::span<const Negation> negations() {
  static const std::vector<Negation> known = load_negations();
  return known;
}

}  // namespace newsieve
