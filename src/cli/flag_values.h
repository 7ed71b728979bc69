// What a flag does with its value: small functions that make the setting of a field of the request.
#pragma once

#include <fmt/format.h>

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "cli/flags.h"
#include "cli/nearest.h"
#include "cli/request.h"
#include "cli/size.h"

namespace newsieve::cli {

/// The field reached by a chain of members: field(&Request::options, &Options::threads).
template <class... Members>
auto field(Members... members) {
  return [=](auto& request) -> auto& {
    return (request.*....*members);
  };
}

/// "a", "a or b", "a, b or c".
std::string any_of_names(const std::vector<std::string_view>& names);

/// "true" or "false", as the environment and the configuration may also say it.
bool parse_switch(const std::string& value);

/// A number that is all of `text` and within the range.
template <class Number>
std::optional<Number> number_in(std::string_view text, Number least, Number most) {
  Number number{};
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  // Written so that a NaN is refused.
  const bool within = number >= least && number <= most;
  return error == std::errc{} && stop == end && within ? std::optional(number) : std::nullopt;
}

inline std::string to_text(const std::string& value) {
  return value;
}
template <class Number>
std::string to_text(const Number& value) {
  return fmt::format("{}", value);
}

/// What a field holds, as one value; an optional that is empty, as none.
template <class Value>
std::vector<std::string> shown(const Value& value) {
  if constexpr (requires { value.has_value(); }) {
    return value ? std::vector{to_text(*value)} : std::vector<std::string>{};
  } else {
    return {to_text(value)};
  }
}

template <class Field>
Setting text(Field field) {
  return {.set = [=](Request& request, const std::string& value) { field(request) = value; },
          .show = [=](const Request& request) { return shown(field(request)); }};
}

/// A name of a file: may not be empty.
template <class Field>
Setting file(Field field) {
  return {.set =
              [=](Request& request, const std::string& value) {
                if (value.empty()) {
                  throw BadValue("the name of the file is empty");
                }
                field(request) = value;
              },
          .show =
              [=](const Request& request) {
                const std::string& name = field(request);
                return name.empty() ? std::vector<std::string>{} : std::vector{name};
              },
          .path = PathPart::kWhole};
}

/// The field becomes `on` where the switch is given as true, and stays as it is otherwise.
template <class Field, class Value>
Setting turn(Field field, Value on) {
  return {.set =
              [=](Request& request, const std::string& value) {
                if (parse_switch(value)) {
                  field(request) = on;
                }
              },
          .show = [=](const Request& request) { return shown(field(request) == on); },
          .kind = ValueKind::kBare};
}

template <class Field>
Setting on_off(Field field) {
  return {.set = [=](Request& request,
                     const std::string& value) { field(request) = parse_switch(value); },
          .show = [=](const Request& request) { return shown(field(request)); },
          .kind = ValueKind::kBare};
}

template <class Value>
using Choices = std::vector<std::pair<std::string_view, Value>>;

template <class Value>
std::vector<std::string_view> names_of(const Choices<Value>& choices) {
  std::vector<std::string_view> names;
  for (const auto& [name, meaning] : choices) {
    names.push_back(name);
  }
  return names;
}

/// The meaning of a name. Throws BadValue with the nearest right one.
template <class Value>
Value chosen(const Choices<Value>& choices, std::string_view name) {
  for (const auto& [each, meaning] : choices) {
    if (each == name) {
      return meaning;
    }
  }
  const std::vector<std::string_view> names = names_of(choices);
  throw BadValue(
      fmt::format("'{}' is not {}{}", name, any_of_names(names), suggestion(name, names)));
}

/// The name of a meaning that has one.
template <class Value>
std::string name_in(const Choices<Value>& choices, const Value& value) {
  for (const auto& [name, meaning] : choices) {
    if (meaning == value) {
      return std::string(name);
    }
  }
  return {};
}

template <class Value, class Field>
Setting choice(Field field, Choices<Value> choices) {
  return {
      .set = [=](Request& request,
                 const std::string& value) { field(request) = chosen(choices, value); },
      .show = [=](const Request& request) { return std::vector{name_in(choices, field(request))}; },
      .choices = names_of(choices)};
}

/// A number from 0 to 1.
template <class Field>
Setting share(Field field) {
  return {.set =
              [=](Request& request, const std::string& value) {
                const auto number = number_in(value, 0.0, 1.0);
                if (!number) {
                  throw BadValue(fmt::format("'{}' is not a number from 0 to 1", value));
                }
                field(request) = *number;
              },
          .show = [=](const Request& request) { return shown(field(request)); },
          .kind = ValueKind::kBare};
}

template <class Field>
Setting count(Field field, std::uint64_t least, std::uint64_t most) {
  return {.set =
              [=](Request& request, const std::string& value) {
                const auto number = number_in(value, least, most);
                if (!number) {
                  throw BadValue(
                      fmt::format("'{}' is not a whole number from {} to {}", value, least, most));
                }
                auto& target = field(request);
                target = static_cast<std::remove_reference_t<decltype(target)>>(*number);
              },
          .show = [=](const Request& request) { return shown(field(request)); },
          .kind = ValueKind::kBare};
}

/// A size in bytes, at least `least` and below `bound`; `range` says so.
template <class Field>
Setting size(Field field, std::uint64_t least, std::uint64_t bound, std::string_view range) {
  return {.set =
              [=](Request& request, const std::string& value) {
                const auto bytes = parse_size(value);
                if (!bytes) {
                  throw BadValue("'" + value +
                                 "' is not a size: write bytes, or a number with K, M, G or T");
                }
                if (*bytes < least || *bytes >= bound) {
                  throw BadValue("'" + value + "' is out of range: " + std::string(range));
                }
                field(request) = *bytes;
              },
          .show = [=](const Request& request) { return std::vector{to_size(field(request))}; }};
}

}  // namespace newsieve::cli
