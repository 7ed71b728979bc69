// Seams: what stands on either side of the border between two pages.
#pragma once

#include <bitset>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "split/text_line.h"

namespace newsieve::split {

/// What has been learned of a stream's borders. Grows by what recurs only.
class Seams {
 public:
  /// Learns from a stretch of the stream.
  void learn(const TextLines& lines);

  /// Notes how a page begins, which is at `line`: other pages of its site may begin so too.
  void add_opening(const TextLines& lines, std::size_t line);

  /// The lines from `line` on are those that a known page begins with.
  [[nodiscard]] bool is_opening(const TextLines& lines, std::size_t line) const;

  /// Takes lines apart that were one line only because a page's last line had no newline.
  void unglue(TextLines& lines) const;

  /// The line ends pages: something else follows it each time it recurs.
  [[nodiscard]] bool is_tail(std::string_view line) const { return tails_.contains(line); }

 private:
  struct Tail;

  void learn_tails(const TextLines& lines);
  void learn_heads(const TextLines& lines);
  void add_tail(std::string_view text);
  [[nodiscard]] std::size_t glued_at(const TextLines& lines, std::size_t line) const;

  /// The first line of pages, by a hash of the lines that follow it.
  std::map<std::uint64_t, std::string> openings_;
  std::set<std::string, std::less<>> tails_;  ///< last lines of pages
  std::bitset<1U << 16U> tail_starts_;        ///< first two bytes of tails
  std::set<std::string, std::less<>> heads_;  ///< first lines of pages, above the headline
};

}  // namespace newsieve::split
