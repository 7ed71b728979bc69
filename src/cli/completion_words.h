// What the completions of all shells are made of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/flags.h"

namespace newsieve::cli {

/// What may follow as the value of a flag. Flags of one name take the same in every command.
enum class ValueSource { kNothing, kAnything, kChoices, kMetrics, kReports, kFiles };

ValueSource source_of(const Flag& flag);

/// Of `newsieve help COMMAND`.
inline constexpr std::string_view kHelpSummary = "print the help of a command";

/// The first sentence of a flag's help, without its full stop.
std::string_view brief_of(const Flag& flag);

/// All flags, one of each name.
std::vector<const Flag*> flags_by_name();

std::string joined_words(const std::vector<std::string_view>& words,
                         std::string_view between = " ");

/// `text` with a backslash before each byte that is one of `special`.
std::string backslashed(std::string_view text, std::string_view special);

}  // namespace newsieve::cli
