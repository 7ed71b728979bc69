// What is remembered of a site beyond its pages: which lines repeat on them, in bounded space.
//
// Lossy counting (Manku, Motwani: Approximate frequency counts over data streams, VLDB 2002): a
// line is forgotten while it is known of no more than one page in `bucket`. So a count is never too
// high, and too low by one page in `bucket` at the most; lines beyond that are never forgotten, and
// those that are remembered are no more than stand on some `bucket` pages. Where a site has more
// than `most_pages`, all its counts are halved: sites change, and the past must not outweigh that.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "strip/key_table.h"
#include "strip/repeats.h"
#include "strip/site.h"

namespace newsieve::strip {

/// How much of a site is remembered.
struct Retention {
  std::uint32_t bucket = 0;      ///< pages: a line on fewer than one in so many is forgotten
  std::uint32_t most_pages = 0;  ///< what the past may weigh; at least two buckets
};

/// A fifth of a site's pages makes a template: an error of a twentieth leaves room. The pool stands
/// for many sites, each of which has few of its pages.
constexpr Retention retention_of(SiteKind kind) {
  return kind == SiteKind::kPool ? Retention{.bucket = 4096, .most_pages = 65536}
                                 : Retention{.bucket = 20, .most_pages = 128};
}

struct LineCount {
  std::uint32_t pages = 0;   ///< known to carry the line
  std::uint32_t missed = 0;  ///< that may have carried it before it was remembered, at the most
};

/// A site's counts. Adding is all that changes them, but for `forget_rare`.
struct SiteTemplates {
  Site site;
  std::uint64_t pages_seen = 0;  ///< ever, for people
  std::uint32_t idle_runs = 0;   ///< since one had a page of the site
  std::uint32_t pages = 0;       ///< that the counts are of
  std::uint32_t missed = 0;      ///< pages that may carry a line which is not remembered
  KeyTable<LineCount> lines;     ///< by normal hash
  /// Pages that were counted and the runs since they were last met, so that a page which comes
  /// again is not counted again. By the hash of all lines.
  KeyTable<std::uint32_t> counted;
  /// Lines as they are printed, cut to a bounded length; not of each line.
  KeyTable<std::string> texts;

  /// Counts `more` pages that carry the line; `pages` is raised by the caller.
  void add_line(std::uint64_t hash, std::uint32_t more);

  [[nodiscard]] Repeats repeats(std::uint64_t hash) const;

  /// Remembers how the site's anchor reads, as `note_text` does.
  void note_name(std::string_view text);

  /// Remembers how a line reads. Of several ways the first in byte order stays, so that the order
  /// of pages does not matter.
  void note_text(std::uint64_t hash, std::string_view text);

  /// Adds what is known of the same site elsewhere: the result does not depend on the order.
  void add(const SiteTemplates& other);

  /// Forgets lines on too few pages, and halves what has become too much.
  void forget_rare();

  /// Memory of it all, in bytes, about.
  [[nodiscard]] std::size_t bytes() const;
};

/// A printed line as it is remembered: what fits into 80 bytes, whole characters.
std::string_view excerpt(std::string_view line);

}  // namespace newsieve::strip
