#include "run/input_texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "base/hash.h"
#include "newsieve/error.h"

namespace newsieve::run {

namespace {

/// Bytes read at once: many texts, and few of those that another thread will ask for.
constexpr std::size_t kBlockOfTexts = std::size_t{64} << 10;

std::string_view title_of(const base::StoredFile& file) {
  return file.name() == "-" ? "standard input" : std::string_view(file.name());
}

}  // namespace

TextPlace place_of(std::string_view bytes, std::uint32_t input, std::uint64_t offset) {
  return {.offset = offset,
          .hash = base::hash64(bytes),
          .input = input,
          .length = static_cast<std::uint32_t>(bytes.size())};
}

void InputTexts::add(std::uint32_t input, const std::shared_ptr<const base::StoredFile>& file) {
  files_.try_emplace(input, file);
}

std::string_view InputTexts::view(const TextPlace& place) {
  if (!holds(place)) {
    read(place);
  }
  if (holds(place)) {
    const std::string_view text =
        std::string_view(block_).substr(place.offset - offset_, place.length);
    if (base::hash64(text) == place.hash) {
      return text;
    }
  }
  throw RunError(fmt::format("{}: changed while it was read, at byte {}: what stood there is lost",
                             title_of(*files_.at(place.input)), place.offset));
}

bool InputTexts::holds(const TextPlace& place) const {
  return place.input == input_ && place.offset >= offset_ &&
         place.offset + place.length <= offset_ + block_.size();
}

/// A block that begins with the text.
void InputTexts::read(const TextPlace& place) {
  const base::StoredFile& file = *files_.at(place.input);
  input_ = place.input;
  offset_ = place.offset;
  block_.resize(std::max<std::size_t>(place.length, kBlockOfTexts));
  std::size_t done = 0;
  while (done < block_.size()) {
    const ssize_t got =
        file.read_some(place.offset + done, block_.data() + done, block_.size() - done);
    if (got < 0) {
      throw RunError(
          fmt::format("{}: cannot be read again: {}", title_of(file), std::strerror(errno)));
    }
    if (got == 0) {
      break;
    }
    done += static_cast<std::size_t>(got);
  }
  block_.resize(done);
}

}  // namespace newsieve::run
