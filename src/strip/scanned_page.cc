#include "strip/scanned_page.h"

#include <algorithm>

#include "base/characters.h"
#include "strip/block_reader.h"

namespace newsieve::strip {

void ScannedPage::read(std::string_view text) {
  text_.read(text);
  if (folded_.size() < text.size() + base::kBlockBytes) {
    folded_.resize(text.size() + base::kBlockBytes);
  }
  std::transform(text_.folded(), text_.folded() + text.size(), folded_.begin(),
                 [](char c) { return base::is_digit(c) ? '0' : c; });
}

Characters ScannedPage::read_characters(std::string_view line, const HeadlineWords& headline,
                                        LineFeatures& into,
                                        std::vector<SalientWord>& salient) const {
  const std::size_t before = salient.size();
  BlockReader reader(text_, folded_.data(), line, headline, into, salient);
  if (reader.read()) {
    return reader.seen();
  }
  into.words.fill(0);
  salient.resize(before);
  return strip::read_characters(line, into, salient);
}

}  // namespace newsieve::strip
