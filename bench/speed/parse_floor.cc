// newsieve_parse_floor: the least that reading JSONL can cost.
//
// usage: newsieve_parse_floor FILE
//
// Reads the file a block at a time and takes each row's text out of it with simdjson, unescaped;
// checks and keeps nothing else. Prints how many bytes of text there are.

#include <fcntl.h>
#include <fmt/format.h>
#include <simdjson.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace {

constexpr std::size_t kBlock = std::size_t{4} << 20;

class Floor {
 public:
  Floor() { parser_.threaded = false; }

  /// Whole rows, with padding behind them. False: one is no JSON object with a text.
  bool take(const char* rows, std::size_t size) {
    simdjson::ondemand::document_stream stream;
    if (parser_.iterate_many(rows, size, kBlock).get(stream) != simdjson::SUCCESS) {
      return false;
    }
    for (auto row : stream) {
      std::string_view text;
      if (row["text"].get_string().get(text) != simdjson::SUCCESS) {
        return false;
      }
      bytes_ += text.size();
    }
    return true;
  }
  [[nodiscard]] std::uint64_t bytes() const { return bytes_; }

 private:
  simdjson::ondemand::parser parser_;
  std::uint64_t bytes_ = 0;
};

/// Rows are shorter than a block here.
bool read_all(int file, Floor& floor) {
  std::vector<char> buffer(2 * kBlock + simdjson::SIMDJSON_PADDING);
  std::size_t held = 0;
  for (;;) {
    const ssize_t got = ::read(file, buffer.data() + held, kBlock - held);
    if (got < 0) {
      return false;
    }
    if (got == 0) {
      return held == 0 || floor.take(buffer.data(), held);
    }
    held += static_cast<std::size_t>(got);
    const std::size_t end = std::string_view(buffer.data(), held).rfind('\n') + 1;
    if (!floor.take(buffer.data(), end)) {
      return false;
    }
    held -= end;
    std::memmove(buffer.data(), buffer.data() + end, held);
  }
}

}  // namespace

int main(int argc, char** argv) {
  const int file = argc == 2 ? ::open(argv[1], O_RDONLY | O_CLOEXEC) : -1;
  if (file < 0) {
    fmt::print(stderr, "usage: newsieve_parse_floor FILE\n");
    return 2;
  }
  Floor floor;
  const bool good = read_all(file, floor);
  ::close(file);
  if (!good) {
    fmt::print(stderr, "newsieve_parse_floor: {}: not JSONL with a text in each row\n", argv[1]);
    return 1;
  }
  fmt::print("{}\n", floor.bytes());
  return 0;
}
