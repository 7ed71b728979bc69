// What is known to be wrong with a corpus, so that only what got worse fails.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "newsieve/check.h"

namespace newsieve::judge {

/// How far a metric that is no count of items was from its limit.
struct KnownValue {
  Metric metric = Metric::kRecords;
  Bound bound = Bound::kMax;
  std::string source;         ///< empty: the whole corpus
  std::uint64_t content = 0;  ///< of all its records: the same under another name
  double value = 0;
};

/// Records and pages are known by the hash of their text, so that a file may move; of equal texts
/// it matters how many there are.
class Baseline {
 public:
  /// Reads `json`, as `to_json` writes it. Throws RunError naming `name` if it is no baseline.
  static Baseline parse(std::string_view json, const std::string& name);

  /// Sorted, a line an entry: the same bytes for the same entries, and differences can be read.
  [[nodiscard]] std::string to_json() const;

  void add_item(Metric metric, std::uint64_t content) { ++items_[metric][content]; }
  void add_value(KnownValue value) { values_.push_back(std::move(value)); }

  /// Items and values.
  [[nodiscard]] std::uint64_t entries() const;

  /// How many items of this content are known.
  [[nodiscard]] std::uint64_t items(Metric metric, std::uint64_t content) const;

  /// The value known of a source by its name, else by its content.
  [[nodiscard]] const KnownValue* value(Metric metric, Bound bound, std::string_view source,
                                        std::uint64_t content) const;

  using Items = std::map<Metric, std::map<std::uint64_t, std::uint64_t>>;
  [[nodiscard]] const Items& all_items() const { return items_; }
  [[nodiscard]] const std::vector<KnownValue>& all_values() const { return values_; }

 private:
  Items items_;  ///< by metric and content: how many
  std::vector<KnownValue> values_;
};

std::string_view name_of(Bound bound);

}  // namespace newsieve::judge
