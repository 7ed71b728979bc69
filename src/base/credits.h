// Credits of pictures: data/lexicon/credits.txt, compiled in.
#pragma once

#include <string_view>

namespace newsieve::base {

/// Whether `line` ends with the credit of a picture, or is one: "The quay at low tide. Photo: Jane
/// Roe", "(AP Photo/Jane Roe)", "Jane Roe/Getty Images".
bool ends_with_credit(std::string_view line);

}  // namespace newsieve::base
