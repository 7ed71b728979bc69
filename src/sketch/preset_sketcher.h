// Text → the sketch that another deduplicator would make of it. For comparisons only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "newsieve/options.h"
#include "newsieve/sketch.h"
#include "sketch/classic_signature.h"

namespace newsieve::sketch {

/// Makes sketches as another program does with its defaults: its folding, its shingles, and as many
/// bands and rows of classic MinHash. The hashes are newsieve's own, so that chance falls otherwise
/// than there. Keeps its buffers between texts: one for each thread.
class PresetSketcher {
 public:
  /// `preset` is not kNone.
  explicit PresetSketcher(Preset preset);

  [[nodiscard]] Preset preset() const { return preset_; }

  /// `text` is valid UTF-8. Fills `folded` (of the text as the preset folds it), `tokens` (words,
  /// or code points where shingles are made of them) and `band_keys`; these are empty for a text
  /// that has too few tokens for the other program to compare it. The rest of `into` is left empty.
  void sketch(std::string_view text, Sketch& into);

 private:
  void cut_words();
  void cut_characters();
  void hash_shingles();

  Preset preset_;
  std::size_t rows_;
  ClassicSignature kernel_;
  std::string folded_;
  std::vector<std::size_t> starts_;  ///< of the tokens of folded_
  std::vector<std::uint64_t> shingles_;
  std::vector<std::uint64_t> signature_;
};

}  // namespace newsieve::sketch
