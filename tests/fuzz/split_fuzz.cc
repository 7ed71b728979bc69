// Fuzzes the splitter: whatever the bytes and however they arrive, its pieces are the bytes.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "newsieve/options.h"
#include "split/splitter.h"

namespace {

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

bool is_blank(std::string_view bytes) {
  return bytes.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos;
}

/// Gives the splitter `step` more bytes at a time. Returns where pieces end.
std::vector<std::size_t> split_all(std::string_view bytes, std::size_t step,
                                   const newsieve::SplitOptions& options) {
  newsieve::split::Splitter splitter(options);
  std::vector<newsieve::split::Piece> pieces;
  std::vector<std::size_t> ends;
  std::size_t begin = 0;  // of the unfinished page
  std::size_t end = 0;    // of what has arrived
  do {
    end = std::min(bytes.size(), end + step);
    pieces.clear();
    const bool last = end == bytes.size();
    const std::string_view given = bytes.substr(begin, end - begin);
    const std::size_t taken = splitter.split(given, last, pieces);
    require(last ? taken == given.size() : taken <= given.size());
    std::size_t at = 0;
    for (const newsieve::split::Piece& piece : pieces) {
      require(piece.start == at && piece.length > 0 && !(piece.rule.empty() && !piece.page));
      require(!piece.page || !is_blank(given.substr(piece.start, piece.length)));
      at += piece.length;
      ends.push_back(begin + at);
    }
    require(at == taken);
    begin += taken;
  } while (end < bytes.size());
  return ends;
}

}  // namespace

/// The first byte chooses the delimiter and the steps.
// NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) {
    return 0;
  }
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  newsieve::SplitOptions options;
  if ((data[0] & 1U) != 0) {
    options.delimiter = "^-{4,}$";
  }
  const std::size_t step = std::max<std::size_t>(1, size / (1U + data[0] / 2U));
  const std::vector<std::size_t> ends = split_all(bytes, step, options);
  // Page starts are told by what has been seen so far; a delimiter needs no memory.
  require(options.delimiter.empty() || ends == split_all(bytes, size, options));
  return 0;
}
