#include "read/byte_source.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <map>

#include "read/compression.h"
#include "read/raw_bytes.h"

namespace newsieve::read {

/// The streams that have been opened, by path, each with what is kept of it.
struct Opener::State {
  struct Opened {
    std::unique_ptr<Stream> stream;
    int passes = 0;
  };

  int passes = 1;
  std::map<std::string, Opened, std::less<>> streams;

  std::unique_ptr<RawBytes> pass_over(Opened& opened) const {
    ++opened.passes;
    return std::make_unique<StreamBytes>(*opened.stream, opened.passes < passes);
  }

  std::unique_ptr<RawBytes> open(const Input& input) {
    if (!input.problem.empty()) {
      return std::make_unique<NoBytes>(input.problem);
    }
    if (const auto known = streams.find(input.path); known != streams.end()) {
      return pass_over(known->second);
    }
    const bool standard = input.path == "-";
    const int file =
        standard ? STDIN_FILENO : ::open(input.path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    struct stat status {};
    if (file < 0 || ::fstat(file, &status) != 0) {
      return std::make_unique<NoBytes>(fmt::format("cannot be opened: {}", std::strerror(errno)));
    }
    if (S_ISREG(status.st_mode)) {
      const off_t offset = standard ? ::lseek(file, 0, SEEK_CUR) : 0;
      return std::make_unique<FileBytes>(std::make_shared<base::StoredFile>(
          input.path, file, offset > 0 ? static_cast<std::uint64_t>(offset) : 0, !standard));
    }
    Opened& opened = streams[input.path];
    opened.stream = std::make_unique<Stream>(file, !standard);
    return pass_over(opened);
  }
};

Opener::Opener(int passes) : state_(std::make_unique<State>()) {
  state_->passes = passes;
}

Opener::~Opener() = default;

std::unique_ptr<ByteSource> Opener::open(const Input& input) {
  return decompress(state_->open(input));
}

std::uint64_t Opener::size_on_disk(const std::vector<Input>& inputs) {
  std::uint64_t size = 0;
  for (const Input& input : inputs) {
    struct stat status {};
    const int failed =
        input.path == "-" ? ::fstat(STDIN_FILENO, &status) : ::stat(input.path.c_str(), &status);
    if (failed != 0 || !input.problem.empty()) {
      continue;  // gives no bytes
    }
    if (!S_ISREG(status.st_mode)) {
      return 0;
    }
    size += static_cast<std::uint64_t>(status.st_size);
  }
  return size;
}

}  // namespace newsieve::read
