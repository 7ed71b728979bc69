#include "sketch/sketcher.h"

#include <span>

#include "base/hash.h"
#include "base/shingle.h"
#include "sketch/shingles.h"
#include "sketch/word_hashes.h"

namespace newsieve::sketch {

namespace {

/// Of the token sequence, so that only what folding tells apart counts.
Hash128 sequence_hash(std::span<const std::uint64_t> tokens) {
  return base::hash128({reinterpret_cast<const char*>(tokens.data()), tokens.size_bytes()});
}

}  // namespace

void Sketcher::sketch(std::string_view text, Sketch& into) {
  tokenizer_.tokenize(text, tokens_);
  into.tokens = static_cast<std::uint32_t>(tokens_.size());
  into.folded = sequence_hash(tokens_.hashes());
  into.words.resize(tokens_.size());
  make_words(tokens_.hashes(), tokens_.kinds(), into.words.data());
  base::shingle_polynomials(into.words, polynomials_);
  winnower_.winnow_polynomials(polynomials_, into.fingerprints);
  into.band_keys.clear();
  if (into.tokens == 0) {
    return;
  }
  const std::size_t shingles = base::shingle_count(into.words.size());
  if (shingles_.size() < shingles) {
    shingles_.resize(shingles);
  }
  if (polynomials_.empty()) {
    shingles_[0] = base::shingle_at(into.words.data(), into.words.size(), 0);
  }
  mix_shingles(polynomials_, shingles_.data());
  make_signature(std::span(shingles_).first(shingles), signature_);
  make_band_keys(signature_, into.band_keys);
}

}  // namespace newsieve::sketch
