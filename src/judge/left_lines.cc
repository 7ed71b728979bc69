#include "judge/left_lines.h"

#include <algorithm>
#include <tuple>

#include "base/hash.h"

namespace newsieve::judge {

namespace {

constexpr std::size_t kPartitions = 256;

std::vector<std::uint32_t> stories_of_sources(
    std::span<const Note> notes, const std::function<bool(std::uint32_t record)>& is_copy) {
  std::vector<std::uint32_t> stories;
  for (std::uint32_t record = 0; record < notes.size(); ++record) {
    const std::uint32_t source = notes[record].source;
    stories.resize(std::max<std::size_t>(stories.size(), source + 1));
    stories[source] += is_copy(record) ? 0U : 1U;
  }
  return stories;
}

void keep_most_repeated(std::vector<LeftLine>& lines, std::size_t most) {
  std::sort(lines.begin(), lines.end(), [](const LeftLine& left, const LeftLine& right) {
    return std::tie(left.source, right.stories, left.record, left.start) <
           std::tie(right.source, left.stories, right.record, right.start);
  });
  std::size_t of_source = 0;
  std::uint32_t source = 0;
  std::erase_if(lines, [&](const LeftLine& line) {
    of_source = line.source == source ? of_source + 1 : 1;
    source = line.source;
    return of_source > most;
  });
}

}  // namespace

LeftLineCounter::LeftLineCounter(std::uint64_t memory) : items_(kPartitions, memory) {}

void LeftLineCounter::add(std::uint32_t record, std::uint32_t source,
                          std::span<const TextLine> lines) {
  for (const TextLine& line : lines) {
    const std::uint64_t key = base::mix(line.hash + base::mix(source));
    items_.append(key % kPartitions,
                  {.key = key, .record = record, .start = line.start, .length = line.length});
  }
}

LeftLines LeftLineCounter::count(std::span<const Note> notes,
                                 const std::function<bool(std::uint32_t record)>& is_copy,
                                 std::size_t most) {
  LeftLines left;
  left.records.resize(notes.size());
  const std::vector<std::uint32_t> stories = stories_of_sources(notes, is_copy);
  std::vector<Item> items;
  for (std::size_t partition = 0; partition < items_.count(); ++partition) {
    items_.read(partition, items);
    std::erase_if(items, [&](const Item& item) { return is_copy(item.record); });
    std::sort(items.begin(), items.end(), [](const Item& one, const Item& other) {
      return std::tie(one.key, one.record, one.start) <
             std::tie(other.key, other.record, other.start);
    });
    for (auto group = items.begin(); group != items.end();) {
      const auto end = std::find_if(group, items.end(),
                                    [&](const Item& item) { return item.key != group->key; });
      count_group({group, end}, notes, stories, left);
      group = end;
    }
  }
  keep_most_repeated(left.lines, most);
  return left;
}

/// `group`: all places of one line of one source, by record.
void LeftLineCounter::count_group(std::span<const Item> group, std::span<const Note> notes,
                                  std::span<const std::uint32_t> stories, LeftLines& left) const {
  std::uint32_t with_line = 0;
  for (std::size_t i = 0; i < group.size(); ++i) {
    with_line += i == 0 || group[i].record != group[i - 1].record ? 1U : 0U;
  }
  const Item& first = group.front();
  const std::uint32_t source = notes[first.record].source;
  if (with_line < kFewestStories || with_line * kShareOfStories < stories[source]) {
    return;
  }
  left.lines.push_back({.source = source,
                        .stories = with_line,
                        .record = first.record,
                        .start = first.start,
                        .length = first.length});
  for (const Item& item : group) {
    RepeatsOfRecord& repeats = left.records[item.record];
    if (repeats.lines++ == 0 || item.start < repeats.first_start) {
      repeats.first_start = item.start;
      repeats.first_length = item.length;
    }
  }
}

}  // namespace newsieve::judge
