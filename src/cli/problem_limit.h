// Keeps a flood of like problems from drowning the rest.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace newsieve::cli {

/// The kind of a problem's message: what stands before its first colon, each number made 0.
std::string kind_of(std::string_view message);

/// Counts problems by kind. Not safe for threads.
class ProblemLimit {
 public:
  explicit ProblemLimit(std::uint64_t shown_of_a_kind) : shown_of_a_kind_(shown_of_a_kind) {}

  /// Counts a problem; false if enough of its kind have been shown.
  bool admit(std::string_view message);

  struct LeftOut {
    std::string example;  ///< what stands before the colon in the first message of the kind
    std::uint64_t count = 0;
  };
  /// The kinds of which some were not admitted.
  [[nodiscard]] std::vector<LeftOut> left_out() const;

 private:
  std::uint64_t shown_of_a_kind_;
  struct Kind {
    std::string example;
    std::uint64_t count = 0;
  };
  std::map<std::string, Kind> kinds_;
};

}  // namespace newsieve::cli
