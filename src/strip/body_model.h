// The body model: how likely each line of a page is the article's, from its features and from the
// lines above and below.
//
// A small recurrent network. A line's words are looked up in a table of embeddings and added; with
// the line's numbers they make a state; two layers of minimal gated recurrent units (Feng, Tucker,
// Ahmed, Bengio, Hajimirsadeghi: Were RNNs all we needed?, 2024) carry it down and up the page. The
// gates are straight lines cut off at 0 and 1, so that no result depends on a library's exp.
// Trained by train/train.py; docs/body-model.md has its figures.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "strip/line_features.h"

namespace newsieve::strip {

/// The score of each line: log-odds that it is the article's. The same bits on every machine.
std::vector<float> score_lines(const std::vector<LineFeatures>& features);

/// The same of the lines of these indices alone, which ascend.
std::vector<float> score_lines(const std::vector<LineFeatures>& features,
                               const std::vector<std::size_t>& wanted);

/// What a score owes to a kind of evidence: the score less the one without that evidence, on the
/// whole page. Kinds overlap, so terms need not add up to the score.
struct Term {
  std::string_view name;
  float value = 0;
};

/// The terms of each line's score, in an order that is always the same. Reads the page once for
/// each: for explanations.
std::vector<std::vector<Term>> score_terms(const std::vector<LineFeatures>& features);

}  // namespace newsieve::strip
