// Text in the language of man pages (groff_man(7)).
#pragma once

#include <string>
#include <string_view>

namespace newsieve::cli {

/// Text that shows as it is, to the character, so that commands can be copied from the page; flags
/// in it are bold.
std::string roff_text(std::string_view text);

/// A command line or a flag: what is typed bold, NAMES that something else stands for in italics.
std::string roff_syntax(std::string_view text);

/// A text of --help. Of each of its parts, which empty lines divide, what its looks say: `Usage:`,
/// a heading with a colon, a list of two columns, lines that stand as they are, or a paragraph.
void append_roff(std::string& out, std::string_view help);

}  // namespace newsieve::cli
