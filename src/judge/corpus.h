// A corpus as far as check looks at it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "judge/note.h"
#include "newsieve/metrics.h"

namespace newsieve::judge {

/// An item is a record or, behind all records, a page that gave none.
struct Corpus {
  std::vector<Note> records;
  std::vector<Note> empty_pages;
  std::vector<std::string> sources;          ///< names, by ordinal
  std::vector<CopyOf> copies;                ///< by record
  std::vector<RepeatsOfRecord> repeats;      ///< by record
  std::vector<std::uint32_t> cluster_sizes;  ///< by record; 0 for copies
  std::vector<Language> main_languages;      ///< by source: of most of its records
  std::uint32_t short_words = 0;             ///< a record with fewer is short

  [[nodiscard]] std::size_t items() const { return records.size() + empty_pages.size(); }
  [[nodiscard]] bool is_record(std::size_t item) const { return item < records.size(); }
  [[nodiscard]] const Note& note(std::size_t item) const {
    return is_record(item) ? records[item] : empty_pages[item - records.size()];
  }
  [[nodiscard]] bool is_copy(std::size_t item) const {
    return is_record(item) && copies[item].kept != item;
  }
};

/// Fills `cluster_sizes` and `main_languages` from the rest.
void complete(Corpus& corpus);

/// Whether a metric is a share of records or pages each of which counts or does not.
bool counts_items(Metric metric);

/// Whether an item counts in such a metric.
bool counts(Metric metric, const Corpus& corpus, std::size_t item);

}  // namespace newsieve::judge
