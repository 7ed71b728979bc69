// What a flag does with its value: small functions that parse it and set a field of the request.
#pragma once

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/flags.h"
#include "cli/nearest.h"
#include "cli/request.h"
#include "cli/size.h"

namespace newsieve::cli {

using SetField = std::function<void(Request&, const std::string&)>;

/// The field reached by a chain of members: field(&Request::options, &Options::threads).
template <class... Members>
auto field(Members... members) {
  return [=](Request & request) -> auto& {
    return (request.*....*members);
  };
}

/// "a", "a or b", "a, b or c".
std::string any_of_names(const std::vector<std::string_view>& names);

/// "true" or "false", as the environment and the configuration may also say it.
bool parse_switch(const std::string& value);

template <class Field>
SetField text(Field field) {
  return [=](Request& request, const std::string& value) { field(request) = value; };
}

/// A name of a file: may not be empty.
template <class Field>
SetField file(Field field) {
  return [=](Request& request, const std::string& value) {
    if (value.empty()) {
      throw BadValue("the name of the file is empty");
    }
    field(request) = value;
  };
}

/// The field becomes `on` where the switch is given as true, and stays as it is otherwise.
template <class Field, class Value>
SetField turn(Field field, Value on) {
  return [=](Request& request, const std::string& value) {
    if (parse_switch(value)) {
      field(request) = on;
    }
  };
}

template <class Field>
SetField on_off(Field field) {
  return [=](Request& request, const std::string& value) { field(request) = parse_switch(value); };
}

template <class Field, class Value>
SetField choice(Field field, std::vector<std::pair<std::string_view, Value>> choices) {
  return [=](Request& request, const std::string& value) {
    std::vector<std::string_view> names;
    for (const auto& [name, meaning] : choices) {
      if (value == name) {
        field(request) = meaning;
        return;
      }
      names.push_back(name);
    }
    throw BadValue("'" + value + "' is not " + any_of_names(names) + suggestion(value, names));
  };
}

/// A number from 0 to 1.
template <class Field>
SetField share(Field field) {
  return [=](Request& request, const std::string& value) {
    double number = 0;
    const char* const end = value.data() + value.size();
    const auto [stop, error] = std::from_chars(value.data(), end, number);
    if (error != std::errc{} || stop != end || !(number >= 0 && number <= 1)) {
      throw BadValue("'" + value + "' is not a number from 0 to 1");
    }
    field(request) = number;
  };
}

template <class Field>
SetField count(Field field, std::uint64_t least, std::uint64_t most) {
  return [=](Request& request, const std::string& value) {
    std::uint64_t number = 0;
    const char* const end = value.data() + value.size();
    const auto [stop, error] = std::from_chars(value.data(), end, number);
    if (error != std::errc{} || stop != end || number < least || number > most) {
      throw BadValue("'" + value + "' is not a whole number from " + std::to_string(least) +
                     " to " + std::to_string(most));
    }
    auto& target = field(request);
    target = static_cast<std::remove_reference_t<decltype(target)>>(number);
  };
}

/// A size in bytes, at least `least` and below `bound`; `range` says so.
template <class Field>
SetField size(Field field, std::uint64_t least, std::uint64_t bound, std::string_view range) {
  return [=](Request& request, const std::string& value) {
    const auto bytes = parse_size(value);
    if (!bytes) {
      throw BadValue("'" + value + "' is not a size: write bytes, or a number with K, M or G");
    }
    if (*bytes < least || *bytes >= bound) {
      throw BadValue("'" + value + "' is out of range: " + std::string(range));
    }
    field(request) = *bytes;
  };
}

}  // namespace newsieve::cli
