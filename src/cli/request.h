// A request: what the command line, the environment and the configuration file ask for, typed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "newsieve/options.h"

namespace newsieve::cli {

enum class Command { kClean, kExplain, kMergeTemplates, kShowTemplates, kForgetTemplates };
enum class When { kAuto, kAlways, kNever };
enum class LogFormat { kText, kJson };
enum class Verbosity { kQuiet, kNormal, kVerbose };

/// How the program behaves towards its user; nothing here changes the output.
struct Manners {
  bool strict = false;  ///< problems in the input make the exit code 2
  Verbosity verbosity = Verbosity::kNormal;
  LogFormat log_format = LogFormat::kText;
  When progress = When::kAuto;
  When color = When::kAuto;
};

/// Which pages `explain` shows, and how much of them.
struct ExplainSelection {
  std::string id;                       ///< only the page of this record; empty: any
  std::optional<std::uint64_t> offset;  ///< only the page that holds this byte of its input
  bool full = false;                    ///< text in full, not shortened to the terminal
};

/// What `templates` is to do with which sites. Its files are the request's inputs.
struct TemplatesRequest {
  std::string output;                      ///< of merge
  std::optional<std::string> site;         ///< only this one
  std::optional<std::uint32_t> idle_runs;  ///< only sites without a page in so many runs
  bool json = false;
};

struct Request {
  Command command = Command::kClean;
  Options options;
  Manners manners;
  ExplainSelection explain;
  TemplatesRequest templates;
};

/// The exit codes, as `--help` states them. 1 is kept for gates that fail.
inline constexpr int kDone = 0;
inline constexpr int kFailed = 2;
inline constexpr int kDoneWithProblems = 3;

}  // namespace newsieve::cli
