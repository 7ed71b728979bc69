#include "read/format.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/characters.h"
#include "base/utf8.h"

namespace newsieve::read {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::size_t kWideSample = 1024;  ///< bytes looked at for NULs
constexpr std::size_t kFewestPairs = 4;    ///< fewer pairs of bytes prove nothing
constexpr std::size_t kLongestCut = 3;     ///< bytes of a sequence that is cut short
constexpr double kControlShare = 0.3;      ///< more control characters than this are no text

std::string_view skip_white_space(std::string_view text) {
  const std::size_t at = text.find_first_not_of(" \t\r\n");
  return at == std::string_view::npos ? std::string_view() : text.substr(at);
}

/// The name that iconv has for the wide encoding of `head`; empty: none is seen.
std::string_view wide_encoding(std::string_view head) {
  // The mark of UTF-32 little endian begins with that of UTF-16: it comes first.
  if (head.starts_with("\xFF\xFE\0\0"sv)) {
    return "UTF-32LE";
  }
  if (head.starts_with("\0\0\xFE\xFF"sv)) {
    return "UTF-32BE";
  }
  if (head.starts_with("\xFF\xFE"sv)) {
    return "UTF-16LE";
  }
  if (head.starts_with("\xFE\xFF"sv)) {
    return "UTF-16BE";
  }
  // Without a mark: in Western text nearly every other byte is NUL, always on the same side.
  const std::string_view sample = head.substr(0, kWideSample);
  std::size_t nuls[2] = {0, 0};
  std::size_t printable[2] = {0, 0};
  for (std::size_t i = 0; i < sample.size(); ++i) {
    const char c = sample[i];
    nuls[i % 2] += c == '\0' ? 1U : 0U;
    printable[i % 2] += (c >= ' ' && c <= '~') || c == '\n' || c == '\r' || c == '\t' ? 1U : 0U;
  }
  const std::size_t pairs = sample.size() / 2;
  const auto most = [&](std::size_t count) { return count * 10 >= pairs * 7; };
  if (pairs < kFewestPairs) {
    return {};
  }
  if (most(nuls[1]) && most(printable[0])) {
    return "UTF-16LE";
  }
  if (most(nuls[0]) && most(printable[1])) {
    return "UTF-16BE";
  }
  return {};
}

bool begins_json_object(std::string_view text) {
  text = skip_white_space(text);
  if (!text.starts_with('{')) {
    return false;
  }
  text = skip_white_space(text.substr(1));
  return text.starts_with('"') || text.starts_with('}');
}

bool begins_json_array_of_objects(std::string_view text) {
  text = skip_white_space(text);
  return text.starts_with('[') && begins_json_object(text.substr(1));
}

/// Pretty-printed: the first line opens an object, the second its first field.
bool begins_json_over_lines(std::string_view text) {
  text = skip_white_space(text);
  const std::size_t line_end = text.find_first_not_of(" \t\r", 1);
  return text.starts_with('{') && line_end != std::string_view::npos && text[line_end] == '\n' &&
         skip_white_space(text.substr(line_end)).starts_with('"');
}

/// All forms of tar since POSIX.1-1988: "ustar" and, behind spaces or not, a NUL.
bool begins_tar(std::string_view text) {
  constexpr std::size_t kMagicAt = 257;
  constexpr std::size_t kMagicBytes = 8;
  const std::string_view magic = text.substr(std::min(kMagicAt, text.size()), kMagicBytes);
  return magic.starts_with("ustar") && magic.find('\0') != std::string_view::npos;
}

bool begins_warc(std::string_view text) {
  return text.starts_with("WARC/") && text.find("\nWARC-Type:") != std::string_view::npos;
}

/// A table's row, or its beginning: a field in quotes may go on in the next line. Not so prose
/// below a line that looks like a header.
bool may_be_row(std::string_view line, char separator, std::size_t columns) {
  const auto separators = static_cast<std::size_t>(std::count(line.begin(), line.end(), separator));
  return separators + 1 >= columns || line.find('"') != std::string_view::npos;
}

/// What tells miller of the separator of a table; empty: `text` begins with no header of one, which
/// has three columns or more, no spaces, and two names that fields of articles go by.
std::string_view table_flags(std::string_view text) {
  static constexpr std::array<std::string_view, 14> kFields = {
      "article", "author",    "body",      "content", "date", "headline", "id",
      "link",    "published", "publisher", "source",  "text", "title",    "url"};
  const std::string_view header = text.substr(0, text.find_first_of("\r\n"));
  const std::size_t first_end = header.find_first_of(",;\t");
  if (first_end == std::string_view::npos || header.find(' ') != std::string_view::npos) {
    return {};
  }
  const char separator = header[first_end];
  std::size_t columns = 0;
  std::size_t known = 0;
  for (std::size_t at = 0; at <= header.size(); ++columns) {
    const std::size_t end = std::min(header.find(separator, at), header.size());
    std::string name(header.substr(at, end - at));
    std::erase(name, '"');
    std::transform(name.begin(), name.end(), name.begin(), base::to_lower);
    known += std::binary_search(kFields.begin(), kFields.end(), name) ? 1U : 0U;
    at = end + 1;
  }
  if (columns < 3 || known < 2) {
    return {};
  }
  const std::size_t next = std::min(text.find_first_not_of("\r\n", header.size()), text.size());
  const std::string_view row = text.substr(next, text.find_first_of("\r\n", next) - next);
  if (!row.empty() && !may_be_row(row, separator, columns)) {
    return {};
  }
  return separator == ',' ? "--icsv" : separator == ';' ? "--icsv --ifs semicolon" : "--itsv";
}

bool is_control(char c) {
  // NUL separates pages, ESC colours a terminal's log: both are seen in text.
  return (static_cast<unsigned char>(c) < 0x20 &&
          "\0\t\n\f\r\x1B"sv.find(c) == std::string_view::npos) ||
         c == 0x7F;
}

/// True if too much of `head` is what no text holds.
bool is_no_text(std::string_view head) {
  // The head may end within a sequence: the last bytes are not judged.
  std::size_t bad = 0;
  for (std::size_t at = 0; at < head.size();) {
    const base::CodePoint point = base::decode(head.substr(at));
    if (point.length > 0) {
      bad += point.length == 1 && is_control(head[at]) ? 1U : 0U;
      at += point.length;
    } else {
      bad += head.size() - at > kLongestCut ? 1U : 0U;
      ++at;
    }
  }
  return static_cast<double>(bad) > kControlShare * static_cast<double>(head.size());
}

}  // namespace

Detected detect(std::string_view head, Format asked) {
  Detected found;
  if (const std::string_view encoding = wide_encoding(head); !encoding.empty()) {
    found.refusal = std::string(encoding) + " text: convert it first with: iconv -f " +
                    std::string(encoding) + " -t UTF-8";
    return found;
  }
  if (head.starts_with(kUtf8Mark)) {
    found.mark = kUtf8Mark.size();
    head.remove_prefix(found.mark);
  }
  if (asked != Format::kText && begins_json_array_of_objects(head)) {
    found.refusal = "a JSON array, not one object a line: convert it first with: jq -c '.[]'";
  } else if (asked != Format::kText && begins_json_over_lines(head)) {
    found.refusal =
        "JSON over several lines, not one object a line: convert it first with: jq -c .";
  } else if (asked != Format::kAuto) {
    found.format = asked;
  } else if (begins_tar(head)) {
    found.refusal = "a tar archive: unpack it first with: tar -xf";
  } else if (begins_warc(head)) {
    found.refusal = "WARC records: take the text of their pages out first";
  } else if (const std::string_view flags = table_flags(head); !flags.empty()) {
    found.refusal = fmt::format(
        "a table, not one object a line: convert it first with: mlr {} --ojsonl cat", flags);
  } else if (is_no_text(head)) {
    found.refusal = "no text: too many control characters or bytes that are no UTF-8";
  } else if (begins_json_object(head)) {
    found.format = Format::kJsonl;
  }
  const std::size_t first_return = head.find('\r');
  found.ends_lines_by_returns = head.find('\n') == std::string_view::npos &&
                                first_return != std::string_view::npos &&
                                first_return + 1 < head.size();  // a line feed may follow the last
  return found;
}

}  // namespace newsieve::read
