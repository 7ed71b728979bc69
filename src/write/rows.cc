#include "write/rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <iterator>

#include "base/eight_bytes.h"
#include "base/utf8.h"

namespace newsieve::write {

namespace {

constexpr double kShareScale = 1e4;  ///< shares have four digits

/// How a byte is written within a JSON string: 0 as it is, 'u' as \u00XX, else as \ and this
/// letter.
constexpr std::array<char, 256> kEscapes = [] {
  std::array<char, 256> escapes{};
  std::fill_n(escapes.begin(), 0x20, 'u');
  escapes['\b'] = 'b';
  escapes['\f'] = 'f';
  escapes['\n'] = 'n';
  escapes['\r'] = 'r';
  escapes['\t'] = 't';
  escapes['"'] = '"';
  escapes['\\'] = '\\';
  return escapes;
}();

char escape_of(char c) {
  return kEscapes[static_cast<unsigned char>(c)];
}

/// How many of the first bytes are written as they are.
std::size_t plain_prefix(std::string_view utf8) {
  constexpr base::EightBytes kOnes = base::eight_times(1);
  std::size_t plain = 0;
  for (; utf8.size() - plain >= 8; plain += 8) {
    const base::EightBytes bytes = base::load_eight(utf8, plain);
    // A byte below 0x20 borrows from its top bit, and so does a quote or a backslash that is made a
    // zero. What borrows from a byte before it may be marked wrongly, so only the first mark
    // counts.
    const base::EightBytes borrows = (bytes - base::eight_times(0x20)) |
                                     ((bytes ^ base::eight_times('"')) - kOnes) |
                                     ((bytes ^ base::eight_times('\\')) - kOnes);
    if (const base::EightBytes marks = borrows & ~bytes & base::kTopBits; marks != 0) {
      return plain + static_cast<std::size_t>(std::countr_zero(marks)) / 8;
    }
  }
  while (plain < utf8.size() && escape_of(utf8[plain]) == '\0') {
    ++plain;
  }
  return plain;
}

void append_optional(std::string& out, const std::optional<std::string>& value) {
  if (value) {
    append_string(out, *value);
  } else {
    out += "null";
  }
}

/// For what may be no UTF-8: the names of files, and evidence.
void append_bytes(std::string& out, std::string_view bytes) {
  if (base::is_valid_utf8(bytes)) {
    append_string(out, bytes);
    return;
  }
  std::string valid;
  while (!bytes.empty()) {
    const std::size_t good = base::valid_prefix(bytes);
    valid += bytes.substr(0, good);
    bytes.remove_prefix(good);
    if (const std::size_t bad = base::invalid_prefix(bytes); bad > 0) {
      valid += "\xEF\xBF\xBD";
      bytes.remove_prefix(bad);
    }
  }
  append_string(out, valid);
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
    append_string(out, string);
    separator = ",";
  }
  out += ']';
}

void append_link(std::string& out, const RowLink& link) {
  out += R"({"relation":)";
  append_string(out, name_of(link.kind));
  out += R"(,"id":)";
  append_string(out, link.id);
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

}  // namespace

void append_string(std::string& out, std::string_view utf8) {
  out += '"';
  while (!utf8.empty()) {
    const std::size_t plain = plain_prefix(utf8);
    out += utf8.substr(0, plain);
    if (plain == utf8.size()) {
      break;
    }
    const char special = utf8[plain];
    if (const char escape = escape_of(special); escape == 'u') {
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned char>(special));
    } else {
      out += '\\';
      out += escape;
    }
    utf8.remove_prefix(plain + 1);
  }
  out += '"';
}

void append_row_head(std::string& out, const Record& record) {
  out += R"({"id":)";
  append_string(out, record.id);
  out += R"(,"text":)";
  append_string(out, record.text);
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
  append_string(out, name_of(record.role));
  out += R"(,"parent":)";
  append_optional(out, record.parent);
  out += R"(,"keywords":)";
  append_strings(out, record.keywords);
  out += R"(,"copies":[)";
  out += record.carried_copies;
}

void append_copy_head(std::string& out, const Record& copy) {
  out += R"({"id":)";
  append_string(out, copy.id);
  out += R"(,"source":)";
  append_bytes(out, copy.source);
  out += R"(,"offset":)";
  append_number(out, copy.offset);
  out += R"(,"length":)";
  append_number(out, copy.length);
  out += R"(,"url":)";
  append_optional(out, copy.url);
  out += R"(,"site":)";
  append_optional(out, copy.site);
  out += R"(,"publisher":)";
  append_optional(out, copy.publisher);
  out += R"(,"title":)";
  append_optional(out, copy.title);
  out += R"(,"published":)";
  append_optional(out, copy.published);
}

void append_copy_end(std::string& out, Relation relation, double jaccard, double containment) {
  out += R"(,"relation":)";
  append_string(out, name_of(relation));
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
  append_string(out, name_of(row.span_class));
  out += R"(,"rule":)";
  append_unless_empty(out, row.rule);
  out += R"(,"evidence":)";
  append_unless_empty(out, row.evidence);
  out += "}\n";
}

}  // namespace newsieve::write
