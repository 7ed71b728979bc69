#include "base/normal_line.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/character_table.h"
#include "base/characters.h"
#include "base/eight_bytes.h"
#include "base/hash.h"
#include "base/utf8.h"

namespace newsieve::base {

namespace {

/// Writes the normal line at `out`, which has room for twice the line and 8 bytes more, and returns
/// its end.
char* write_normal(std::string_view line, char* out) {
  const CharacterTable& table = character_table();
  char* const begin = out;
  char32_t last = CharacterTable::kGap;  // what was written; a gap at the start is none
  for (std::size_t at = 0; at < line.size();) {
    const auto byte = static_cast<unsigned char>(line[at]);
    if (byte < 0x80) {
      // Eight bytes are written, of which those of the word that begins here stand.
      const EightBytes bytes = load_eight(line, at);
      const std::size_t run = leading_run(word_bytes_of(bytes));
      if (run > 0) {
        store_eight(lower_eight(bytes), out);
        out += run;
        at += run;
        last = 0;
        continue;
      }
      const char32_t c = table.fold(byte);
      *out = static_cast<char>(c);
      // Without a branch: a gap behind a gap is overwritten by what comes next.
      out += c == last && c == CharacterTable::kGap ? 0 : 1;
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
    const char32_t c = table.fold(point.value);
    if (c != CharacterTable::kNothing && !(c == last && c == CharacterTable::kGap)) {
      out += encode(c, out);
      last = c;
    }
  }
  return out != begin && last == CharacterTable::kGap ? out - 1 : out;
}

std::size_t bytes_before_digit(std::string_view text) {
  std::size_t at = 0;
  std::size_t run = 8;
  while (run == 8 && at < text.size()) {
    run = static_cast<std::size_t>(std::countr_zero(digits_of(load_eight(text, at)))) / 8;
    at += run;
  }
  return std::min(at, text.size());
}

/// Writes the normal line from `begin` to `end` at `out` with each run of digits as one 0, and
/// returns its end. It may be written over itself.
char* fold_digits(const char* begin, const char* end, char* out) {
  while (begin != end) {
    const std::size_t run = bytes_before_digit({begin, static_cast<std::size_t>(end - begin)});
    std::memmove(out, begin, run);
    out += run;
    begin += run;
    if (begin != end) {
      *out++ = '0';
    }
    while (begin != end && is_digit(*begin)) {
      ++begin;
    }
  }
  return out;
}

/// Makes room for the normal line of `bytes`, and for what is written behind its end.
char* make_room(std::string& buffer, std::size_t bytes) {
  if (buffer.size() < 2 * bytes + sizeof(EightBytes)) {
    buffer.resize(2 * bytes + sizeof(EightBytes));
  }
  return buffer.data();
}

}  // namespace

std::uint64_t hash_of_normal(std::string_view normal) {
  if (normal.empty()) {
    return 0;
  }
  const std::uint64_t hash = hash64(normal);
  return hash == 0 ? 1 : hash;
}

NormalLine Normaliser::read(std::string_view line) {
  const char* const begin = make_room(kept_, line.size());
  const char* const end = write_normal(line, kept_.data());
  return finish(begin, end, std::any_of(begin, end, is_digit));
}

NormalLine Normaliser::finish(const char* begin, const char* end, bool has_digits) {
  NormalLine normal;
  normal.kept = {begin, static_cast<std::size_t>(end - begin)};
  normal.kept_hash = hash_of_normal(normal.kept);
  normal.folded = normal.kept;
  normal.folded_hash = normal.kept_hash;
  if (has_digits) {
    char* const folded = make_room(folded_, normal.kept.size());
    normal.folded = {folded, static_cast<std::size_t>(fold_digits(begin, end, folded) - folded)};
    normal.folded_hash = hash_of_normal(normal.folded);
  }
  return normal;
}

std::string_view normalise_into(std::string& buffer, std::string_view line, Digits digits) {
  char* const begin = make_room(buffer, line.size());
  char* end = write_normal(line, begin);
  if (digits == Digits::kFold) {
    end = fold_digits(begin, end, begin);
  }
  return {begin, static_cast<std::size_t>(end - begin)};
}

std::string normalise(std::string_view line, Digits digits) {
  std::string buffer;
  buffer.resize(normalise_into(buffer, line, digits).size());
  return buffer;
}

std::uint64_t normal_hash(std::string_view line, Digits digits) {
  thread_local std::string buffer;
  return hash_of_normal(normalise_into(buffer, line, digits));
}

}  // namespace newsieve::base
