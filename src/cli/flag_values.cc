#include "cli/flag_values.h"

namespace newsieve::cli {

std::string any_of_names(const std::vector<std::string_view>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) {
      text += i + 1 == names.size() ? " or " : ", ";
    }
    text += names[i];
  }
  return text;
}

bool parse_switch(const std::string& value) {
  for (const std::string_view yes : {"true", "1", "yes", "on"}) {
    if (value == yes) {
      return true;
    }
  }
  for (const std::string_view no : {"false", "0", "no", "off"}) {
    if (value == no) {
      return false;
    }
  }
  throw BadValue("'" + value + "' is not true or false");
}

}  // namespace newsieve::cli
