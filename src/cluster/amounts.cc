#include "cluster/amounts.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "base/hash.h"
#include "cluster/number_reader.h"
#include "newsieve/numerals.h"

namespace newsieve::cluster {

namespace {

/// The number in words that begins `at`; none if it has no words.
Amount read_words(std::span<const Word> words, std::size_t at) {
  const NumberReading sure = NumberReader(words, at, false).read_words();
  const NumberReading any = NumberReader(words, at, true).read_words();
  const NumberReading& value = sure.end > at ? sure : any;
  return {.first = static_cast<std::uint32_t>(at),
          .words = static_cast<std::uint32_t>(any.end - at),
          .value = hash_of_number(value.hundredths),
          .other_value = hash_of_number(any.hundredths),
          .has_words = true,
          .is_fact =
              sure.end > at && is_number(*numeral_in(words, at)) && sure.hundredths > kHundredths};
}

/// What stands in digits from `at` on, in groups if spaces part them: "1 200 000".
struct DigitReading {
  std::size_t end = 0;
  std::optional<std::uint64_t> hundredths;
};

DigitReading read_digits(std::span<const Word> words, std::size_t at) {
  DigitReading digits{.end = at + 1, .hundredths = {}};
  const bool goes_on = at + 1 < words.size() && (kind_of(words[at + 1]) == WordKind::kNumber ||
                                                 numeral_in(words, at + 1).has_value());
  if (!goes_on) {
    return digits;  // and its value is what it says
  }
  const std::optional<WrittenNumber> first = written_number(hash_of(words[at]));
  if (!first) {
    return digits;
  }
  digits.hundredths = first->hundredths;
  while (digits.end < words.size() && kind_of(words[digits.end]) == WordKind::kNumber) {
    const std::optional<WrittenNumber> group = written_number(hash_of(words[digits.end]));
    const bool may_have_group = *digits.hundredths % kHundredths == 0 &&
                                *digits.hundredths <= kMostHundredths / kMostGroup &&
                                first->hundredths < kMostGroup * kHundredths;
    if (!group || !group->is_group || !may_have_group) {
      break;
    }
    digits.hundredths = *digits.hundredths * kMostGroup + group->hundredths;
    ++digits.end;
  }
  return digits;
}

/// "4.5 to 5 million", "4.5-5 million": where the second stands, if there is one.
std::size_t second_of_range(std::span<const Word> words, std::size_t at) {
  for (std::size_t second = at + 1; second <= at + 2 && second + 1 < words.size(); ++second) {
    if (kind_of(words[second]) == WordKind::kNumber) {
      return second;
    }
  }
  return words.size();
}

/// What a number says if it shares the scale of the one behind it.
std::uint32_t value_in_range(std::span<const Word> words, std::size_t at) {
  const std::size_t scale = second_of_range(words, at) + 1;
  const std::optional<Numeral> numeral = numeral_in(words, scale);
  const std::optional<WrittenNumber> number = numeral && numeral->kind == NumeralKind::kScale
                                                  ? written_number(hash_of(words[at]))
                                                  : std::nullopt;
  return number ? hash_of_number(
                      NumberReader(words, scale, true).read_scales(number->hundredths).hundredths)
                : hash_of(words[at]);
}

Amount read_number(std::span<const Word> words, std::size_t at) {
  const DigitReading digits = read_digits(words, at);
  const std::uint32_t written = hash_of(words[at]);
  Amount amount{.first = static_cast<std::uint32_t>(at),
                .words = static_cast<std::uint32_t>(digits.end - at),
                .value = written,
                .other_value = written,
                .has_digits = true,
                .is_fact = true};
  if (digits.hundredths) {
    const NumberReading sure =
        NumberReader(words, digits.end, false).read_scales(*digits.hundredths);
    const NumberReading any = NumberReader(words, digits.end, true).read_scales(*digits.hundredths);
    amount.words = static_cast<std::uint32_t>(any.end - at);
    if (amount.words > 1) {
      amount.value = hash_of_number(sure.hundredths);
      amount.other_value = hash_of_number(any.hundredths);
    }
  } else if (const auto scale = numeral_in(words, digits.end);
             scale && scale->is_sure && scale->kind == NumeralKind::kScale) {
    // Too long to be known by its hash: "1914.5 million" is told apart from billions at least.
    constexpr int kHashBits = 30;
    amount.words = 2;
    amount.value = static_cast<std::uint32_t>(
        base::mix(std::uint64_t{written} << 32U ^ scale->value) >> (64 - kHashBits));
    amount.other_value = amount.value;
  }
  if (amount.words == 1) {
    amount.other_value = value_in_range(words, at);
  }
  return amount;
}

/// Of two that say the same the one in digits stays, or the first.
void merge(Amount& amount, const Amount& again) {
  const bool has_words = amount.has_words || again.has_words;
  const bool is_fact = amount.is_fact || again.is_fact;
  if (again.has_digits && !amount.has_digits) {
    amount = again;
  }
  amount.has_words = has_words;
  amount.is_fact = is_fact;
}

bool has_lower_value(const Amount& a, const Amount& b) {
  return std::tie(a.value, a.first) < std::tie(b.value, b.first);
}

}  // namespace

void Amounts::read(std::span<const Word> words) {
  amounts_.clear();
  values_.clear();
  leeway_ = 0;
  for (std::size_t at = 0; at < words.size();) {
    const bool has_digits = kind_of(words[at]) == WordKind::kNumber;
    if (!has_digits && !numeral_in(words, at)) {
      ++at;
      continue;
    }
    const Amount amount = has_digits ? read_number(words, at) : read_words(words, at);
    if (amount.words == 0) {
      ++at;
      continue;
    }
    add(amount, words);
    at += amount.words;
  }
  std::sort(values_.begin(), values_.end());
  std::sort(amounts_.begin(), amounts_.end(), has_lower_value);
  leave_each_once();
}

void Amounts::add(const Amount& amount, std::span<const Word> words) {
  amounts_.push_back(amount);
  add_value(amount.value, amount.has_digits);
  add_value(amount.other_value, amount.has_digits);
  for (const Word word : words.subspan(amount.first, amount.words)) {
    if (kind_of(word) == WordKind::kNumber) {
      add_value(hash_of(word), true);
    }
  }
  if (amount.words > 1 || !amount.has_digits || amount.value != amount.other_value) {
    constexpr std::uint32_t kReadings = 2;
    leeway_ += std::max(amount.words, kReadings);
  }
}

void Amounts::add_value(std::uint32_t value, bool in_digits) {
  values_.push_back(value << 1U | (in_digits ? 1U : 0U));
}

void Amounts::leave_each_once() {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < amounts_.size(); ++i) {
    if (i > 0 && amounts_[kept - 1].value == amounts_[i].value) {
      merge(amounts_[kept - 1], amounts_[i]);
    } else {
      amounts_[kept++] = amounts_[i];
    }
  }
  amounts_.resize(kept);
}

bool Amounts::has_value(std::uint32_t value, bool in_digits) const {
  const auto has = [this](std::uint32_t key) {
    return std::binary_search(values_.begin(), values_.end(), key);
  };
  return has(value << 1U | 1U) || (!in_digits && has(value << 1U));
}

bool Amounts::have(const Amount& amount, std::span<const Word> words) const {
  const bool in_digits = amount.has_digits && amount.has_words;
  if (has_value(amount.value, in_digits) || has_value(amount.other_value, in_digits)) {
    return true;
  }
  const std::span<const Word> of_amount = words.subspan(amount.first, amount.words);
  return amount.words > 1 && std::all_of(of_amount.begin(), of_amount.end(), [this](Word word) {
           return kind_of(word) == WordKind::kNumber && has_value(hash_of(word), true);
         });
}

}  // namespace newsieve::cluster
