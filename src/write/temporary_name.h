// A file name that does not outlive the program.
#pragma once

#include <string>

namespace newsieve::write {

/// A name in a folder for a file that is being made. The file of that name, if there is one, is
/// removed on destruction and when SIGINT, SIGTERM, SIGHUP or SIGPIPE ends the program; those
/// signals then do what they would have done. A signal that the program handles or ignores is left
/// alone.
class TemporaryName {
 public:
  /// Makes up a name that nothing in `folder` has.
  explicit TemporaryName(const std::string& folder);
  ~TemporaryName();
  TemporaryName(const TemporaryName&) = delete;
  TemporaryName& operator=(const TemporaryName&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }

  /// The name is no longer a temporary file's: it is not removed.
  void release();

 private:
  std::string path_;
  int slot_;
};

}  // namespace newsieve::write
