#include "run/check_files.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <memory>
#include <sstream>

#include "newsieve/error.h"
#include "report/formats.h"

namespace newsieve::run {

namespace {

/// GitHub takes 1 MiB of Markdown for each step of a job.
constexpr std::size_t kGithubSummaryBytes = std::size_t{1} << 20;

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  if (!file) {
    throw RunError(fmt::format("cannot read baseline '{}': {}", path, std::strerror(errno)));
  }
  return bytes.str();
}

/// The step before may have written to the file already.
void append_to(const std::string& path, std::string_view text) {
  const std::unique_ptr<std::FILE, decltype(&std::fclose)> file(std::fopen(path.c_str(), "ab"),
                                                                &std::fclose);
  if (!file || std::fwrite(text.data(), 1, text.size(), file.get()) != text.size() ||
      std::fflush(file.get()) != 0) {
    throw RunError(fmt::format("cannot write '{}': {}", path, std::strerror(errno)));
  }
}

}  // namespace

CheckFiles::CheckFiles(const CheckOptions& options) : options_(options) {
  if (!options.baseline.empty()) {
    baseline_ = judge::Baseline::parse(read_file(options.baseline), options.baseline);
  }
  if (!options.write_baseline.empty()) {
    new_baseline_.emplace(options.write_baseline);
  }
  for (const ReportTarget& target : options.reports) {
    reports_.push_back(std::make_unique<write::OutputFile>(target.path));
  }
}

void CheckFiles::write_baseline(const judge::Baseline& failing) {
  if (new_baseline_) {
    new_baseline_->write(failing.to_json());
    new_baseline_->commit();
  }
}

void CheckFiles::prune_baseline(const judge::Baseline& pruned) {
  write::OutputFile file(options_.baseline);
  file.write(pruned.to_json());
  file.commit();
}

void CheckFiles::write_reports(const CheckResult& result) {
  for (std::size_t i = 0; i < reports_.size(); ++i) {
    reports_[i]->write(render(options_.reports[i].format, result));
    reports_[i]->commit();
    if (options_.reports[i].format == ReportFormat::kGithub && !options_.github_summary.empty()) {
      append_to(options_.github_summary, report::markdown(result, kGithubSummaryBytes));
    }
  }
}

}  // namespace newsieve::run
