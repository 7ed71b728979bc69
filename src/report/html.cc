#include "report/html.h"

#include <fmt/format.h>

#include <array>
#include <iterator>
#include <string_view>

#include "report/html_sections.h"
#include "report/html_text.h"

namespace newsieve::report {
namespace {

constexpr std::string_view kStyle =
#include "html_style.inc"
    ;
constexpr std::string_view kScript =
#include "html_script.inc"
    ;
// What the content security policy knows them by.
constexpr std::string_view kStyleHash =
#include "html_style_hash.inc"
    ;
constexpr std::string_view kScriptHash =
#include "html_script_hash.inc"
    ;

/// The signs that page::icon refers to.
constexpr std::string_view kSymbols =
    "<svg class=\"symbols\" aria-hidden=\"true\" width=\"0\" height=\"0\">"
    "<symbol id=\"sign-fails\" viewBox=\"0 0 16 16\"><circle cx=\"8\" cy=\"8\" r=\"8\"/>"
    "<path d=\"M5 5l6 6M11 5l-6 6\"/></symbol>"
    "<symbol id=\"sign-holds\" viewBox=\"0 0 16 16\"><circle cx=\"8\" cy=\"8\" r=\"8\"/>"
    "<path d=\"M4.5 8.5l2.5 2.5 4.5-5.5\"/></symbol>"
    "<symbol id=\"sign-known\" viewBox=\"0 0 16 16\"><circle cx=\"8\" cy=\"8\" r=\"8\"/>"
    "<path d=\"M8 4v5M8 11.4v.6\"/></symbol>"
    "<symbol id=\"sign-nothing\" viewBox=\"0 0 16 16\"><circle cx=\"8\" cy=\"8\" r=\"8\"/>"
    "<path d=\"M5 8h6\"/></symbol></svg>\n";

struct Section {
  std::string_view id;
  std::string_view heading;
  void (*append)(std::string&, const CheckResult&);
};

constexpr std::array<Section, 7> kSections = {{
    {"totals", "Totals", page::append_totals},
    {"gates", "Gates", page::append_gates},
    {"distributions", "Distributions", page::append_distributions},
    {"copies", "Who copies whom", page::append_flows},
    {"boilerplate", "Boilerplate", page::append_boilerplate},
    {"sources", "Sources", page::append_sources},
    {"run", "Baseline and problems", page::append_run},
}};

void append_head(std::string& out, const CheckResult& result) {
  fmt::format_to(
      std::back_inserter(out),
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{}'; "
      "script-src '{}'; base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta name=\"generator\" content=\"newsieve {}\">\n"
      "<title>{} – newsieve check</title>\n<style>",
      kStyleHash, kScriptHash, page::escaped(result.version), page::verdict_text(result));
  out += kStyle;
  out += "</style>\n</head>\n";
}

void append_contents(std::string& out) {
  out += "<nav aria-label=\"Contents\"><ul class=\"page\">";
  for (const Section& section : kSections) {
    fmt::format_to(std::back_inserter(out), "<li><a href=\"#{}\">{}</a></li>", section.id,
                   section.heading);
  }
  out += "</ul></nav>\n";
}

}  // namespace

std::string html(const CheckResult& result) {
  std::string out;
  append_head(out, result);
  out += "<body>\n<a class=\"skip\" href=\"#content\">Skip to the results</a>\n";
  out += kSymbols;
  page::append_verdict(out, result);
  append_contents(out);
  out += "<main id=\"content\" class=\"page\" tabindex=\"-1\">\n";
  for (const Section& section : kSections) {
    fmt::format_to(std::back_inserter(out),
                   "<section id=\"{0}\" aria-labelledby=\"{0}-heading\"><h2 id=\"{0}-heading\">{1}"
                   "</h2>\n",
                   section.id, section.heading);
    section.append(out, result);
    out += "</section>\n";
  }
  fmt::format_to(
      std::back_inserter(out),
      "</main>\n<footer><p class=\"page\">Made by newsieve {}. The same corpus and gates "
      "give the same report, to the byte.</p></footer>\n<script>",
      page::escaped(result.version));
  out += kScript;
  out += "</script>\n</body>\n</html>\n";
  return out;
}

}  // namespace newsieve::report
