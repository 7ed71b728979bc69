// A page as a scraper would save it, with what each of its lines is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "generator/plan.h"
#include "generator/site.h"
#include "newsieve/ledger.h"

namespace newsieve::generator {

struct Line {
  std::string text;  ///< without newline; may be empty
  SpanClass span_class = SpanClass::kBody;
};

/// True for what a perfect reading keeps of a page when related articles are dropped.
bool is_kept(const Line& line);

struct Related {
  std::uint32_t page = 0;  ///< whose article it is
  std::uint32_t line = 0;  ///< index of its body
};

struct Page {
  std::uint32_t ordinal = 0;
  Site site;
  Plan plan;
  std::string title;
  std::optional<std::string> publisher;     ///< where the page prints one
  std::optional<std::int64_t> age_seconds;  ///< where the page prints one
  std::vector<Line> lines;
  std::vector<Related> related;

  /// All lines, separated by newlines, without a newline at the end.
  [[nodiscard]] std::string bytes() const;
  /// The lines to keep that are not blank, separated by newlines.
  [[nodiscard]] std::string text() const;
};

/// `ordinal` is below settings.pages().
Page make_page(const Settings& settings, std::uint32_t ordinal);

}  // namespace newsieve::generator
