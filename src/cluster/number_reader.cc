#include "cluster/number_reader.h"

#include <algorithm>

namespace newsieve::cluster {

namespace {

/// What a number is more than all that may still be added: 200 leaves room for less than 100.
std::uint64_t room_behind(std::uint64_t number) {
  const std::uint64_t tens = number % 100;
  const bool counts_by_twenties = tens == 60 || tens == 80;  // "soixante-dix", "quatre-vingt-dix"
  return counts_by_twenties ? 20 : tens == 0 ? 100 : tens % 10 == 0 ? 10 : 1;
}

bool may_follow(std::uint64_t number, std::uint64_t next) {
  if (number == 0) {
    return true;
  }
  // Only "dix-sept" and the like: "ten five-year-olds" are no fifteen.
  return next < room_behind(number) && (number % 100 != 10 || next >= 7);
}

}  // namespace

std::optional<Numeral> numeral_in(std::span<const Word> words, std::size_t at) {
  return at < words.size() && kind_of(words[at]) != WordKind::kNumber
             ? numeral_of(hash_of(words[at]))
             : std::nullopt;
}

bool is_number(const Numeral& numeral) {
  return numeral.kind == NumeralKind::kNumber || numeral.kind == NumeralKind::kTwenty;
}

NumberReading NumberReader::read_words() {
  while (const std::optional<Numeral> numeral = numeral_at(at_)) {
    if (!take(*numeral)) {
      break;
    }
    ++at_;
  }
  return {.end = at_, .hundredths = multiplied_ + group_};
}

NumberReading NumberReader::read_scales(std::uint64_t hundredths) {
  group_ = hundredths;
  while (const std::optional<Numeral> numeral = numeral_at(at_)) {
    if (numeral->kind != NumeralKind::kScale || !take_scale(numeral->value)) {
      break;
    }
    ++at_;
  }
  return {.end = at_, .hundredths = multiplied_ + group_};
}

std::optional<Numeral> NumberReader::numeral_at(std::size_t at) const {
  const std::optional<Numeral> numeral = numeral_in(words_, at);
  return numeral && (numeral->is_sure || takes_unsure_) ? numeral : std::nullopt;
}

bool NumberReader::take(const Numeral& numeral) {
  switch (numeral.kind) {
    case NumeralKind::kNumber:
      return take_number(numeral.value);
    case NumeralKind::kTwenty:
      return take_twenty(numeral.value);
    case NumeralKind::kHundred:
      return take_hundred();
    case NumeralKind::kScale:
      return take_scale(numeral.value);
    case NumeralKind::kAnd:
      return can_take_and(numeral.value);
  }
  return false;
}

bool NumberReader::take_number(std::uint64_t value) {
  if (!may_follow(group_ / kHundredths, value)) {
    return false;
  }
  group_ += value * kHundredths;
  return true;
}

bool NumberReader::take_twenty(std::uint64_t value) {
  constexpr std::uint64_t kFour = 4;  // "quatre-vingts"
  if (group_ / kHundredths % 100 != kFour) {
    return take_number(value);
  }
  group_ += kFour * (value - 1) * kHundredths;
  return true;
}

bool NumberReader::take_hundred() {
  if (group_ >= 100 * kHundredths) {
    return false;
  }
  group_ = std::max(group_, kHundredths) * 100;
  return true;
}

bool NumberReader::take_scale(std::uint64_t scale) {
  const bool multiplies_all = group_ == 0 && multiplied_ > 0;  // "lakh crore"
  const std::uint64_t number = multiplies_all ? multiplied_ : std::max(group_, kHundredths);
  if (number > kMostHundredths / scale) {
    return false;
  }
  multiplied_ = (multiplies_all ? 0 : multiplied_) + number * scale;
  group_ = 0;
  return true;
}

/// Only between two parts of a number: "a hundred and five", "cuarenta y dos".
bool NumberReader::can_take_and(std::uint64_t least) const {
  const std::uint64_t group = group_ / kHundredths;
  const std::uint64_t room = group == 0 ? kMostGroup : room_behind(group);
  const std::optional<Numeral> behind = numeral_at(at_ + 1);
  return multiplied_ + group_ > 0 && room >= least && behind && is_number(*behind) &&
         may_follow(group, behind->value);
}

}  // namespace newsieve::cluster
