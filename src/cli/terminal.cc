#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace newsieve::cli {

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

bool use_color(When when, Stream stream) {
  if (when != When::kAuto) {
    return when == When::kAlways;
  }
  const char* const no_color = std::getenv("NO_COLOR");
  const char* const terminal = std::getenv("TERM");
  const bool refused = no_color != nullptr && *no_color != '\0';
  const bool dumb = terminal == nullptr || std::string_view(terminal) == "dumb";
  return !refused && !dumb && is_terminal(stream);
}

}  // namespace newsieve::cli
