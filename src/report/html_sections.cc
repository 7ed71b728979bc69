#include "report/html_sections.h"

#include <fmt/format.h>

#include <iterator>

#include "report/html_text.h"

namespace newsieve::report::page {

std::string icon(std::string_view name) {
  return fmt::format("<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#sign-{}\"/></svg>",
                     name);
}

std::string name_markup(std::string_view name) {
  return isolated(shortened(name, kNameColumns));
}

void open_scroll(std::string& out, std::string_view label) {
  fmt::format_to(std::back_inserter(out),
                 "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">", label);
}

void close_scroll(std::string& out) {
  out += "</div>\n";
}

void append_left_out(std::string& out, std::size_t listed, std::size_t all, std::string_view what) {
  if (all > listed) {
    fmt::format_to(std::back_inserter(out), "<p class=\"left-out\">and {} more {}</p>\n",
                   count_text(all - listed), what);
  }
}

}  // namespace newsieve::report::page
