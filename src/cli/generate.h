// What `newsieve generate` makes for shells and for man: from the table of flags and the help.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsieve::cli {

struct Generator {
  std::string_view name;  ///< as it stands on the command line: "bash"
  std::string (*text)();
};

std::span<const Generator> generators();

std::vector<std::string_view> generator_names();

/// newsieve(1).
std::string man_page();

/// Scripts that tell a shell which words may come next: commands, flags, values, or files.
std::string bash_completion();
std::string zsh_completion();
std::string fish_completion();

}  // namespace newsieve::cli
