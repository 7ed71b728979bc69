// Lines left in texts that their source repeats: boilerplate that nothing has taken out.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "base/partitions.h"
#include "judge/note.h"
#include "judge/text_facts.h"

namespace newsieve::judge {

/// A line that repeats in a source's stories.
struct LeftLine {
  std::uint32_t source = 0;
  std::uint32_t stories = 0;  ///< that have it
  std::uint32_t record = 0;   ///< the first of them
  std::uint32_t start = 0;    ///< of the line in that record's text, bytes
  std::uint32_t length = 0;
};

struct LeftLines {
  std::vector<RepeatsOfRecord> records;  ///< by record
  std::vector<LeftLine> lines;           ///< by source, in most stories first
};

/// Counts exactly; what waits to be counted goes to disk beyond a bound. A line repeats if three
/// stories of its source have it, and a tenth of them. Copies are no stories: a story that is
/// printed twice would repeat in all its lines. Not safe for threads.
class LeftLineCounter {
 public:
  static constexpr std::uint32_t kFewestStories = 3;
  static constexpr std::uint32_t kShareOfStories = 10;  ///< one of so many

  /// `memory`: bytes that may wait in memory.
  explicit LeftLineCounter(std::uint64_t memory);

  /// The lines of a record of `source`.
  void add(std::uint32_t record, std::uint32_t source, std::span<const TextLine> lines);

  /// `notes` by record; `is_copy` says which records are no stories. Of a source at most `most`
  /// lines are told. Call once.
  LeftLines count(std::span<const Note> notes,
                  const std::function<bool(std::uint32_t record)>& is_copy, std::size_t most);

 private:
  struct Item {
    std::uint64_t key = 0;  ///< of source and line
    std::uint32_t record = 0;
    std::uint32_t start = 0;
    std::uint32_t length = 0;
    std::uint32_t reserved = 0;  ///< keeps the bytes of an item defined
  };

  void count_group(std::span<const Item> group, std::span<const Note> notes,
                   std::span<const std::uint32_t> stories, LeftLines& left) const;

  base::Partitions<Item> items_;
};

}  // namespace newsieve::judge
