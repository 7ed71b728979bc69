// A loop that whoever runs the stage may run in several threads.
#pragma once

#include <cstddef>
#include <functional>

namespace newsieve::cluster {

/// Calls `call` with 0, 1, … `count` - 1, in any order and maybe several at once; returns when all
/// have returned. Empty: there is one thread only.
using ForEach =
    std::function<void(std::size_t count, const std::function<void(std::size_t)>& call)>;

}  // namespace newsieve::cluster
