#include "newsieve/numerals.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/list_entries.h"
#include "sketch/tokens.h"
#include "sketch/word_hash.h"

namespace newsieve {

namespace {

constexpr std::string_view kNumerals =
#include "numerals.inc"
    ;

std::uint64_t take_value(std::string_view& left) {
  std::uint64_t value = 0;
  const char* const end = std::from_chars(left.data(), left.data() + left.size(), value).ptr;
  left.remove_prefix(static_cast<std::size_t>(end - left.data()));
  return value;
}

Numeral section_of(std::string_view name) {
  const bool is_sure = !name.starts_with("maybe_");
  if (name.ends_with("number")) {
    return Numeral{.kind = NumeralKind::kNumber, .is_sure = is_sure};
  }
  if (name == "twenty") {
    return Numeral{.kind = NumeralKind::kTwenty};
  }
  if (name.ends_with("hundred")) {
    return Numeral{.kind = NumeralKind::kHundred, .is_sure = is_sure};
  }
  if (name.ends_with("scale")) {
    return Numeral{.kind = NumeralKind::kScale, .is_sure = is_sure};
  }
  return Numeral{.kind = NumeralKind::kAnd};
}

std::uint32_t hash_of_word(std::uint64_t word_hash) {
  return hash_of(static_cast<Word>(word_hash >> 32U));
}

/// Open addressing: most words fall into a free slot. None is removed.
template <typename Value>
class WordTable {
 public:
  /// `slots`: a power of two.
  explicit WordTable(std::size_t slots) : keys_(slots), values_(slots) {}

  /// The first to claim a word has it.
  void add(std::uint32_t hash, const Value& value) {
    const std::size_t slot = slot_of(hash);
    if (keys_[slot] == 0) {
      keys_[slot] = hash + 1;
      values_[slot] = value;
    }
  }

  [[nodiscard]] std::optional<Value> find(std::uint32_t hash) const {
    const std::size_t slot = slot_of(hash);
    return keys_[slot] == 0 ? std::nullopt : std::optional(values_[slot]);
  }

 private:
  [[nodiscard]] std::size_t slot_of(std::uint32_t hash) const {
    std::size_t slot = hash & (keys_.size() - 1);
    while (keys_[slot] != 0 && keys_[slot] != hash + 1) {
      slot = (slot + 1) & (keys_.size() - 1);
    }
    return slot;
  }

  std::vector<std::uint32_t> keys_;  ///< a hash plus 1; 0: free
  std::vector<Value> values_;
};

class NumeralReader {
 public:
  /// "20+10 twenty, thirty".
  void read_line(std::string_view line, Numeral numeral) {
    numeral.value = take_value(line);
    std::uint64_t step = 0;
    if (line.starts_with('+')) {
      line.remove_prefix(1);
      step = take_value(line);
    }
    base::for_each_part(line, [&](std::string_view words) {
      tokenizer_.tokenize(words, tokens_);
      for (const std::uint64_t hash : tokens_.hashes()) {
        table_.add(hash_of_word(hash), numeral);
      }
      numeral.value += step;
    });
  }

  [[nodiscard]] WordTable<Numeral> table() && { return std::move(table_); }

 private:
  static constexpr std::size_t kSlots = 8192;  // about eight a word

  WordTable<Numeral> table_{kSlots};
  sketch::Tokenizer tokenizer_;
  sketch::TokenList tokens_;
};

WordTable<Numeral> read_numerals() {
  NumeralReader reader;
  base::for_each_entry(kNumerals, [&](std::string_view section, std::string_view line) {
    reader.read_line(line, section_of(section));
  });
  return std::move(reader).table();
}

/// "7.05": digits before the point, and as many behind it as are asked for.
std::string in_digits(std::uint64_t number, std::size_t whole_digits, std::size_t decimals) {
  std::string digits = std::to_string(number);
  digits.insert(0, std::max(whole_digits + decimals, digits.size()) - digits.size(), '0');
  if (decimals > 0) {
    digits.insert(digits.size() - decimals, 1, '.');
  }
  return digits;
}

WordTable<WrittenNumber> list_written_numbers() {
  constexpr std::uint64_t kMost = 10'000;  // of four digits
  constexpr std::size_t kSlots = 65536;    // about two a number
  WordTable<WrittenNumber> numbers(kSlots);
  const auto add = [&](const std::string& digits, const WrittenNumber& number) {
    numbers.add(hash_of_word(sketch::word_hash(digits)), number);
  };
  for (std::uint64_t i = 0; i < kMost; ++i) {
    add(in_digits(i, 1, 0), {.hundredths = i * kHundredths, .is_group = i >= 100 && i < 1000});
    add(in_digits(i, 1, 1), {.hundredths = i * 10});
    add(in_digits(i, 1, 2), {.hundredths = i});
  }
  for (std::uint64_t i = 0; i < 100; ++i) {
    add(in_digits(i, 3, 0), {.hundredths = i * kHundredths, .is_group = true});
    add(in_digits(i, 2, 0), {.hundredths = i * kHundredths});
  }
  return numbers;
}

}  // namespace

std::optional<Numeral> numeral_of(std::uint32_t hash) {
  static const WordTable<Numeral> numerals = read_numerals();
  return numerals.find(hash);
}

std::optional<WrittenNumber> written_number(std::uint32_t hash) {
  static const WordTable<WrittenNumber> numbers = list_written_numbers();
  return numbers.find(hash);
}

std::uint32_t hash_of_number(std::uint64_t hundredths) {
  const std::uint64_t decimals = hundredths % kHundredths;
  return hash_of_word(sketch::word_hash(decimals == 0 ? std::to_string(hundredths / kHundredths)
                                        : decimals % 10 == 0 ? in_digits(hundredths / 10, 1, 1)
                                                             : in_digits(hundredths, 1, 2)));
}

}  // namespace newsieve
