// Texts made for the tests, and their sketches.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/hash.h"
#include "cluster/evidence.h"
#include "newsieve/sketch.h"
#include "sketch/sketcher.h"

namespace newsieve::cluster {

inline Sketch sketch_of(std::string_view text) {
  sketch::Sketcher sketcher;
  Sketch sketch;
  sketcher.sketch(text, sketch);
  return sketch;
}

/// The words number `first` up to `last` (excluded) of an endless text without repeats or numbers.
inline std::string words(std::uint64_t first, std::uint64_t last) {
  std::string text;
  for (std::uint64_t word = first; word < last; ++word) {
    for (std::uint64_t rest = word + 1000; rest != 0; rest /= 20) {
      text += static_cast<char>('a' + rest % 20);
    }
    text += ' ';
  }
  return text;
}

/// `text` with every `step`-th word replaced by one that occurs nowhere else.
inline std::string edited(const std::string& text, std::uint64_t step, std::uint64_t seed) {
  std::string result;
  std::uint64_t word = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find(' ', at);
    if (++word % step == 0) {
      result += words(1'000'000 + seed * 1000 + word, 1'000'000 + seed * 1000 + word + 1);
    } else {
      result.append(text, at, end + 1 - at);
    }
    at = end + 1;
  }
  return result;
}

/// A notice that has the same words every time and other numbers each time.
inline std::string notice(std::uint64_t seed) {
  std::string text = words(500'000, 500'080);
  for (std::uint64_t i = 0; i < 6; ++i) {
    text += std::to_string(base::mix(seed * 6 + i) % 1'000'000) + ' ';
  }
  return text;
}

inline constexpr std::int64_t kHour = 3600;
inline constexpr std::int64_t kDay = 24 * kHour;

/// Of `source`, so many seconds after some day.
inline Standing at(std::uint64_t source, std::int64_t seconds) {
  Standing standing;
  standing.source = source;
  standing.published = 1'700'000'000 + seconds;
  return standing;
}

}  // namespace newsieve::cluster
