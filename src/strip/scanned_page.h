// A page of which it is known what each byte is, for the body model's view of its lines.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/scanned_text.h"
#include "base/word_list.h"
#include "strip/headline_words.h"
#include "strip/line_characters.h"
#include "strip/line_features.h"

namespace newsieve::strip {

/// Serves page after page.
class ScannedPage {
 public:
  /// `text` and its words are viewed until the next call.
  void read(const base::ScannedText& text, const base::WordList& words);

  /// As read_characters (strip/line_characters.h), of a line that is a view of the page's text; but
  /// only those salient words are appended that may be of the headline.
  Characters read_characters(std::string_view line, const HeadlineWords& headline,
                             LineFeatures& into, std::vector<SalientWord>& salient) const;

 private:
  const base::ScannedText* text_ = nullptr;
  const base::WordList* words_ = nullptr;
  std::string folded_;        ///< letters in lower case, each digit as 0; 64 bytes more may be read
  bool has_address_ = false;  ///< most pages have none
};

}  // namespace newsieve::strip
