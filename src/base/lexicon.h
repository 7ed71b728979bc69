// The labels of page furniture: data/labels/, compiled in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/normal_line.h"

namespace newsieve::base {

enum class Label : std::uint8_t { kUi, kPageEnd, kRelatedHead, kBanner, kTagsHead };

/// What a line announces, if all of it is a label. List marks, letter case and punctuation aside.
std::optional<Label> label_of(std::string_view line);

/// The same, where the line's normal line is known.
std::optional<Label> label_of(std::string_view line, const NormalLine& normal);

/// Whether `words`, with another page's headline behind a colon, announce a link to it: "Read
/// also", "Related". What lists are headed by in one word ("Popular") may head a fact as well, and
/// does not.
bool announces_link(std::string_view words);

/// The longest line that is a label, in bytes.
inline constexpr std::size_t kLongestLabel = 100;

/// False: neither `text` nor a part of it from its start on is a label of this kind. Told by the
/// first two characters, for those who try many parts.
bool may_begin_with_label(std::string_view text, Label label);

/// "hours" → 3600. `word` in lower case.
std::optional<std::int64_t> seconds_of_unit(std::string_view word);

/// Whether an age may end in `word`, in lower case: a unit, or the last word of what makes an age.
bool may_end_age(std::string_view word);

/// False: `text` does not end in such a word. Told by its last two bytes, of which most texts have
/// others. Letter case of ASCII aside; without white space at its end.
bool may_end_in_age(std::string_view text);

/// Whether `words`, in lower case, make an age of a count and a unit: "ago", "il y a".
bool is_age_word(std::string_view words);

}  // namespace newsieve::base
