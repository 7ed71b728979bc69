#include "cli/roff.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace newsieve::cli {
namespace {

constexpr std::string_view kUsageMark = "Usage: ";

bool is_capital(char byte) {
  return byte >= 'A' && byte <= 'Z';
}

bool is_flag_byte(char byte) {
  return byte == '-' || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
}

/// Characters that roff would obey, or show as typographical ones.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    switch (byte) {
      case '\\':
        out += "\\e";
        break;
      case '-':
        out += "\\-";
        break;
      case '\'':
        out += "\\(aq";
        break;
      case '`':
        out += "\\(ga";
        break;
      case '^':
        out += "\\(ha";
        break;
      case '~':
        out += "\\(ti";
        break;
      default:
        out += byte;
    }
  }
  return out;
}

/// A line may not begin like a request.
std::string at_line_start(const std::string& line) {
  return line.starts_with('.') ? "\\&" + line : line;
}

std::string in_font(char font, std::string_view text) {
  return fmt::format("\\f{}{}\\fR", font, escaped(text));
}

std::vector<std::string_view> split_at(std::string_view text, std::string_view mark) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(mark), text.size());
    if (end > 0) {
      parts.push_back(text.substr(0, end));
    }
    text.remove_prefix(std::min(end + mark.size(), text.size()));
  }
  return parts;
}

std::string_view without_indent(std::string_view line) {
  return line.substr(std::min(line.find_first_not_of(' '), line.size()));
}

/// Where the second column begins in "  key  text"; 0: the line is none of a list.
std::size_t second_column(std::string_view line) {
  const std::size_t gap = line.starts_with("   ") ? line.npos : line.find("  ", 2);
  return gap == line.npos ? 0 : std::min(line.find_first_not_of(' ', gap), line.size());
}

void append_list(std::string& out, const std::vector<std::string_view>& lines) {
  for (const std::string_view line : lines) {
    if (const std::size_t column = second_column(line); column > 0) {
      const std::string_view key = line.substr(2, line.find("  ", 2) - 2);
      out += fmt::format(".TP\n{}\n", in_font('B', key));
    }
    const std::string_view text = line.substr(second_column(line));
    out += at_line_start(roff_text(without_indent(text))) + '\n';
  }
}

void append_display(std::string& out, const std::vector<std::string_view>& lines) {
  out += ".RS 2\n.nf\n";
  for (const std::string_view line : lines) {
    out += at_line_start(escaped(line.substr(2))) + '\n';
  }
  out += ".fi\n.RE\n";
}

void append_usage(std::string& out, const std::vector<std::string_view>& lines) {
  out += ".nf\n";
  for (const std::string_view line : lines) {
    out += roff_syntax(line.substr(kUsageMark.size())) + '\n';
  }
  out += ".fi\n";
}

void append_paragraph(std::string& out, const std::vector<std::string_view>& lines) {
  for (const std::string_view line : lines) {
    out += at_line_start(roff_text(line)) + '\n';
  }
}

void append_part(std::string& out, std::string_view part) {
  const std::size_t line_end = std::min(part.find('\n'), part.size());
  const std::string_view first = part.substr(0, line_end);
  const std::string_view rest = part.substr(std::min(line_end + 1, part.size()));
  if (first.starts_with(kUsageMark)) {
    append_usage(out, split_at(part, "\n"));
  } else if (!first.starts_with(' ') && first.ends_with(':') &&
             rest.starts_with(' ')) {  // a heading
    append_paragraph(out, {first});
    append_part(out, rest);
  } else if (second_column(first) > 0) {
    append_list(out, split_at(part, "\n"));
  } else if (first.starts_with(' ')) {
    append_display(out, split_at(part, "\n"));
  } else {
    append_paragraph(out, split_at(part, "\n"));
  }
}

}  // namespace

std::string roff_text(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t flag = std::min(text.find("--"), text.size());
    out += escaped(text.substr(0, flag));
    text.remove_prefix(flag);
    const auto end = std::find_if_not(text.begin(), text.end(), is_flag_byte);
    const auto length = static_cast<std::size_t>(end - text.begin());
    if (length > 0) {
      out += in_font('B', text.substr(0, length));
      text.remove_prefix(length);
    }
  }
  return out;
}

std::string roff_syntax(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const char first = text.front();
    const bool is_flag = first == '-';  // whose letter may be a capital: -V
    const bool is_name = is_capital(first);
    const bool is_typed = is_flag_byte(first);
    const auto ends_run = [=](char byte) {
      return is_flag    ? !is_flag_byte(byte) && !is_capital(byte)
             : is_name  ? !is_capital(byte)
             : is_typed ? !is_flag_byte(byte)
                        : is_flag_byte(byte) || is_capital(byte);
    };
    const auto end = std::find_if(text.begin(), text.end(), ends_run);
    const std::string_view run = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    out += is_typed ? in_font('B', run) : is_name ? in_font('I', run) : escaped(run);
    text.remove_prefix(run.size());
  }
  return out;
}

void append_roff(std::string& out, std::string_view help) {
  bool is_first = true;  // under a heading, which makes space itself
  help.remove_prefix(std::min(help.find_first_not_of('\n'), help.size()));
  for (const std::string_view part : split_at(help, "\n\n")) {
    std::string shown;
    append_part(shown, part);
    const bool makes_space = is_first || shown.starts_with(".TP");
    out += (makes_space ? "" : ".PP\n") + shown;
    is_first = false;
  }
}

}  // namespace newsieve::cli
