// What of a line is text and what is not valid UTF-8.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "newsieve/ledger.h"

namespace newsieve::strip {

/// Appends the valid UTF-8 of `text`, which is what `span` is of, to `into`, if that is not null,
/// and to `spans` one alike `span` for each valid stretch and one for each that is not.
/// `all_valid`: it is known that all of `text` is.
void append_spans(std::string_view text, Span span, bool all_valid, std::string* into,
                  std::vector<Span>& spans);

/// `text` without the bytes that are not valid UTF-8, for fields.
std::string valid_only(std::string_view text);

}  // namespace newsieve::strip
