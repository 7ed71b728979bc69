// Site templates between runs: the file named by --template-db.
#pragma once

#include <optional>
#include <string>

#include "newsieve/options.h"
#include "strip/site_learner.h"
#include "strip/template_store.h"
#include "write/output_file.h"

namespace newsieve::run {

/// Reads a file. Throws RunError if it cannot be read or is no such file.
strip::TemplateStore read_templates(const std::string& path);

/// Tells `sites` what earlier runs learned, if a file is named and there. Only `--strip site` uses
/// it. Throws RunError if it cannot be read or is no such file.
void load_templates(const StripOptions& options, strip::SiteLearner& sites);

/// The file on its way to be replaced by what is known at the end of the run.
class TemplateDb {
 public:
  /// Throws RunError if a file is named that cannot be written.
  explicit TemplateDb(const StripOptions& options);

  /// Whether a file is named and used: the pages must be noted for it.
  [[nodiscard]] bool is_used() const { return file_.has_value(); }

  /// Replaces the file, atomically, if one is used. Takes what `sites` knows.
  void save(strip::SiteLearner& sites);

 private:
  std::optional<write::OutputFile> file_;
};

}  // namespace newsieve::run
