#include "sketch/preset_sketcher.h"

#include <algorithm>

#include "base/hash.h"
#include "sketch/preset_fold.h"
#include "sketch/signature.h"

namespace newsieve::sketch {

namespace {

struct Shape {
  std::size_t bands;
  std::size_t rows;
};

/// datatrove 0.10.1: 14 buckets of 8. text-dedup 0.4.0: threshold 0.7 over 250 values, for which
/// its optimum is 25 of 10. NeMo Curator 1.4.0: 20 of 13.
Shape shape_of(Preset preset) {
  switch (preset) {
    case Preset::kDatatrove:
      return {.bands = 14, .rows = 8};
    case Preset::kTextDedup:
      return {.bands = 25, .rows = 10};
    case Preset::kNemo:
      return {.bands = 20, .rows = 13};
    case Preset::kNone:
      break;
  }
  return {.bands = 0, .rows = 1};
}

constexpr std::size_t kWords = 5;        // datatrove, text-dedup
constexpr std::size_t kCharacters = 24;  // NeMo Curator

}  // namespace

PresetSketcher::PresetSketcher(Preset preset)
    : preset_(preset),
      rows_(shape_of(preset).rows),
      kernel_(shape_of(preset).bands * rows_),
      signature_(kernel_.size()) {}

void PresetSketcher::sketch(std::string_view text, Sketch& into) {
  switch (preset_) {
    case Preset::kDatatrove:
      fold_as_datatrove(text, folded_);
      break;
    case Preset::kTextDedup:
      fold_as_text_dedup(text, folded_);
      break;
    default:
      folded_ = text;
  }
  if (preset_ == Preset::kNemo) {
    cut_characters();
  } else {
    cut_words();
  }
  hash_shingles();
  into = Sketch{};
  into.folded = base::hash128(folded_);
  into.tokens = static_cast<std::uint32_t>(starts_.size());
  if (!shingles_.empty()) {
    kernel_.make(shingles_, signature_);
    make_band_keys(signature_, rows_, into.band_keys);
  }
}

/// A word begins at the start and behind each space.
void PresetSketcher::cut_words() {
  starts_.clear();
  if (folded_.empty()) {
    return;
  }
  starts_.push_back(0);
  for (std::size_t i = 0; i < folded_.size(); ++i) {
    if (folded_[i] == ' ') {
      starts_.push_back(i + 1);
    }
  }
}

void PresetSketcher::cut_characters() {
  starts_.clear();
  for (std::size_t i = 0; i < folded_.size(); ++i) {
    const bool continues = (static_cast<unsigned char>(folded_[i]) & 0xc0) == 0x80;
    if (!continues) {
      starts_.push_back(i);
    }
  }
}

/// Of words, too few make no shingle; of characters, they make one.
void PresetSketcher::hash_shingles() {
  shingles_.clear();
  const std::string_view folded = folded_;
  const bool of_words = preset_ != Preset::kNemo;
  const std::size_t width = of_words ? kWords : kCharacters;
  if (starts_.size() < width) {
    if (!of_words && !starts_.empty()) {
      shingles_.push_back(base::hash64(folded));
    }
    return;
  }
  for (std::size_t first = 0; first + width <= starts_.size(); ++first) {
    const std::size_t next = first + width;
    const std::size_t end =
        next < starts_.size() ? starts_[next] - (of_words ? 1 : 0) : folded.size();
    shingles_.push_back(base::hash64(folded.substr(starts_[first], end - starts_[first])));
  }
  std::sort(shingles_.begin(), shingles_.end());
  shingles_.erase(std::unique(shingles_.begin(), shingles_.end()), shingles_.end());
}

}  // namespace newsieve::sketch
