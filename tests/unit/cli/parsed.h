// A command line parsed, for tests.
#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "cli/command_line.h"
#include "newsieve/error.h"

namespace newsieve::test {

using Arguments = std::vector<std::string>;
using Variables = std::map<std::string, std::string>;

inline std::variant<cli::Request, cli::Answer> parse(const Arguments& arguments,
                                                     const Variables& variables = {}) {
  return cli::parse_command_line(arguments, [&](const char* name) {
    const auto found = variables.find(name);
    return found == variables.end() ? nullptr : found->second.c_str();
  });
}

inline cli::Request request(const Arguments& arguments, const Variables& variables = {}) {
  return std::get<cli::Request>(parse(arguments, variables));
}

/// The error's first line, or "accepted".
inline std::string error(const Arguments& arguments, const Variables& variables = {}) {
  try {
    parse(arguments, variables);
  } catch (const RunError& error) {
    const std::string message = error.what();
    return message.substr(0, message.find('\n'));
  }
  return "accepted";
}

}  // namespace newsieve::test
