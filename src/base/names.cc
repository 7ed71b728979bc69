// The names that enumerations have in the output and the ledger.
#include <array>

#include "newsieve/ledger.h"
#include "newsieve/record.h"

namespace newsieve {

std::string_view name_of(SpanClass span_class) {
  static constexpr std::array<std::string_view, kSpanClasses> kNames = {
      "title",           "body",          "subhead",      "table",      "related_body",
      "title_echo",      "publisher_age", "byline",       "published",  "teaser",
      "caption",         "tags",          "headlines",    "ui",         "banner",
      "related_head",    "related_title", "related_meta", "self_copy",  "debris",
      "outside_body",    "boilerplate",   "copy",         "empty_text", "separator",
      "byte_order_mark", "invalid_utf8",  "invalid_row",  "too_long",   "unread_input",
      "unlearned"};
  return kNames.at(static_cast<std::size_t>(span_class));
}

std::string_view name_of(Role role) {
  return role == Role::kMain ? "main" : "related";
}

std::string_view name_of(Relation relation) {
  switch (relation) {
    case Relation::kExact:
      return "exact";
    case Relation::kNear:
      return "near";
    case Relation::kContained:
      return "contained";
    case Relation::kUpdate:
      return "update";
  }
  return "";
}

std::string_view name_of(LinkKind kind) {
  switch (kind) {
    case LinkKind::kSharesPassage:
      return "shares_passage";
    case LinkKind::kTemplateSibling:
      return "template_sibling";
    case LinkKind::kSeries:
      return "series";
  }
  return "";
}

}  // namespace newsieve
