// The date of publication: in the page's address, or stated in the lines around the headline.
#include <algorithm>
#include <string>
#include <vector>

#include "base/characters.h"
#include "parse/address.h"
#include "parse/article_head.h"
#include "parse/sheet.h"

namespace newsieve::parse {

namespace {

constexpr std::int16_t kFirstYear = 1990;  // a date before is of what the article tells
constexpr std::uint32_t kBareWords = 12;   // a date without a label stands in no longer line

std::vector<StatedDate> dates_in(const Sheet& sheet, const ArticleHead& head) {
  std::vector<StatedDate> dates;
  for (std::size_t line = head.range().first; line < head.range().end; ++line) {
    if (!sheet.open(line)) {
      continue;
    }
    for (const StatedDate& date : head.dates(line)) {
      if (date.date.year >= kFirstYear) {
        dates.push_back(date);
      }
    }
  }
  return dates;
}

/// The one day that all the dates say, with the most that one of them says of its time.
const StatedDate* same_day(const std::vector<const StatedDate*>& dates) {
  const StatedDate* best = nullptr;
  for (const StatedDate* date : dates) {
    if (best != nullptr && base::day_of(best->date) != base::day_of(date->date)) {
      return nullptr;
    }
    if (best == nullptr || date->date.precision > best->date.precision) {
      best = date;
    }
  }
  return best;
}

std::vector<const StatedDate*> with_label(const std::vector<StatedDate>& dates,
                                          std::optional<base::DateLabel> label) {
  std::vector<const StatedDate*> found;
  for (const StatedDate& date : dates) {
    if (date.label == label) {
      found.push_back(&date);
    }
  }
  return found;
}

/// The date of publication among those around the headline, if they leave no doubt.
const StatedDate* choose(const Sheet& sheet, const std::vector<StatedDate>& dates) {
  const std::vector<const StatedDate*> published = with_label(dates, base::DateLabel::kPublished);
  if (!published.empty()) {
    return published.front();
  }
  std::vector<const StatedDate*> bare;
  for (const StatedDate* date : with_label(dates, std::nullopt)) {
    if (sheet.looks(date->line).words <= kBareWords && !sheet.looks(date->line).ends_sentence) {
      bare.push_back(date);
    }
  }
  const StatedDate* chosen = same_day(bare);
  if (chosen == nullptr) {
    return nullptr;
  }
  for (const StatedDate* updated : with_label(dates, base::DateLabel::kUpdated)) {
    if (base::seconds_since_epoch(base::day_of(updated->date)) <
        base::seconds_since_epoch(base::day_of(chosen->date))) {
      return nullptr;  // a change before the publication: the date is of something else
    }
  }
  return chosen;
}

}  // namespace

void find_published(Sheet& sheet, const ArticleHead& head) {
  std::optional<base::Date> of_path;
  if (sheet.page.row && sheet.page.row->url) {
    of_path = date_of_path(*sheet.page.row->url);
  }
  const std::vector<StatedDate> dates = dates_in(sheet, head);
  const StatedDate* stated = choose(sheet, dates);
  if (of_path) {
    // The page may add the time of that day.
    for (const StatedDate& date : dates) {
      if (base::day_of(date.date) == *of_path && date.date.precision > of_path->precision) {
        of_path = date.date;
      }
    }
    sheet.reading.published = base::to_iso8601(*of_path);
  } else if (stated != nullptr) {
    sheet.reading.published = base::to_iso8601(stated->date);
  }
}

}  // namespace newsieve::parse
