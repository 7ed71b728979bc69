// The two forms of date that programs write most.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"

namespace newsieve::base {

/// "2024-05-17" or "2024-05-17T15:04:05Z", if `text` is just that: what parse_date reads there, for
/// a tenth of its time. Nothing where there is no such day or time.
std::optional<Date> parse_iso_date(std::string_view text);

}  // namespace newsieve::base
