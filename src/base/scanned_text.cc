#include "base/scanned_text.h"

#include <array>
#include <cstring>

#include "base/beyond_marks.h"

namespace newsieve::base {

void ScannedText::read(std::string_view text) {
  read_bytes(text);
  marked_ = true;
  mark_beyond(text, kinds_.data(), special_.data(), folds_.data());
}

void ScannedText::read_unmarked(std::string_view text) {
  read_bytes(text);
  marked_ = false;
}

/// Reads what each byte is of itself.
void ScannedText::read_bytes(std::string_view text) {
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
}

}  // namespace newsieve::base
