#include "base/scanned_text.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/beyond_marks.h"

namespace newsieve::base {

void ScannedText::read(std::string_view text) {
  read_bytes(text);
  mark_beyond(text, kinds_.data(), special_.data(), folds_.data());
}

void ScannedText::read_unmarked(std::string_view text) {
  const std::size_t blocks = read_bytes(text);
  std::fill_n(special_.begin(), blocks, 0);
  std::transform(kinds_.begin(), kinds_.begin() + static_cast<std::ptrdiff_t>(blocks),
                 folds_.begin(), [](const ByteKinds& kinds) { return kinds.beyond; });
}

/// Reads what each byte is of itself; returns how many blocks there are.
std::size_t ScannedText::read_bytes(std::string_view text) {
  text_ = text;
  const std::size_t whole = text.size() / kBlockBytes;
  const std::size_t blocks = whole + (text.size() % kBlockBytes == 0 ? 0 : 1);
  if (kinds_.size() < blocks) {
    kinds_.resize(blocks);
    special_.resize(blocks);
    folds_.resize(blocks);
    folded_.resize((blocks + 1) * kBlockBytes);
  }
  read_kinds(text.data(), whole, kinds_.data(), folded_.data());
  if (whole < blocks) {
    std::array<char, kBlockBytes> last{};
    std::memcpy(last.data(), text.data() + whole * kBlockBytes, text.size() % kBlockBytes);
    read_kinds(last.data(), 1, &kinds_[whole], folded_.data() + whole * kBlockBytes);
  }
  return blocks;
}

}  // namespace newsieve::base
