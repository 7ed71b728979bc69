// The table of flags by its groups, each of which adds its own.
#pragma once

#include <vector>

#include "cli/flags.h"

namespace newsieve::cli {

inline const std::vector<Command> kClean = {Command::kClean};
inline const std::vector<Command> kExplain = {Command::kExplain};
inline const std::vector<Command> kCheck = {Command::kCheck};
inline const std::vector<Command> kCleanAndExplain = {Command::kClean, Command::kExplain};
inline const std::vector<Command> kCleanAndCheck = {Command::kClean, Command::kCheck};
/// The commands that read pages.
inline const std::vector<Command> kPages = {Command::kClean, Command::kExplain, Command::kCheck};

void add_output(std::vector<Flag>& table);
void add_check(std::vector<Flag>& table);
void add_show(std::vector<Flag>& table);
void add_input(std::vector<Flag>& table);
void add_cleaning(std::vector<Flag>& table);
void add_run(std::vector<Flag>& table);
void add_templates(std::vector<Flag>& table);
void add_messages(std::vector<Flag>& table);
void add_common(std::vector<Flag>& table);

}  // namespace newsieve::cli
