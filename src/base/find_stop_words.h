// Which words of a text are function words, all of them at once.
#pragma once

#include <cstdint>
#include <span>

namespace newsieve::base {

/// Sets bit i of word i / 64 of `stops` if word i is a function word, as StopWordTable tells by its
/// hash, and clears the others up to the last of the hashes. `bounds`: where the words begin and
/// end, in turn.
void find_stop_words(std::span<const std::uint32_t> bounds, std::span<const std::uint64_t> hashes,
                     std::uint64_t* stops);

/// The same, word by word: what find_stop_words is held against.
void find_stop_words_scalar(std::span<const std::uint32_t> bounds,
                            std::span<const std::uint64_t> hashes, std::uint64_t* stops);

}  // namespace newsieve::base
