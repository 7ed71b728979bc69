#include "sketch/sketcher.h"

#include <algorithm>

#include "base/hash.h"

namespace newsieve::sketch {

namespace {

/// Of the token sequence, so that only what folding tells apart counts.
Hash128 sequence_hash(const std::vector<std::uint64_t>& tokens) {
  return base::hash128(
      {reinterpret_cast<const char*>(tokens.data()), tokens.size() * sizeof(std::uint64_t)});
}

}  // namespace

void Sketcher::sketch(std::string_view text, Sketch& into) {
  tokenizer_.tokenize(text, tokens_);
  into.tokens = static_cast<std::uint32_t>(tokens_.hashes.size());
  into.folded = sequence_hash(tokens_.hashes);
  into.numbers = tokens_.numbers;
  std::sort(into.numbers.begin(), into.numbers.end());
  into.numbers.erase(std::unique(into.numbers.begin(), into.numbers.end()), into.numbers.end());
  shingler_.shingle(tokens_.hashes, into.shingles);
  into.bands.fill(0);
  if (!into.shingles.empty()) {
    make_signature(into.shingles, signature_);
    make_bands(signature_, into.bands);
  }
}

}  // namespace newsieve::sketch
