#include "cli/paths.h"

#include <system_error>

namespace newsieve::cli {

std::filesystem::path real_path(const std::filesystem::path& path) {
  std::error_code error;
  const std::filesystem::path absolute = std::filesystem::absolute(path, error);
  const std::filesystem::path found = std::filesystem::weakly_canonical(absolute, error);
  return error ? absolute.lexically_normal() : found;
}

bool is_same_file(const std::filesystem::path& left, const std::filesystem::path& right) {
  return real_path(left) == real_path(right);
}

}  // namespace newsieve::cli
