// Values of a JSON row, from the raw JSON that a RowScanner has checked.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsieve::read {

/// What became of a JSON string when it was decoded.
enum class Unescaped : std::uint8_t {
  kInvalid,    ///< an escape is not valid, or a surrogate stands alone: the outcome is of no use
  kOtherwise,  ///< base::append_json_string writes it otherwise than it was written
  kAlike,      ///< base::append_json_string writes it as it was written
};

/// Decodes what stands between the quotes of a JSON string (RFC 8259, section 7) and writes it to
/// `out`, which moves behind it: there is room for as many bytes as `escaped` has.
Unescaped unescape(std::string_view escaped, char*& out);

/// The same, appended to `out`.
Unescaped unescape(std::string_view escaped, std::string& out);

/// True if `raw` is a JSON string.
inline bool is_string(std::string_view raw) {
  return raw.starts_with('"');
}

/// True if `token` is a number by RFC 8259, section 6, of any size.
bool is_number(std::string_view token);

/// The string that `raw` is; nothing if it is none or cannot be decoded.
std::optional<std::string> to_string(std::string_view raw);

/// The string that `raw` is, or the digits of the number that it is.
std::optional<std::string> to_string_or_number(std::string_view raw);

/// The integer that `raw` is, if it fits.
std::optional<std::int64_t> to_integer(std::string_view raw);

}  // namespace newsieve::read
