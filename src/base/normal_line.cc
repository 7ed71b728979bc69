#include "base/normal_line.h"

#include "base/characters.h"
#include "base/hash.h"

namespace newsieve::base {

namespace {

void normalise_into(std::string_view line, Digits digits, std::string& out) {
  out.clear();
  bool gap = false;
  for (const char c : line) {
    if (!is_word_byte(c)) {
      gap = !out.empty();
      continue;
    }
    if (gap) {
      out += ' ';
      gap = false;
    }
    if (digits == Digits::kFold && is_digit(c)) {
      if (out.empty() || out.back() != '0') {
        out += '0';
      }
    } else {
      out += to_lower(c);
    }
  }
}

}  // namespace

std::string normalise(std::string_view line, Digits digits) {
  std::string out;
  normalise_into(line, digits, out);
  return out;
}

std::uint64_t normal_hash(std::string_view line, Digits digits) {
  thread_local std::string buffer;
  normalise_into(line, digits, buffer);
  if (buffer.empty()) {
    return 0;
  }
  const std::uint64_t hash = hash64(buffer);
  return hash == 0 ? 1 : hash;
}

}  // namespace newsieve::base
