// Body selection: which of a page's lines are the article.
//
// The body model (strip/body_model.h) scores the lines that no rule has spoken for; those below
// zero go. Sub-headings, lists and tables between prose survive, noise between paragraphs does not.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "newsieve/reading.h"
#include "strip/repeats.h"

namespace newsieve::strip {

/// A rule has decided what the line is, and the model has no say.
bool is_settled(const Line& line);

/// How much is said of each line in its evidence.
enum class Telling {
  kVerdict,  ///< the score of lines that the model drops
  kAll,      ///< of every line its score, the terms that made it, and how often its site has it
};

/// Drops the lines outside the body. `repeats` is empty or has an entry for each line.
void select_body(std::string_view page_text, const std::vector<Repeats>& repeats, Telling telling,
                 Reading& reading);

}  // namespace newsieve::strip
