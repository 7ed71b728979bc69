#include "base/utf8.h"

#include <simdjson.h>

namespace newsieve::base {

bool is_valid_utf8(std::string_view bytes) {
  return simdjson::validate_utf8(bytes.data(), bytes.size());
}

CodePoint decode_longer(std::string_view bytes) {
  if (bytes.empty()) {
    return {};
  }
  const auto byte = [&](std::size_t i) -> std::uint32_t {
    return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U;
  };
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const std::uint32_t lead = byte(0);
  if (lead < 0x80) {
    return {.value = lead, .length = 1};
  }
  if (lead >= 0xC2 && lead <= 0xDF && continues(1)) {
    return {.value = (lead & 0x1FU) << 6U | (byte(1) & 0x3FU), .length = 2};
  }
  if (lead >= 0xE0 && lead <= 0xEF && continues(1) && continues(2)) {
    const char32_t value = (lead & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    return value >= 0x800 && !surrogate ? CodePoint{.value = value, .length = 3} : CodePoint{};
  }
  if (lead >= 0xF0 && lead <= 0xF4 && continues(1) && continues(2) && continues(3)) {
    const char32_t value = (lead & 0x07U) << 18U | (byte(1) & 0x3FU) << 12U |
                           (byte(2) & 0x3FU) << 6U | (byte(3) & 0x3FU);
    return value >= 0x10000 && value <= 0x10FFFF ? CodePoint{.value = value, .length = 4}
                                                 : CodePoint{};
  }
  return {};
}

std::size_t encode(char32_t c, char* out) {
  const auto tail = [&](unsigned shift) { return static_cast<char>(0x80U | (c >> shift & 0x3FU)); };
  if (c < 0x80) {
    out[0] = static_cast<char>(c);
    return 1;
  }
  if (c < 0x800) {
    out[0] = static_cast<char>(0xC0U | c >> 6U);
    out[1] = tail(0);
    return 2;
  }
  if (c < 0x10000) {
    out[0] = static_cast<char>(0xE0U | c >> 12U);
    out[1] = tail(6);
    out[2] = tail(0);
    return 3;
  }
  out[0] = static_cast<char>(0xF0U | c >> 18U);
  out[1] = tail(12);
  out[2] = tail(6);
  out[3] = tail(0);
  return 4;
}

std::size_t valid_prefix(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    const CodePoint point = decode(bytes.substr(at));
    if (point.length == 0) {
      break;
    }
    at += point.length;
  }
  return at;
}

std::size_t invalid_prefix(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size() && decode(bytes.substr(at)).length == 0) {
    ++at;
  }
  return at;
}

std::string replace_invalid(std::string_view bytes) {
  std::string valid;
  valid.reserve(bytes.size());
  while (!bytes.empty()) {
    const std::size_t good = valid_prefix(bytes);
    valid += bytes.substr(0, good);
    bytes.remove_prefix(good);
    if (const std::size_t bad = invalid_prefix(bytes); bad > 0) {
      valid += "\uFFFD";
      bytes.remove_prefix(bad);
    }
  }
  return valid;
}

}  // namespace newsieve::base
