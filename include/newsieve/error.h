// The one exception of newsieve.
#pragma once

#include <stdexcept>

namespace newsieve {

/// A run that cannot go on: a file that cannot be opened or written, a full disk, a wrong setting.
/// Bad data is never an exception.
class RunError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace newsieve
