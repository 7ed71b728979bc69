// A request: what the command line, the environment and the configuration file ask for, typed.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "newsieve/check.h"
#include "newsieve/options.h"

namespace newsieve::cli {

enum class Command {
  kClean,
  kExplain,
  kCheck,
  kMergeTemplates,
  kShowTemplates,
  kForgetTemplates,
  kShowConfig,
  kGenerate,
};
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

/// Where a request's settings come from.
struct Provenance {
  std::string config_file;    ///< the configuration file in force; empty: none
  std::string searched_from;  ///< the folder that one was looked for from; empty: it was not
  /// "newsieve.toml:3", "NEWSIEVE_NEAR" or "--near" by the flag's name, or, where each of its
  /// values has a key of its own, by both: "max.duplicate_share". What is not here has its default.
  std::map<std::string, std::string, std::less<>> origins;
};

struct Request {
  Command command = Command::kClean;
  Options options;
  Manners manners;
  ExplainSelection explain;
  CheckOptions check;
  bool list_metrics = false;  ///< tell of the metrics instead of checking
  TemplatesRequest templates;
  Provenance provenance;
};

/// The exit codes, as `--help` states them.
inline constexpr int kDone = 0;
inline constexpr int kGateFailed = 1;
inline constexpr int kFailed = 2;
inline constexpr int kDoneWithProblems = 3;

}  // namespace newsieve::cli
