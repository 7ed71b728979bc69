#include "judge/text_facts.h"

#include <algorithm>
#include <array>

#include "base/character_table.h"
#include "base/characters.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "judge/mojibake.h"

namespace newsieve::judge {

namespace {

/// Reads a text character by character.
class Reader {
 public:
  explicit Reader(TextFacts& facts) : facts_(facts) {}

  void read(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const char byte = text[at];
      if (static_cast<unsigned char>(byte) < 0x80) {
        take_ascii(byte);
        ++at;
      } else {
        at += take_other(text.substr(at));
      }
    }
  }

  /// Which script most letters are of, and how many are not.
  void conclude() {
    const auto* const most = std::max_element(letters_.begin() + 1, letters_.end());
    for (const std::uint32_t letters : letters_) {
      facts_.letters += letters;
    }
    if (*most > 0) {
      facts_.script = static_cast<Script>(most - letters_.begin());
      facts_.other_letters = facts_.letters - *most;
    }
  }

  [[nodiscard]] bool has_kana() const { return has_kana_; }

 private:
  void take_ascii(char c) {
    if (base::is_lower(c) || base::is_upper(c)) {
      ++letters_[static_cast<std::size_t>(Script::kLatin)];
      begin_word();
    } else if (base::is_digit(c)) {
      begin_word();
    } else if (base::is_space(c)) {
      in_word_ = false;
    } else if (static_cast<unsigned char>(c) < ' ' || c == '\x7f') {
      ++facts_.replaced;
    }
  }

  /// Takes a character beyond ASCII; returns its length in bytes.
  std::size_t take_other(std::string_view text) {
    constexpr char32_t kReplacement = 0xFFFD;
    constexpr char32_t kLastControl = 0x9F;
    const base::CodePoint point = base::decode(text);
    // The characters that mojibake begins with have U+00C0 to U+00FF's first byte.
    if (text.front() == '\xC3' && misread_bytes_ == 0) {
      misread_bytes_ = mojibake_prefix(text);
      facts_.mojibake += misread_bytes_ > 0 ? 1U : 0U;
    }
    // Controls within mojibake are told by it.
    if (point.value == kReplacement || (point.value <= kLastControl && misread_bytes_ == 0)) {
      ++facts_.replaced;
    }
    misread_bytes_ -= std::min<std::size_t>(misread_bytes_, point.length);
    const std::uint8_t kinds = base::character_table().kinds(point.value);
    if ((kinds & base::kWordCharacter) != 0) {
      ++letters_.at(static_cast<std::size_t>(script_of(point.value)));
      has_kana_ = has_kana_ || (point.value >= 0x3041 && point.value <= 0x30FA);
      if ((kinds & base::kUnspaced) != 0) {
        ++facts_.words;
        in_word_ = false;
      } else {
        begin_word();
      }
    } else if ((kinds & base::kSpaceCharacter) != 0) {
      in_word_ = false;
    }
    return std::max(point.length, 1U);
  }

  void begin_word() {
    facts_.words += in_word_ ? 0U : 1U;
    in_word_ = true;
  }

  TextFacts& facts_;
  std::array<std::uint32_t, kScripts> letters_{};
  std::size_t misread_bytes_ = 0;  ///< of the mojibake that is being read
  bool in_word_ = false;
  bool has_kana_ = false;
};

std::vector<TextLine> lines_of(std::string_view text) {
  std::vector<TextLine> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = base::trim(text.substr(at, end - at));
    if (!line.empty()) {
      lines.push_back({.hash = base::hash64(line),
                       .start = static_cast<std::uint32_t>(line.data() - text.data()),
                       .length = static_cast<std::uint32_t>(line.size())});
    }
    at = end + 1;
  }
  return lines;
}

}  // namespace

TextFacts facts_of(std::string_view text) {
  TextFacts facts;
  Reader reader(facts);
  reader.read(text);
  reader.conclude();
  facts.content = base::hash64(text);
  facts.language = language_of(text, facts.script, reader.has_kana());
  facts.lines = lines_of(text);
  return facts;
}

}  // namespace newsieve::judge
