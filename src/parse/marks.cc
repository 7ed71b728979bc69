#include <algorithm>

#include "base/credits.h"
#include "base/lexicon.h"
#include "parse/sheet.h"

namespace newsieve::parse {

namespace {

constexpr std::uint32_t kCreditWords = 5;        // "Meadow Press Agency" under a caption
constexpr std::uint32_t kCaptionWords = 60;      // a caption has at most as many
constexpr std::uint32_t kBannerProseWords = 30;  // prose that long is no banner's
constexpr std::size_t kBannerLines = 6;

bool is_table_row(const base::Looks& looks) {
  return looks.bars >= 2;
}

void keep_tables(Sheet& sheet) {
  for (std::size_t line = 0; line < sheet.size(); ++line) {
    const bool beside_row = (line > 0 && is_table_row(sheet.looks(line - 1))) ||
                            (line + 1 < sheet.size() && is_table_row(sheet.looks(line + 1)));
    // One row of bars alone may be a menu: "Home | News | Sport".
    if (sheet.open(line) && is_table_row(sheet.looks(line)) && beside_row) {
      sheet.keep(line, SpanClass::kTable, "row of a table");
    }
  }
}

/// A caption that scrapers leave as "What the picture shows. |" and its credit on the next line.
void drop_captions(Sheet& sheet) {
  for (std::size_t line = 0; line < sheet.size(); ++line) {
    if (!sheet.open(line) || sheet.looks(line).bars != 1 || !sheet.text(line).ends_with('|')) {
      continue;
    }
    sheet.drop(line, SpanClass::kCaption, "ends with a bar");
    const std::size_t credit = line + 1;
    if (credit < sheet.size() && sheet.open(credit) && sheet.looks(credit).words <= kCreditWords &&
        !sheet.looks(credit).ends_sentence && sheet.looks(credit).bars == 0) {
      sheet.drop(credit, SpanClass::kCaption, "credit under a caption");
    }
  }
}

/// A caption that ends with the credit of its picture, and a credit alone.
void drop_credited(Sheet& sheet) {
  for (std::size_t line = 0; line < sheet.size(); ++line) {
    const base::Looks& looks = sheet.looks(line);
    if (sheet.open(line) && !looks.ends_sentence && looks.words <= kCaptionWords &&
        base::ends_with_credit(sheet.text(line))) {
      sheet.drop_aside(line, SpanClass::kCaption, "ends with the credit of a picture");
    }
  }
}

/// A banner runs from its label to the next prose of some length, the headline or a label.
void drop_banner(Sheet& sheet, std::size_t from) {
  sheet.drop(from, SpanClass::kBanner, "label of a banner");
  const std::size_t reach = std::min(from + 1 + kBannerLines, sheet.size());
  for (std::size_t line = from + 1; line < reach && sheet.open(line); ++line) {
    const std::optional<base::Label> label = sheet.label(line);
    if ((label && label != base::Label::kBanner) || sheet.looks(line).words >= kBannerProseWords) {
      break;
    }
    sheet.drop(line, SpanClass::kBanner, "in a banner");
  }
}

void drop_labels(Sheet& sheet) {
  for (std::size_t line = 0; line < sheet.size(); ++line) {
    if (!sheet.open(line)) {
      continue;
    }
    if (!sheet.looks(line).has_word) {
      sheet.drop(line, SpanClass::kDebris, "no word in it");
      continue;
    }
    const std::optional<base::Label> label = sheet.label(line);
    if (label == base::Label::kBanner) {
      drop_banner(sheet, line);
    } else if (label) {
      sheet.drop(line, SpanClass::kUi, "label of page furniture");
    }
  }
}

}  // namespace

void find_marks(Sheet& sheet) {
  keep_tables(sheet);
  drop_captions(sheet);
  drop_credited(sheet);
  drop_labels(sheet);
}

}  // namespace newsieve::parse
