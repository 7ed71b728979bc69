// Texts that wait where they were read from, instead of in a copy.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/stored_file.h"

namespace newsieve::run {

/// Where a text stands, and how it is known again.
struct TextPlace {
  std::uint64_t offset = 0;  ///< in the input, bytes
  std::uint64_t hash = 0;    ///< of the bytes: base::hash64
  std::uint32_t input = 0;   ///< ordinal
  std::uint32_t length = 0;  ///< bytes
};

/// The place of `bytes`, which stand at `offset` of an input.
TextPlace place_of(std::string_view bytes, std::uint32_t input, std::uint64_t offset);

/// Reads texts again, quickest in the order in which they stand. Not safe for threads.
class InputTexts {
 public:
  /// Places of `input` are in `file`, which stays open.
  void add(std::uint32_t input, const std::shared_ptr<const base::StoredFile>& file);

  /// The bytes at `place`, of an input that was added; valid until the next call. Throws RunError
  /// if they cannot be read or are not what they were.
  std::string_view view(const TextPlace& place);

 private:
  [[nodiscard]] bool holds(const TextPlace& place) const;
  void read(const TextPlace& place);

  std::map<std::uint32_t, std::shared_ptr<const base::StoredFile>> files_;  ///< by input
  std::string block_;                                                       ///< what was read last
  std::uint32_t input_ = 0;                                                 ///< of `block_`
  std::uint64_t offset_ = 0;  ///< of `block_` in the input
};

}  // namespace newsieve::run
