#include "split/separators.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>

#include "base/characters.h"
#include "newsieve/error.h"

namespace newsieve::split {

namespace {

/// "==> name <==", as `head` and `tail` print above each of several files.
bool is_file_header(std::string_view line) {
  line = base::trim(line);
  return line.size() > 8 && line.starts_with("==> ") && line.ends_with(" <==");
}

/// The first line of `stretch` at or behind `from` that `matches`, with its newline. Unless the
/// stretch is `complete`, a line without its newline is passed over.
template <typename Matches>
Separator find_line(std::string_view stretch, std::size_t from, bool complete,
                    std::string_view rule, const Matches& matches) {
  while (from < stretch.size()) {
    const std::size_t newline = stretch.find('\n', from);
    if (newline == std::string_view::npos && !complete) {
      break;
    }
    const std::size_t end = std::min(newline, stretch.size());
    if (matches(stretch.substr(from, end - from))) {
      return {.start = from, .length = std::min(end + 1, stretch.size()) - from, .rule = rule};
    }
    from = end + 1;
  }
  return {};
}

/// The first file header. Most texts have none, so the search is for its first bytes.
Separator find_file_header(std::string_view stretch, std::size_t from, bool complete) {
  for (std::size_t at = stretch.find("==> ", from); at != std::string_view::npos;
       at = stretch.find("==> ", at + 1)) {
    if (at != from && stretch[at - 1] != '\n') {
      continue;
    }
    const std::size_t end = std::min(stretch.find('\n', at), stretch.size() - 1) + 1;
    const Separator found =
        find_line(stretch.substr(0, end), at, complete, "header of head or tail", is_file_header);
    if (found.length > 0) {
      return found;
    }
  }
  return {};
}

}  // namespace

std::size_t find_mark(std::string_view bytes, std::size_t from) {
  // In stretches, so that pages marked by one of the two are not searched to the end of the bytes
  // for the other.
  constexpr std::size_t kStretch = 4096;
  for (; from < bytes.size(); from += kStretch) {
    const std::string_view stretch = bytes.substr(from, kStretch);
    const std::size_t mark = std::min(stretch.find('\0'), stretch.find('\f'));
    if (mark != std::string_view::npos) {
      return from + mark;
    }
  }
  return bytes.size();
}

Separators::Separators(const std::string& delimiter) {
  if (delimiter.empty()) {
    return;
  }
  RE2::Options options;
  options.set_log_errors(false);
  delimiter_ = std::make_unique<RE2>(delimiter, options);
  if (!delimiter_->ok()) {
    // RE2 repeats the part that it did not understand, which may be all.
    std::string_view wrong = delimiter_->error();
    if (wrong.ends_with(": " + delimiter)) {
      wrong.remove_suffix(delimiter.size() + 2);
    }
    throw RunError(fmt::format("--delimiter: '{}' is no regular expression: {}", delimiter, wrong));
  }
}

Separators::~Separators() = default;
Separators::Separators(Separators&&) noexcept = default;

Separator Separators::find(std::string_view bytes, std::size_t from, bool last) const {
  const std::size_t mark = find_mark(bytes, from);
  const bool marked = mark < bytes.size();
  std::string_view stretch = bytes.substr(0, mark);
  Separator first;
  if (marked) {
    first = {.start = mark, .length = 1, .rule = bytes[mark] == '\f' ? "form feed" : "NUL"};
  }
  const Separator header = find_file_header(stretch, from, last || marked);
  if (header.length > 0) {
    first = header;
    stretch = stretch.substr(0, header.start);
  }
  if (delimiter_) {
    const auto matches = [&](std::string_view text) {
      if (text.ends_with('\r')) {
        text.remove_suffix(1);
      }
      return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *delimiter_);
    };
    const Separator line =
        find_line(stretch, from, last || first.length > 0, "the delimiter", matches);
    if (line.length > 0) {
      first = line;
    }
  }
  return first;
}

}  // namespace newsieve::split
