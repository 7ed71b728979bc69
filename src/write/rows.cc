#include "write/rows.h"

#include <fmt/format.h>

#include <cmath>
#include <iterator>

#include "base/json_text.h"
#include "base/utf8.h"

namespace newsieve::write {

namespace {

using base::append_json_string;

constexpr std::string_view kIdKey = R"({"id":)";
constexpr std::string_view kTextKey = R"(,"text":)";
constexpr int kFieldsOfPlace = 6;    ///< source, offset, length, url, site, publisher
constexpr double kShareScale = 1e4;  ///< shares have four digits

void append_optional(std::string& out, const std::optional<std::string>& value) {
  if (value) {
    append_json_string(out, *value);
  } else {
    out += "null";
  }
}

/// For what may be no UTF-8: the names of files, and evidence.
void append_bytes(std::string& out, std::string_view bytes) {
  if (base::is_valid_utf8(bytes)) {
    append_json_string(out, bytes);
  } else {
    append_json_string(out, base::replace_invalid(bytes));
  }
}

void append_unless_empty(std::string& out, std::string_view bytes) {
  if (bytes.empty()) {
    out += "null";
  } else {
    append_bytes(out, bytes);
  }
}

template <typename Number>
void append_number(std::string& out, Number value) {
  const fmt::format_int digits(value);
  out.append(digits.data(), digits.size());
}

/// A share from 0 to 1, rounded to four digits, printed as short as it can be; NaN as null.
void append_share(std::string& out, double share) {
  if (std::isnan(share)) {
    out += "null";
    return;
  }
  fmt::format_to(std::back_inserter(out), "{}", std::round(share * kShareScale) / kShareScale);
}

void append_strings(std::string& out, const std::vector<std::string>& strings) {
  out += '[';
  std::string_view separator;
  for (const std::string& string : strings) {
    out += separator;
    append_json_string(out, string);
    separator = ",";
  }
  out += ']';
}

void append_link(std::string& out, const RowLink& link) {
  out += R"({"relation":)";
  append_json_string(out, name_of(link.kind));
  out += R"(,"id":)";
  append_json_string(out, link.id);
  if (link.length > 0) {
    out += R"(,"start":)";
    append_number(out, link.start);
    out += R"(,"length":)";
    append_number(out, link.length);
    out += R"(,"other_start":)";
    append_number(out, link.other_start);
    out += R"(,"other_length":)";
    append_number(out, link.other_length);
  }
  out += '}';
}

/// Whether the byte `at` a place within a JSON string has a backslash before it that counts.
bool is_escaped(std::string_view json, std::size_t at) {
  const std::size_t before = json.find_last_not_of('\\', at - 1);
  return (at - 1 - before) % 2 != 0;
}

/// Bytes of the JSON string that `json` begins with, quotes included.
std::size_t string_length(std::string_view json) {
  std::size_t end = json.find('"', 1);
  while (is_escaped(json, end)) {
    end = json.find('"', end + 1);
  }
  return end + 1;
}

/// Takes the next member off a row's head, with the bracket or comma before it. Its value is no
/// array.
std::string_view take_member(std::string_view& head) {
  std::size_t end = 1;
  end += string_length(head.substr(end)) + 1;
  end = head[end] == '"' ? end + string_length(head.substr(end)) : head.find(',', end);
  const std::string_view member = head.substr(0, end);
  head.remove_prefix(end);
  return member;
}

/// What stands before the text.
void append_row_start(std::string& out, const Record& record) {
  out += kIdKey;
  append_json_string(out, record.id);
  out += kTextKey;
}

/// What stands behind the text, up to the copies.
void append_row_fields(std::string& out, const Record& record) {
  out += R"(,"title":)";
  append_optional(out, record.title);
  out += R"(,"source":)";
  append_bytes(out, record.source);
  out += R"(,"offset":)";
  append_number(out, record.offset);
  out += R"(,"length":)";
  append_number(out, record.length);
  out += R"(,"url":)";
  append_optional(out, record.url);
  out += R"(,"site":)";
  append_optional(out, record.site);
  out += R"(,"publisher":)";
  append_optional(out, record.publisher);
  out += R"(,"author":)";
  append_optional(out, record.author);
  out += R"(,"published":)";
  append_optional(out, record.published);
  out += R"(,"dateline":)";
  append_optional(out, record.dateline);
  out += R"(,"age_seconds":)";
  if (record.age_seconds) {
    append_number(out, *record.age_seconds);
  } else {
    out += "null";
  }
  out += R"(,"role":)";
  append_json_string(out, name_of(record.role));
  out += R"(,"parent":)";
  append_optional(out, record.parent);
  out += R"(,"keywords":)";
  append_strings(out, record.keywords);
  out += R"(,"copies":[)";
  out += record.carried_copies;
}

}  // namespace

void append_row_head(std::string& out, const Record& record) {
  append_row_start(out, record);
  if (record.escaped_text.empty()) {
    append_json_string(out, record.text);
  } else {
    out += '"';
    out += record.escaped_text;
    out += '"';
  }
  append_row_fields(out, record);
}

std::size_t append_row_head_without_text(std::string& out, const Record& record) {
  append_row_start(out, record);
  out += R"("")";
  const std::size_t missing = out.size() - 1;
  append_row_fields(out, record);
  return missing;
}

std::string_view id_in_row(std::string_view row) {
  row.remove_prefix(kIdKey.size());
  return row.substr(1, string_length(row) - 2);
}

std::string_view text_in_row(std::string_view row) {
  row.remove_prefix(kIdKey.size());
  row.remove_prefix(string_length(row) + kTextKey.size());
  return row.substr(1, string_length(row) - 2);
}

void append_copy_head(std::string& out, std::string_view row_head) {
  out += take_member(row_head);  // id
  take_member(row_head);         // text
  const std::string_view title = take_member(row_head);
  for (int field = 0; field < kFieldsOfPlace; ++field) {
    out += take_member(row_head);
  }
  take_member(row_head);  // author
  out += title;
  out += take_member(row_head);  // published
}

std::string_view identity_in_copy(std::string_view copy) {
  constexpr std::string_view kBehind = R"(,"url":)";  // in strings, quotes are escaped
  return copy.substr(0, copy.find(kBehind) + kBehind.size());
}

void append_copy_end(std::string& out, Relation relation, double jaccard, double containment) {
  out += R"(,"relation":)";
  append_json_string(out, name_of(relation));
  out += R"(,"jaccard":)";
  append_share(out, jaccard);
  out += R"(,"containment":)";
  append_share(out, containment);
  out += '}';
}

void append_row_end(std::string& out, const std::vector<RowLink>& links) {
  out += R"(],"links":[)";
  std::string_view separator;
  for (const RowLink& link : links) {
    out += separator;
    append_link(out, link);
    separator = ",";
  }
  out += "]}\n";
}

void append_ledger_row(std::string& out, const LedgerRow& row) {
  out += R"({"record":)";
  append_unless_empty(out, row.record);
  out += R"(,"source":)";
  append_bytes(out, row.source);
  out += R"(,"offset":)";
  append_number(out, row.offset);
  out += R"(,"start":)";
  append_number(out, row.start);
  out += R"(,"length":)";
  append_number(out, row.length);
  out += R"(,"class":)";
  append_json_string(out, name_of(row.span_class));
  out += R"(,"rule":)";
  append_unless_empty(out, row.rule);
  out += R"(,"evidence":)";
  append_unless_empty(out, row.evidence);
  out += "}\n";
}

}  // namespace newsieve::write
