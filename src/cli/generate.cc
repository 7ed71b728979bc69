// newsieve generate
#include "cli/generate.h"

#include <algorithm>
#include <array>

#include "cli/commands.h"
#include "cli/terminal.h"

namespace newsieve::cli {
namespace {

constexpr std::array<Generator, 4> kGenerators{{
    {"man", &man_page},
    {"bash", &bash_completion},
    {"zsh", &zsh_completion},
    {"fish", &fish_completion},
}};

}  // namespace

std::span<const Generator> generators() {
  return kGenerators;
}

std::vector<std::string_view> generator_names() {
  std::vector<std::string_view> names;
  names.reserve(kGenerators.size());
  for (const Generator& generator : kGenerators) {
    names.push_back(generator.name);
  }
  return names;
}

int run_generate(const Request& request) {
  const std::string& name = request.options.read.inputs.front();
  print(std::find_if(kGenerators.begin(), kGenerators.end(), [&](const Generator& each) {
          return each.name == name;
        })->text());
  flush();
  return kDone;
}

}  // namespace newsieve::cli
