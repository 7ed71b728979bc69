#include "sketch/sketcher.h"

#include "base/hash.h"
#include "base/shingle.h"
#include "sketch/shingles.h"

namespace newsieve::sketch {

namespace {

/// Of the token sequence, so that only what folding tells apart counts.
Hash128 sequence_hash(const std::vector<std::uint64_t>& tokens) {
  return base::hash128(
      {reinterpret_cast<const char*>(tokens.data()), tokens.size() * sizeof(std::uint64_t)});
}

Word word_of(const Token& token) {
  return (static_cast<Word>(token.hash >> 32) & ~Word{3}) | static_cast<Word>(token.kind);
}

}  // namespace

void Sketcher::sketch(std::string_view text, Sketch& into) {
  tokenizer_.tokenize(text, tokens_);
  into.tokens = static_cast<std::uint32_t>(tokens_.size());
  hashes_.resize(tokens_.size());
  into.words.resize(tokens_.size());
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    hashes_[i] = tokens_[i].hash;
    into.words[i] = word_of(tokens_[i]);
  }
  into.folded = sequence_hash(hashes_);
  base::shingle_polynomials(into.words, polynomials_);
  winnower_.winnow_polynomials(polynomials_, into.fingerprints);
  into.band_keys.clear();
  if (into.tokens == 0) {
    return;
  }
  shingles_.resize(base::shingle_count(into.words.size()));
  if (polynomials_.empty()) {
    shingles_[0] = base::shingle_at(into.words.data(), into.words.size(), 0);
  }
  mix_shingles(polynomials_, shingles_.data());
  make_signature(shingles_, signature_);
  make_band_keys(signature_, into.band_keys);
}

}  // namespace newsieve::sketch
