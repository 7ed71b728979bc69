#include "cli/terminal.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "newsieve/error.h"

namespace newsieve::cli {
namespace {

[[noreturn]] void fail_to_write() {
  throw RunError(fmt::format("standard output: cannot be written: {}", std::strerror(errno)));
}

}  // namespace

void hold_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (fcntl(stream, F_GETFD) == -1) {
      // The lowest number that is free is this one. Its mode is the one that is of no use.
      [[maybe_unused]] const int opened =
          open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
  }
}

bool is_terminal(Stream stream) {
  return isatty(static_cast<int>(stream)) == 1;
}

std::size_t terminal_width(Stream stream) {
  winsize size{};
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg)
  if (ioctl(static_cast<int>(stream), TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    return size.ws_col;
  }
  return 80;
}

bool understands_control() {
  const char* const terminal = std::getenv("TERM");
  return terminal != nullptr && std::string_view(terminal) != "dumb";
}

bool use_color(When when, Stream stream) {
  if (when != When::kAuto) {
    return when == When::kAlways;
  }
  const char* const no_color = std::getenv("NO_COLOR");
  const bool refused = no_color != nullptr && *no_color != '\0';
  return !refused && understands_control() && is_terminal(stream);
}

void print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) {
    fail_to_write();
  }
}

void flush() {
  if (std::fflush(stdout) != 0) {
    fail_to_write();
  }
}

}  // namespace newsieve::cli
