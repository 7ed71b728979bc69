#include "cli/problem_limit.h"

namespace newsieve::cli {

std::string kind_of(std::string_view message) {
  std::string kind;
  for (const char letter : message.substr(0, message.find(':'))) {
    const bool digit = letter >= '0' && letter <= '9';
    if (!digit) {
      kind += letter;
    } else if (kind.empty() || kind.back() != '0') {
      kind += '0';
    }
  }
  return kind;
}

bool ProblemLimit::admit(std::string_view message) {
  Kind& kind = kinds_[kind_of(message)];
  if (kind.count == 0) {
    kind.example = message.substr(0, message.find(':'));
  }
  return ++kind.count <= shown_of_a_kind_;
}

std::vector<ProblemLimit::LeftOut> ProblemLimit::left_out() const {
  std::vector<LeftOut> rows;
  for (const auto& [name, kind] : kinds_) {
    if (kind.count > shown_of_a_kind_) {
      rows.push_back({kind.example, kind.count - shown_of_a_kind_});
    }
  }
  return rows;
}

}  // namespace newsieve::cli
