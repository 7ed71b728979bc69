// How much stripping says of its verdicts.
#pragma once

#include <cstdint>

namespace newsieve::strip {

/// How much is said of each line in its evidence.
enum class Telling : std::uint8_t {
  kNothing,  ///< nobody will ask
  kVerdict,  ///< the score of lines that the model drops
  kAll,      ///< of every line its score, the terms that made it, and how often its site has it
};

}  // namespace newsieve::strip
