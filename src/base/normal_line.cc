#include "base/normal_line.h"

#include "base/character_table.h"
#include "base/hash.h"
#include "base/utf8.h"

namespace newsieve::base {

namespace {

/// Writes the normal line at `out`, which has room for twice the line, and returns its end.
template <Digits digits>
char* write_normal(std::string_view line, char* out) {
  const CharacterTable& table = character_table();
  const auto is_digit = [](char32_t c) { return digits == Digits::kFold && c - '0' < 10; };
  char* const begin = out;
  char32_t last = CharacterTable::kGap;  // what was written; a gap at the start is none
  for (std::size_t at = 0; at < line.size();) {
    const auto byte = static_cast<unsigned char>(line[at]);
    if (byte < 0x80) {
      char32_t c = table.fold(byte);
      c = is_digit(c) ? '0' : c;
      *out = static_cast<char>(c);
      // Without a branch: a gap behind a gap, a 0 behind a 0 is overwritten by what comes next.
      const bool again = c == last && (c == CharacterTable::kGap || is_digit(c));
      out += again ? 0 : 1;
      last = c;
      ++at;
      continue;
    }
    const CodePoint point = decode(line.substr(at));
    if (point.length == 0) {
      *out++ = line[at++];
      last = 0xFFFD;
      continue;
    }
    at += point.length;
    char32_t c = table.fold(point.value);
    c = is_digit(c) ? '0' : c;
    const bool again = c == last && (c == CharacterTable::kGap || is_digit(c));
    if (c != CharacterTable::kNothing && !again) {
      out += encode(c, out);
      last = c;
    }
  }
  return out != begin && last == CharacterTable::kGap ? out - 1 : out;
}

}  // namespace

std::string_view normalise_into(std::string& buffer, std::string_view line, Digits digits) {
  if (buffer.size() < 2 * line.size() + 4) {
    buffer.resize(2 * line.size() + 4);
  }
  char* const begin = buffer.data();
  const char* const end = digits == Digits::kFold ? write_normal<Digits::kFold>(line, begin)
                                                  : write_normal<Digits::kKeep>(line, begin);
  return {begin, static_cast<std::size_t>(end - begin)};
}

std::string normalise(std::string_view line, Digits digits) {
  std::string buffer;
  buffer.resize(normalise_into(buffer, line, digits).size());
  return buffer;
}

std::uint64_t normal_hash(std::string_view line, Digits digits) {
  thread_local std::string buffer;
  const std::string_view normal = normalise_into(buffer, line, digits);
  if (normal.empty()) {
    return 0;
  }
  const std::uint64_t hash = hash64(normal);
  return hash == 0 ? 1 : hash;
}

}  // namespace newsieve::base
