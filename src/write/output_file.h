// A file that appears whole or not at all.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace newsieve::write {

/// Bytes go to a file without a name in the target's folder; `commit` syncs it and puts it in the
/// target's place by rename, so that a reader, a crash or a full disk finds the old file or the new
/// one. Without `commit` nothing changes. A target that is no regular file (a pipe, /dev/null) and
/// standard output (path "" or "-") are written straight. Throws RunError naming the file.
class OutputFile {
 public:
  explicit OutputFile(std::string path);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void write(std::string_view bytes);
  void flush();   ///< hands what is buffered to the system
  void commit();  ///< once, at the end

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace newsieve::write
