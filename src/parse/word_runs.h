// Hashes of runs of words.
#pragma once

#include <cstdint>
#include <span>

namespace newsieve::parse {

/// Words of a run.
inline constexpr std::size_t kRunWords = 3;

/// Writes the hash of the run that begins with each word, but for the last two, into `hashes`.
/// `words`: hashes of the words in order.
void hash_runs(std::span<const std::uint64_t> words, std::uint64_t* hashes);

/// The same, run by run: what hash_runs is held against.
void hash_runs_scalar(std::span<const std::uint64_t> words, std::uint64_t* hashes);

}  // namespace newsieve::parse
