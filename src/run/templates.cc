#include "run/templates.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "newsieve/error.h"

namespace newsieve::run {

namespace {

bool uses_file(const StripOptions& options) {
  return options.level == StripLevel::kSite && !options.template_db.empty();
}

}  // namespace

strip::TemplateStore read_templates(const std::string& path) {
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  if (file.peek() != std::ifstream::traits_type::eof()) {
    bytes << file.rdbuf();
  }
  if (!file.is_open() || file.bad() || !bytes) {
    throw RunError(fmt::format("{}: cannot be read: {}", path, std::strerror(errno)));
  }
  strip::TemplateStore store;
  const std::string problem = strip::from_file(bytes.view(), store);
  if (!problem.empty()) {
    throw RunError(fmt::format("{}: {}", path, problem));
  }
  return store;
}

void load_templates(const StripOptions& options, strip::SiteLearner& sites) {
  if (uses_file(options) && std::filesystem::exists(options.template_db)) {
    sites.know(read_templates(options.template_db));
  }
}

TemplateDb::TemplateDb(const StripOptions& options) {
  if (uses_file(options)) {
    file_.emplace(options.template_db);
  }
}

void TemplateDb::save(strip::SiteLearner& sites) {
  if (file_) {
    file_->write(strip::to_file(sites.take_store()));
    file_->commit();
  }
}

}  // namespace newsieve::run
