// What characters beyond ASCII are: marked on each of their bytes, in the bits that tell what the
// bytes of a text are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/byte_kinds.h"

namespace newsieve::base {

/// `kinds` are what read_kinds tells of the text, one for each 64 bytes or part of them; marks of
/// the characters beyond ASCII are added. A byte that is no UTF-8 counts as a letter. `special` and
/// `folds` have as many words and get a bit on the first byte of some characters: those of which
/// bits do not say enough (of scripts that set no spaces, Greek, Hangul, and what is not seen), and
/// those that are compared as others (CharacterTable::fold).
void mark_beyond(std::string_view text, ByteKinds* kinds, std::uint64_t* special,
                 std::uint64_t* folds);

/// The same, character by character and byte by byte: what mark_beyond is held against.
void mark_beyond_scalar(std::string_view text, ByteKinds* kinds, std::uint64_t* special,
                        std::uint64_t* folds);

}  // namespace newsieve::base
