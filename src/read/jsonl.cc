#include "read/jsonl.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "base/date.h"
#include "newsieve/error.h"
#include "read/clean_row.h"
#include "read/json_value.h"
#include "read/row_scanner.h"

namespace newsieve::read {

namespace {

/// What is looked for in a row; the fields of clean rows follow.
enum RowField : std::size_t {
  kRowText,
  kRowId,
  kRowUrl,
  kRowTitle,
  kRowDate,
  kRowSource,
  kRowFields
};

std::vector<std::string_view> names_of(const FieldNames& fields) {
  std::vector<std::string_view> names = {fields.text,  fields.id,   fields.url,
                                         fields.title, fields.date, fields.source};
  for (const std::string_view name : CleanRowReader::names()) {
    names.push_back(name);
  }
  return names;
}

/// Bytes of the longest row for which a parser's memory serves the next batch too.
constexpr std::size_t kLongestKept = std::size_t{1} << 20;

/// Why a row is not a page.
struct Refusal {
  std::string_view rule;
  std::string_view message;
};

class RowsReader {
 public:
  RowsReader(const FieldNames& fields, const std::string& input_name, base::Batch& batch,
             std::uint64_t max_row_bytes, simdjson::ondemand::parser& parser)
      : scanner_(names_of(fields), parser),
        without_text_(
            fmt::format("there is no field '{}' (--text-field names another)", fields.text)),
        own_names_(fields.text == FieldNames().text && fields.id == FieldNames().id),
        date_format_(fields.date_format),
        input_name_(input_name),
        batch_(batch),
        decoded_(batch.decoded.data()),
        max_row_bytes_(max_row_bytes) {}

  /// Reads the row at `offset` in the batch.
  void read(std::string_view row, std::size_t offset) {
    const Place place{
        .input = batch_.input, .offset = batch_.offset + offset, .length = row.size()};
    if (row.size() > max_row_bytes_) {
      skip_long(place);
      return;
    }
    if (const std::string_view message = scanner_.scan(row); !message.empty()) {
      refuse(place, {.rule = "json", .message = message});
      return;
    }
    const std::string_view raw = scanner_.raw(kRowText);
    if (raw.empty()) {
      refuse(place, {.rule = "no_text", .message = without_text_});
      return;
    }
    if (!is_string(raw)) {
      refuse(place, {.rule = "no_text", .message = "the text is not a string"});
      return;
    }
    add_page(place, raw.substr(1, raw.size() - 2));
  }

  /// Bytes of the batch's `decoded` that are written.
  [[nodiscard]] std::size_t decoded() const {
    return static_cast<std::size_t>(decoded_ - batch_.decoded.data());
  }

 private:
  /// A text without escapes is viewed where it stands.
  void add_page(const Place& place, std::string_view escaped) {
    std::string_view text = escaped;
    char* const begin = decoded_;
    if (escaped.find('\\') != std::string_view::npos) {
      const Unescaped unescaped = unescape(escaped, decoded_);
      if (unescaped == Unescaped::kInvalid) {
        decoded_ = begin;
        refuse(place, {.rule = "escape", .message = "the text has an escape that is not valid"});
        return;
      }
      text = {begin, static_cast<std::size_t>(decoded_ - begin)};
      if (unescaped != Unescaped::kAlike) {
        escaped = {};
      }
    }
    Page& page = batch_.pages.emplace_back();
    page.place = place;
    page.text = text;
    page.escaped_text = escaped;
    read_fields(page.row.emplace());
    if (begin != decoded_ && !page.row->clean) {
      end_lines_at_returns(page, begin);
    }
  }

  /// Carriage returns end the lines of a text, decoded at `begin`, that has no line feeds. In what
  /// newsieve wrote they end none.
  static void end_lines_at_returns(Page& page, char* begin) {
    if (page.text.find('\n') == std::string_view::npos &&
        page.text.find('\r') != std::string_view::npos) {
      std::replace(begin, begin + page.text.size(), '\r', '\n');
      page.escaped_text = {};
    }
  }

  void read_fields(Row& row) {
    if (own_names_) {
      if (std::optional<Row> clean = clean_reader_.read(scanner_, kRowFields)) {
        row = std::move(*clean);
        return;
      }
    }
    row.id = id();
    row.url = to_string_or_number(scanner_.raw(kRowUrl));
    row.title = said(kRowTitle);
    row.date = date();
    row.source = said(kRowSource);
  }

  /// What a field says: a string that is not empty, or a number.
  std::optional<std::string> said(std::size_t field) const {
    std::optional<std::string> found = to_string_or_number(scanner_.raw(field));
    return found && !found->empty() ? std::move(found) : std::nullopt;
  }

  /// An id is a string that is not empty, or an integer of any size.
  std::optional<std::string> id() const {
    const std::string_view raw = scanner_.raw(kRowId);
    if (!is_string(raw) && raw.find_first_of(".eE") != std::string_view::npos) {
      return std::nullopt;
    }
    std::optional<std::string> found = to_string_or_number(raw);
    return found && !found->empty() ? std::move(found) : std::nullopt;
  }

  /// ISO 8601 if it can be read, else as it is.
  std::optional<std::string> date() const {
    std::optional<std::string> given = said(kRowDate);
    if (!given) {
      return given;
    }
    std::optional<base::Date> read;
    if (!date_format_.empty()) {
      read = base::parse_date_as(*given, date_format_);
    }
    if (!read) {
      read = base::parse_date(*given);
    }
    return read ? base::to_iso8601(*read) : std::move(given);
  }

  void skip_long(const Place& place) {
    batch_.leftovers.push_back({.place = place,
                                .span_class = SpanClass::kTooLong,
                                .rule = "longer than --max-page",
                                .evidence = fmt::format("{} bytes", place.length)});
    batch_.problems.push_back(
        {.input = input_name_,
         .offset = place.offset,
         .message =
             fmt::format("a row of {} bytes is longer than --max-page and skipped", place.length)});
  }

  void refuse(const Place& place, const Refusal& why) {
    batch_.leftovers.push_back({.place = place,
                                .span_class = SpanClass::kInvalidRow,
                                .rule = why.rule,
                                .evidence = std::string(why.message)});
    batch_.problems.push_back({.input = input_name_,
                               .offset = place.offset,
                               .message = "row skipped: " + std::string(why.message)});
  }

  RowScanner scanner_;
  CleanRowReader clean_reader_;
  std::string without_text_;  ///< what to say of a row that lacks the field
  bool own_names_;
  const std::string& date_format_;
  const std::string& input_name_;
  base::Batch& batch_;
  char* decoded_;  ///< behind what of the batch's `decoded` is written
  std::uint64_t max_row_bytes_;
};

}  // namespace

void require_date_format(std::string_view pattern) {
  if (!pattern.empty() && !base::is_date_pattern(pattern)) {
    throw RunError(fmt::format("--date-format: '{}' does not tell year, month and day", pattern));
  }
}

void read_rows(const FieldNames& fields, const std::string& input_name, base::Batch& batch,
               std::uint64_t max_row_bytes) {
  const std::size_t size = batch.bytes.size();
  batch.bytes.resize(size + simdjson::SIMDJSON_PADDING);
  const std::string_view bytes(batch.bytes.data(), size);
  batch.decoded.resize(size);  // no text grows when it is decoded: pages can view it at once
  thread_local simdjson::ondemand::parser parser;
  RowsReader reader(fields, input_name, batch, max_row_bytes, parser);
  for (std::size_t start = 0; start < size;) {
    const std::size_t end = std::min(bytes.find('\n', start), size);
    std::string_view row = bytes.substr(start, end - start);
    if (row.ends_with('\r')) {
      row.remove_suffix(1);
    }
    if (row.find_first_not_of(" \t\r") != std::string_view::npos) {
      reader.read(row, start);
    }
    start = end + 1;
  }
  batch.bytes.resize(size);
  batch.decoded.resize(reader.decoded());
  if (parser.capacity() > kLongestKept) {
    parser = simdjson::ondemand::parser();
  }
}

}  // namespace newsieve::read
