#include "cluster/places.h"

namespace newsieve::cluster {

/// A LEB128 number.
std::uint32_t PlaceReader::next_number() {
  std::uint32_t number = 0;
  for (unsigned shift = 0; at_ < bytes_.size(); shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes_[at_++]);
    number |= static_cast<std::uint32_t>(byte & 0x7f) << shift;
    if (byte < 0x80) {
      break;
    }
  }
  return number;
}

ByteSpan PlaceReader::next() {
  const std::uint32_t start = end_ + next_number();
  const std::uint32_t length = next_number();
  end_ = start + length;
  return {.start = start, .length = length};
}

}  // namespace newsieve::cluster
