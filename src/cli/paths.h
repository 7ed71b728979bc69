// Names of files compared.
#pragma once

#include <filesystem>

namespace newsieve::cli {

/// Absolute and without links, as far as the path exists. Empty where the working folder is gone.
std::filesystem::path real_path(const std::filesystem::path& path);

/// Whether two names lead to one file, be it there or not.
bool is_same_file(const std::filesystem::path& left, const std::filesystem::path& right);

}  // namespace newsieve::cli
