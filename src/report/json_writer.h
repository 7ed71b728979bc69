// Writes JSON for people and programs: indented, with small objects on one line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsieve::report {

/// Appends one JSON value to a string, part by part. Puts commas and line ends; that the parts make
/// sense (a key before each value of an object, an end for each beginning) is the caller's part.
/// Strings may be any bytes: what is no valid UTF-8 is written as U+FFFD.
class JsonWriter {
 public:
  /// How the elements of an object or array stand. Within kInline all are.
  enum class Layout : std::uint8_t { kLines, kInline };

  /// `out` must outlive the writer.
  explicit JsonWriter(std::string& out) : out_(out) {}

  void begin_object(Layout layout = Layout::kLines) { begin('{', layout); }
  void end_object() { end('}'); }
  void begin_array(Layout layout = Layout::kLines) { begin('[', layout); }
  void end_array() { end(']'); }
  void key(std::string_view name);

  void string(std::string_view bytes);
  void count(std::uint64_t number);
  /// As short as it reads back as the same number. Must be finite.
  void number(double number);
  void boolean(bool value);
  void null();

  // Members of an object: a key with its value.
  void begin_object(std::string_view name, Layout layout = Layout::kLines);
  void begin_array(std::string_view name, Layout layout = Layout::kLines);
  void string(std::string_view name, std::string_view bytes);
  void count(std::string_view name, std::uint64_t number);
  void number(std::string_view name, double number);
  void boolean(std::string_view name, bool value);
  void null(std::string_view name);

 private:
  struct Level {
    bool on_one_line = false;
    bool empty = true;
  };

  void begin(char bracket, Layout layout);
  void end(char bracket);
  void separate();
  void break_line();

  std::string& out_;
  std::vector<Level> levels_;
  bool after_key_ = false;
};

}  // namespace newsieve::report
