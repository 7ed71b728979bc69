#include "run/outputs.h"

#include <fmt/format.h>

#include "newsieve/error.h"
#include "write/rows.h"

namespace newsieve::run {

namespace {

void open_if_named(const std::string& path, std::optional<write::OutputFile>& file) {
  if (!path.empty()) {
    file.emplace(path);
  }
}

void refuse_same(const std::string& one, const std::string& other) {
  if (!one.empty() && one == other && one != "/dev/null") {
    throw RunError(fmt::format("{}: named for two outputs", one));
  }
}

/// The options, if no file is named twice.
const WriteOptions& checked(const WriteOptions& options) {
  refuse_same(options.output, options.ledger);
  refuse_same(options.output, options.summary);
  refuse_same(options.ledger, options.summary);
  return options;
}

}  // namespace

Outputs::Outputs(const WriteOptions& options) : output(checked(options).output) {
  open_if_named(options.ledger, ledger);
  open_if_named(options.summary, summary);
}

void Outputs::commit(const Summary& totals) {
  if (ledger) {
    ledger->commit();
  }
  if (summary) {
    summary->write(write::to_json(totals));
    summary->commit();
  }
  output.commit();
}

}  // namespace newsieve::run
