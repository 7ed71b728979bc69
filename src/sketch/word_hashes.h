// The hashes of all words of a text.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "newsieve/sketch.h"

namespace newsieve::sketch {

/// Writes ascii_word_hash of each word into `into`. `bounds` are the begin and end of each in turn,
/// in bytes within `text`; begins do not fall, and no word is empty. What is no ASCII letter or
/// digit is hashed as if it were one.
void hash_words(std::string_view text, std::span<const std::uint32_t> bounds, std::uint64_t* into);

/// Where the first of `hashes` that is one of three stands; their number if there
/// is none.
std::size_t find_any_of(std::span<const std::uint64_t> hashes,
                        const std::array<std::uint64_t, 3>& wanted);

/// Writes the Word of each token into `into`: the high bits of its hash, and its kind.
void make_words(std::span<const std::uint64_t> hashes, std::span<const Word> kinds, Word* into);

/// The same, one word at a time: what the others are held against.
void hash_words_scalar(std::string_view text, std::span<const std::uint32_t> bounds,
                       std::uint64_t* into);
std::size_t find_any_of_scalar(std::span<const std::uint64_t> hashes,
                               const std::array<std::uint64_t, 3>& wanted);
void make_words_scalar(std::span<const std::uint64_t> hashes, std::span<const Word> kinds,
                       Word* into);

}  // namespace newsieve::sketch
