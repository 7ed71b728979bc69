#include "strip/scanned_page.h"

#include <algorithm>

#include "base/characters.h"
#include "strip/block_reader.h"

namespace newsieve::strip {

void ScannedPage::read(const base::ScannedText& text, const base::WordList& words) {
  text_ = &text;
  words_ = &words;
  const std::size_t bytes = text.text().size();
  if (folded_.size() < bytes + base::kBlockBytes) {
    folded_.resize(bytes + base::kBlockBytes);
  }
  std::transform(text.folded(), text.folded() + bytes, folded_.begin(),
                 [](char c) { return base::is_digit(c) ? '0' : c; });
  has_address_ = has_address(text.text());
}

Characters ScannedPage::read_characters(std::string_view line, const HeadlineWords& headline,
                                        LineFeatures& into,
                                        std::vector<SalientWord>& salient) const {
  const std::size_t before = salient.size();
  BlockReader reader(*text_, *words_, folded_.data(), line, headline, into, salient);
  if (reader.read()) {
    Characters seen = reader.seen();
    seen.address = has_address_ && has_address(line);
    return seen;
  }
  into.words.fill(0);
  salient.resize(before);
  return strip::read_characters(line, into, salient);
}

}  // namespace newsieve::strip
