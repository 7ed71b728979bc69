// The inputs of a run: what the user named, folders walked.
#pragma once

#include <string>
#include <vector>

namespace newsieve::read {

struct Input {
  std::string path;     ///< "-" is standard input
  std::string problem;  ///< why it cannot be read, found while walking; empty: none
};

/// Files as they are named, folders walked in sorted order (byte order of the path), links
/// followed. A name that does not exist, a named folder without a file to read, and a folder that a
/// link inside it leads back to, become inputs with a problem, in their place in the order, so that
/// the run can tell of them. In a folder, hidden files, configuration files (newsieve.toml) and
/// those of `own_files`, by whatever name, are passed over. No names means standard input. Standard
/// input may be named once; a second time is a RunError.
std::vector<Input> find_inputs(const std::vector<std::string>& names,
                               const std::vector<std::string>& own_files = {});

}  // namespace newsieve::read
