#include "cli/log.h"

#include <fmt/format.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <string>

#include "cli/terminal.h"
#include "cli/text.h"

namespace newsieve::cli {
namespace {

struct State {
  std::shared_ptr<spdlog::logger> logger;
  LogFormat format = LogFormat::kText;
};

State make_state(const Manners& manners) {
  const auto mode = use_color(manners.color, Stream::kError) ? spdlog::color_mode::always
                                                             : spdlog::color_mode::never;
  auto logger = std::make_shared<spdlog::logger>(
      "newsieve", std::make_shared<spdlog::sinks::stderr_color_sink_st>(mode));
  if (manners.log_format == LogFormat::kJson) {
    logger->set_pattern(R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l",%v})",
                        spdlog::pattern_time_type::utc);
  } else {
    logger->set_pattern("newsieve: %^%l%$: %v");
  }
  switch (manners.verbosity) {
    case Verbosity::kQuiet:
      logger->set_level(spdlog::level::err);
      break;
    case Verbosity::kNormal:
      logger->set_level(spdlog::level::warn);
      break;
    case Verbosity::kVerbose:
      logger->set_level(spdlog::level::info);
      break;
  }
  return {std::move(logger), manners.log_format};
}

State& state() {
  static State current = make_state({});
  return current;
}

/// A message may have several lines; each is made safe for a terminal.
std::string printable_lines(std::string_view message) {
  std::string out;
  while (true) {
    const std::size_t end = message.find('\n');
    out += printable(message.substr(0, end));
    if (end == std::string_view::npos) {
      return out;
    }
    out += '\n';
    message.remove_prefix(end + 1);
  }
}

void log(spdlog::level::level_enum level, std::string_view message) {
  const State& current = state();
  current.logger->log(level, current.format == LogFormat::kJson
                                 ? R"("message":)" + json_string(message)
                                 : printable_lines(message));
}

}  // namespace

void start_log(const Manners& manners) {
  state() = make_state(manners);
}

void log_error(std::string_view message) {
  log(spdlog::level::err, message);
}
void log_warning(std::string_view message) {
  log(spdlog::level::warn, message);
}
void log_info(std::string_view message) {
  log(spdlog::level::info, message);
}

void log_problem(const Problem& problem) {
  const State& current = state();
  if (current.format == LogFormat::kText) {
    current.logger->warn(
        fmt::format("{}: {}", printable(problem.input), printable_lines(placed_message(problem))));
    return;
  }
  std::string members = fmt::format(R"("message":{},"input":{})", json_string(problem.message),
                                    json_string(problem.input));
  if (problem.offset) {
    members += fmt::format(R"(,"offset":{})", *problem.offset);
  }
  current.logger->warn(members);
}

}  // namespace newsieve::cli
