// Damages bytes as scrapes get damaged, and worse.
#pragma once

#include <string>

#include "generator/random.h"

namespace newsieve::property {

/// Makes `count` changes at random places: bytes deleted, doubled, moved, overwritten by random
/// ones, by white space, NULs, invalid or unusual UTF-8, carriage returns, page headers.
std::string mutate(std::string bytes, int count, generator::Random& random);

}  // namespace newsieve::property
