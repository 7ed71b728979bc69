// What of the pages is no article, by kind and by source, with the lines themselves.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <vector>

#include "newsieve/ledger.h"
#include "report/html_chart.h"
#include "report/html_sections.h"
#include "report/html_text.h"

namespace newsieve::report::page {
namespace {

constexpr std::size_t kMostSources = 40;
constexpr std::size_t kMostLines = 8;  // of a source and a kind
constexpr std::size_t kLineColumns = 120;

/// "title_echo" as words.
std::string words_of(SpanClass span_class) {
  std::string words(newsieve::name_of(span_class));
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

void append_kinds(std::string& out, const std::vector<ClassCount>& dropped) {
  std::vector<std::size_t> kinds;
  for (std::size_t i = 0; i < std::min(dropped.size(), kSpanClasses); ++i) {
    if (dropped[i].bytes > 0) {
      kinds.push_back(i);
    }
  }
  if (kinds.empty()) {
    return;
  }
  std::stable_sort(kinds.begin(), kinds.end(), [&](std::size_t a, std::size_t b) {
    return dropped[a].bytes > dropped[b].bytes;
  });
  auto to = std::back_inserter(out);
  const auto most = static_cast<double>(dropped[kinds.front()].bytes);
  out += "<h3>By kind</h3>\n";
  open_scroll(out, "Bytes that are in no text, by kind");
  out +=
      "<table class=\"kinds\"><caption>Bytes that are in no text. Copies "
      "are whole records.</caption><thead><tr><th scope=\"col\">Kind</th>"
      "<th scope=\"col\" class=\"n\">Spans</th><th scope=\"col\" class=\"n\">Bytes</th>"
      "<td class=\"bars\"></td></tr></thead><tbody>\n";
  for (const std::size_t kind : kinds) {
    const ClassCount& count = dropped[kind];
    fmt::format_to(to,
                   "<tr><th scope=\"row\">{}</th><td class=\"n\">{}</td><td class=\"n\">{}</td>"
                   "<td class=\"bars\">{}</td></tr>\n",
                   words_of(static_cast<SpanClass>(kind)), count_text(count.spans),
                   bytes_text(count.bytes), bar(static_cast<double>(count.bytes) / most, "plain"));
  }
  out += "</tbody></table>";
  close_scroll(out);
}

void append_lines(std::string& out, std::string_view caption,
                  const std::vector<RepeatedLine>& lines) {
  if (lines.empty()) {
    return;
  }
  auto to = std::back_inserter(out);
  const std::size_t listed = std::min(lines.size(), kMostLines);
  fmt::format_to(
      to,
      "<table class=\"lines\"><caption>{}</caption><thead><tr><th scope=\"col\">Line</th>"
      "<th scope=\"col\" class=\"n\">Times</th><th scope=\"col\" class=\"n\">Bytes</th>"
      "</tr></thead><tbody>\n",
      caption);
  for (std::size_t i = 0; i < listed; ++i) {
    fmt::format_to(to,
                   "<tr><td class=\"quote\" lang=\"\">{}</td><td class=\"n\">{}</td>"
                   "<td class=\"n\">{}</td></tr>\n",
                   isolated(shortened(lines[i].text, kLineColumns)), count_text(lines[i].count),
                   bytes_text(lines[i].bytes));
  }
  out += "</tbody></table>\n";
  append_left_out(out, listed, lines.size(), "lines");
}

void append_source(std::string& out, const SourceReport& source, bool open) {
  const Measurement& dropped = measured(source.measurements, Metric::kBoilerplateShare);
  const double share = dropped.value.value_or(0);
  fmt::format_to(std::back_inserter(out),
                 "<details class=\"source\"{}><summary><span class=\"who\">{}</span>"
                 "<span class=\"what\"><b>{}</b> {} of {}</span>{}</summary>\n",
                 open ? " open" : "", name_markup(source.name), share_text(share),
                 bytes_text(dropped.count), bytes_text(dropped.of), bar(share, "plain"));
  append_lines(out, "Lines that were dropped", source.dropped_lines);
  append_lines(out, "Lines that are left in texts, though they repeat", source.left_lines);
  if (source.dropped_lines.empty() && source.left_lines.empty()) {
    out += "<p class=\"nothing\">No line repeats often enough to be shown.</p>\n";
  }
  out += "</details>\n";
}

}  // namespace

void append_boilerplate(std::string& out, const CheckResult& result) {
  const auto bytes = [](const SourceReport* source) {
    return measured(source->measurements, Metric::kBoilerplateShare).count;
  };
  std::vector<const SourceReport*> sources;
  for (const SourceReport& source : result.sources) {
    if (bytes(&source) > 0 || !source.left_lines.empty()) {
      sources.push_back(&source);
    }
  }
  append_kinds(out, result.summary.dropped);
  out += "<h3>By source</h3>\n";
  if (sources.empty()) {
    out += "<p class=\"nothing\">No boilerplate was found.</p>\n";
    return;
  }
  std::stable_sort(sources.begin(), sources.end(),
                   [&](const auto* a, const auto* b) { return bytes(a) > bytes(b); });
  out += "<p class=\"intro\">Most bytes first. A source opens to its lines.</p>\n";
  const std::size_t listed = std::min(sources.size(), kMostSources);
  for (std::size_t i = 0; i < listed; ++i) {
    append_source(out, *sources[i], i == 0);
  }
  append_left_out(out, listed, sources.size(), "sources");
}

}  // namespace newsieve::report::page
