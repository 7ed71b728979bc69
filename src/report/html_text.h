// Text and numbers on their way into the page. Whatever comes from the corpus or its file names
// goes through `escaped` or `isolated`; nothing else makes it safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "newsieve/metrics.h"

namespace newsieve::report::page {

// Between a number and its unit stands a no-break space.

/// `text` as it may stand between tags or in a double-quoted attribute. What would not show, or
/// would reorder what stands around it, is made visible: control characters as their pictures (␀),
/// Unicode's bidirectional embeddings, overrides and isolates and its line separators as
/// "[U+202E]"; noncharacters and bytes that are no UTF-8 as U+FFFD.
std::string escaped(std::string_view text);

/// `escaped`, in an element that keeps its writing direction to itself.
std::string isolated(std::string_view text);

/// At most `columns` of `text`, as terminals count them, and 8 bytes each; "…" is the last if any
/// was cut.
std::string shortened(std::string_view text, std::size_t columns);

/// A name with underscores, which may break behind them.
std::string breakable(std::string_view name);

/// "1,234,567".
std::string count_text(std::uint64_t count);

/// "1 page", "1,234 pages".
std::string counted(std::uint64_t count, std::string_view one, std::string_view many);

/// "950", "1.2k", "12k", "3M": three characters where it can be.
std::string compact_count(std::uint64_t count);

/// "812 B", "4.0 kB", "1.2 GB".
std::string bytes_text(std::uint64_t bytes);

/// A share of 0 to 1 as "12.3 %", with more decimals where one would show none of it: "0.004 %".
std::string share_text(double share);

/// The value of a metric: "12.3 %", "1,234".
std::string value_text(const MetricInfo& metric, double value);

/// Two values of a metric. Where they differ, so do their texts.
struct ValuePair {
  std::string first;
  std::string second;
};
ValuePair value_texts(const MetricInfo& metric, double first, double second);

}  // namespace newsieve::report::page
