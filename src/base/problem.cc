#include <fmt/format.h>

#include "newsieve/summary.h"

namespace newsieve {

std::string placed_message(const Problem& problem) {
  return problem.offset ? fmt::format("byte {}: {}", *problem.offset, problem.message)
                        : problem.message;
}

}  // namespace newsieve
