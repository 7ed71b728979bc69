#include "run/templates.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "newsieve/error.h"
#include "write/output_file.h"

namespace newsieve::run {

namespace {

bool is_used(const StripOptions& options) {
  return options.level == StripLevel::kSite && !options.template_db.empty();
}

}  // namespace

void load_templates(const StripOptions& options, strip::SiteLearner& sites) {
  if (!is_used(options) || !std::filesystem::exists(options.template_db)) {
    return;
  }
  std::ifstream file(options.template_db, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  if (!file || !bytes) {
    throw RunError(
        fmt::format("{}: cannot be read: {}", options.template_db, std::strerror(errno)));
  }
  const std::string problem = sites.load(bytes.view());
  if (!problem.empty()) {
    throw RunError(fmt::format("{}: {}", options.template_db, problem));
  }
}

void save_templates(const StripOptions& options, const strip::SiteLearner& sites) {
  if (!is_used(options)) {
    return;
  }
  write::OutputFile file(options.template_db);
  file.write(sites.serialise());
  file.commit();
}

}  // namespace newsieve::run
