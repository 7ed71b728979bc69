#include "report/uri.h"

#include <algorithm>

namespace newsieve::report {

namespace {

/// Whether RFC 3986 has it unreserved, or it separates segments.
bool stands_for_itself(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.' || c == '_' || c == '~' || c == '/';
}

}  // namespace

std::string uri_of_path(std::string_view path) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string uri;
  if (path.starts_with('/')) {
    uri = "file:///";
    path.remove_prefix(std::min(path.find_first_not_of('/'), path.size()));
  }
  for (const char c : path) {
    if (stands_for_itself(c)) {
      uri += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      uri += '%';
      uri += kDigits[byte >> 4U];
      uri += kDigits[byte & 0xFU];
    }
  }
  return uri;
}

}  // namespace newsieve::report
