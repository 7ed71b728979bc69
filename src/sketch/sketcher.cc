#include "sketch/sketcher.h"

#include "base/hash.h"
#include "base/shingle.h"

namespace newsieve::sketch {

namespace {

/// Of the token sequence, so that only what folding tells apart counts.
Hash128 sequence_hash(const std::vector<std::uint64_t>& tokens) {
  return base::hash128(
      {reinterpret_cast<const char*>(tokens.data()), tokens.size() * sizeof(std::uint64_t)});
}

void put_words(const Tokens& tokens, std::vector<Word>& into) {
  into.resize(tokens.hashes.size());
  for (std::size_t i = 0; i < into.size(); ++i) {
    into[i] =
        (static_cast<Word>(tokens.hashes[i] >> 32) & ~Word{3}) | static_cast<Word>(tokens.kinds[i]);
  }
}

void put_number(std::uint32_t number, std::vector<std::uint8_t>& into) {
  for (; number >= 0x80; number >>= 7) {
    into.push_back(static_cast<std::uint8_t>(number | 0x80));
  }
  into.push_back(static_cast<std::uint8_t>(number));
}

void put_places(const Tokens& tokens, std::vector<std::uint8_t>& into) {
  into.clear();
  std::uint32_t end = 0;
  for (std::size_t i = 0; i < tokens.begins.size(); ++i) {
    put_number(tokens.begins[i] - end, into);
    put_number(tokens.ends[i] - tokens.begins[i], into);
    end = tokens.ends[i];
  }
}

}  // namespace

void Sketcher::sketch(std::string_view text, Sketch& into) {
  tokenizer_.tokenize(text, tokens_);
  into.tokens = static_cast<std::uint32_t>(tokens_.hashes.size());
  into.folded = sequence_hash(tokens_.hashes);
  put_words(tokens_, into.words);
  put_places(tokens_, into.places);
  winnower_.winnow(into.words, into.fingerprints);
  into.band_keys.clear();
  if (into.tokens == 0) {
    return;
  }
  shingles_.resize(base::shingle_count(into.words.size()));
  for (std::size_t i = 0; i < shingles_.size(); ++i) {
    shingles_[i] = base::shingle_at(into.words.data(), into.words.size(), i);
  }
  make_signature(shingles_, signature_);
  make_band_keys(signature_, into.band_keys);
}

}  // namespace newsieve::sketch
