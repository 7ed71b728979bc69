// Decoding in vectors of whatever width the processor has, up to 64 bytes.
//
// A vector is copied as it stands and looked at for a backslash. What was copied behind one is
// written over by the next vector, which begins behind the escape.

#include "read/short_escapes.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "base/json_text.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "read/short_escapes.cc"
#include <hwy/foreach_target.h>  // this file again, once for each target
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace newsieve::read::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

/// Up to an escape of another kind, or to bytes that are too few for a vector.
DecodedPart decode_in_vectors(std::string_view escaped, char* into) {
  const hn::CappedTag<std::uint8_t, 64> tag;
  const std::size_t lanes = hn::Lanes(tag);
  const auto backslash = hn::Set(tag, static_cast<std::uint8_t>('\\'));
  const auto* const from = reinterpret_cast<const std::uint8_t*>(escaped.data());
  auto* const to = reinterpret_cast<std::uint8_t*>(into);
  DecodedPart part;
  while (part.read + lanes < escaped.size()) {  // so that the letter of an escape can be read
    const auto bytes = hn::LoadU(tag, from + part.read);
    hn::StoreU(bytes, tag, to + part.written);
    const auto found = hn::FindFirstTrue(tag, hn::Eq(bytes, backslash));
    if (found < 0) {
      part.read += lanes;
      part.written += lanes;
      continue;
    }
    part.read += static_cast<std::size_t>(found);
    part.written += static_cast<std::size_t>(found);
    const char stands_for = short_escape(escaped[part.read + 1]);
    if (stands_for == '\0') {
      break;
    }
    into[part.written++] = stands_for;
    part.read += 2;
  }
  return part;
}

}  // namespace newsieve::read::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsieve::read {

namespace {

HWY_EXPORT(decode_in_vectors);

/// By letter, what an escape stands for: base::kJsonEscapes the other way round.
constexpr std::array<char, 256> kShortEscapes = [] {
  std::array<char, 256> escapes{};
  for (std::size_t byte = 0; byte < base::kJsonEscapes.size(); ++byte) {
    const char letter = base::kJsonEscapes[byte];
    if (letter != '\0' && letter != 'u') {
      escapes[static_cast<unsigned char>(letter)] = static_cast<char>(byte);
    }
  }
  return escapes;
}();

}  // namespace

char short_escape(char letter) {
  return kShortEscapes[static_cast<unsigned char>(letter)];
}

DecodedPart decode_short_escapes(std::string_view escaped, char* into) {
  DecodedPart part = HWY_DYNAMIC_DISPATCH(decode_in_vectors)(escaped, into);
  const DecodedPart rest =
      decode_short_escapes_scalar(escaped.substr(part.read), into + part.written);
  part.read += rest.read;
  part.written += rest.written;
  return part;
}

DecodedPart decode_short_escapes_scalar(std::string_view escaped, char* into) {
  DecodedPart part;
  while (part.read < escaped.size()) {
    const std::string_view left = escaped.substr(part.read);
    const std::size_t plain = std::min(left.find('\\'), left.size());
    std::memcpy(into + part.written, left.data(), plain);
    part.read += plain;
    part.written += plain;
    const char stands_for = plain + 1 < left.size() ? short_escape(left[plain + 1]) : '\0';
    if (stands_for == '\0') {
      break;
    }
    into[part.written++] = stands_for;
    part.read += 2;
  }
  return part;
}

}  // namespace newsieve::read
#endif
