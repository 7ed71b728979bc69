// The parts of the page, in its order. Each appends markup for what stands within its <section>.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "newsieve/check.h"
#include "report/wording.h"

namespace newsieve::report::page {

/// "2 gates failed".
std::string verdict_text(const CheckResult& result);

/// The banner: the verdict in one line, and what was judged.
void append_verdict(std::string& out, const CheckResult& result);

void append_totals(std::string& out, const CheckResult& result);

void append_gates(std::string& out, const CheckResult& result);

/// Cluster sizes, lengths and days of publication.
void append_distributions(std::string& out, const CheckResult& result);

/// Who copies whom.
void append_flows(std::string& out, const CheckResult& result);

void append_boilerplate(std::string& out, const CheckResult& result);

void append_sources(std::string& out, const CheckResult& result);

/// The baseline, warnings and problems.
void append_run(std::string& out, const CheckResult& result);

// What several parts use.

/// Columns of a source's or an input's name that are shown.
inline constexpr std::size_t kNameColumns = 80;

/// A sign of the page's symbols: "fails", "known", "holds", "nothing". Only ever beside its word.
std::string icon(std::string_view name);

inline const Measurement& measured(const Measurements& measurements, Metric metric) {
  return measurements[static_cast<std::size_t>(metric)];
}

/// The name of a source or input as markup.
std::string name_markup(std::string_view name);

/// A frame in which a wide table scrolls by itself, reachable by keyboard. `label` is plain text.
void open_scroll(std::string& out, std::string_view label);
void close_scroll(std::string& out);

/// "and 99,800 more" as a paragraph; nothing where none is left out.
void append_left_out(std::string& out, std::size_t listed, std::size_t all, std::string_view what);

}  // namespace newsieve::report::page
