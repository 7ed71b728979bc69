// Where the processor can push the bytes of a vector together (AVX-512 VBMI2), a block takes one
// step. Elsewhere runs of what is kept are copied, 64 bytes at a time, and what is beyond their end
// is written over.

#define HWY_WANT_AVX3_DL  // asked for by name, as few processors have it

#include "base/normal_blocks.h"

#include <array>
#include <bit>
#include <cstring>

#include "base/byte_kinds.h"
#include "base/scanned_text.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "base/normal_blocks.cc"
#include <hwy/foreach_target.h>  // this file again, once for each target
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace newsieve::base::HWY_NAMESPACE {

#if HWY_TARGET <= HWY_AVX3_DL && HWY_ARCH_X86

namespace hn = hwy::HWY_NAMESPACE;

void write_in_vectors(const char* source, NormalBlock* blocks, std::size_t count, char* kept,
                      char* folded) {
  const hn::CappedTag<std::uint8_t, kBlockBytes> tag;
  static_assert(hn::MaxLanes(tag) == kBlockBytes);
  const auto zero = hn::Set(tag, std::uint8_t{'0'});
  std::size_t kept_bytes = 0;
  std::size_t folded_bytes = 0;
  const auto write = [&](auto bytes, std::uint64_t keep, char* out) {
    const auto mask = hn::LoadMaskBits(tag, reinterpret_cast<const std::uint8_t*>(&keep));
    hn::StoreU(hn::Compress(bytes, mask), tag, reinterpret_cast<std::uint8_t*>(out));
    return hn::CountTrue(tag, mask);
  };
  for (std::size_t i = 0; i < count; ++i) {
    NormalBlock& block = blocks[i];
    block.kept = kept_bytes;
    block.folded = folded_bytes;
    const auto bytes =
        hn::LoadU(tag, reinterpret_cast<const std::uint8_t*>(source + i * kBlockBytes));
    const auto digits = hn::LoadMaskBits(tag, reinterpret_cast<const std::uint8_t*>(&block.digits));
    kept_bytes += write(bytes, block.keep, kept + kept_bytes);
    folded_bytes +=
        write(hn::IfThenElse(digits, zero, bytes), block.keep_first, folded + folded_bytes);
  }
  blocks[count].kept = kept_bytes;
  blocks[count].folded = folded_bytes;
}

#else

void write_in_vectors(const char* source, NormalBlock* blocks, std::size_t count, char* kept,
                      char* folded) {
  const auto copy_runs = [](const char* from, std::uint64_t keep, char* out) {
    while (keep != 0) {
      const std::size_t begin = first_bit(keep);
      const std::size_t end = first_bit(~(keep | ~bits_from(begin)));
      std::memcpy(out, from + begin, kBlockBytes);
      out += end - begin;
      keep &= bits_from(end);
    }
    return out;
  };
  char* kept_end = kept;
  char* folded_end = folded;
  for (std::size_t i = 0; i < count; ++i) {
    NormalBlock& block = blocks[i];
    block.kept = static_cast<std::size_t>(kept_end - kept);
    block.folded = static_cast<std::size_t>(folded_end - folded);
    const char* from = source + i * kBlockBytes;
    kept_end = copy_runs(from, block.keep, kept_end);
    std::array<char, 2 * kBlockBytes> zeros{};
    if (block.digits != 0) {
      std::memcpy(zeros.data(), from, kBlockBytes);
      for (std::uint64_t left = block.digits; left != 0; left &= left - 1) {
        zeros[first_bit(left)] = '0';
      }
      from = zeros.data();
    }
    folded_end = copy_runs(from, block.keep_first, folded_end);
  }
  blocks[count].kept = static_cast<std::size_t>(kept_end - kept);
  blocks[count].folded = static_cast<std::size_t>(folded_end - folded);
}

#endif

}  // namespace newsieve::base::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsieve::base {

namespace {
HWY_EXPORT(write_in_vectors);
}  // namespace

void write_normal_blocks(const char* source, NormalBlock* blocks, std::size_t count, char* kept,
                         char* folded) {
  HWY_DYNAMIC_DISPATCH(write_in_vectors)(source, blocks, count, kept, folded);
}

void write_normal_blocks_scalar(const char* source, NormalBlock* blocks, std::size_t count,
                                char* kept, char* folded) {
  std::size_t kept_bytes = 0;
  std::size_t folded_bytes = 0;
  for (std::size_t at = 0; at < count * kBlockBytes; ++at) {
    NormalBlock& block = blocks[at / kBlockBytes];
    if (at % kBlockBytes == 0) {
      block.kept = kept_bytes;
      block.folded = folded_bytes;
    }
    const auto has = [&](std::uint64_t bits) { return (bits >> at % kBlockBytes & 1U) != 0; };
    if (has(block.keep)) {
      kept[kept_bytes++] = source[at];
    }
    if (has(block.keep_first)) {
      folded[folded_bytes++] = has(block.digits) ? '0' : source[at];
    }
  }
  blocks[count].kept = kept_bytes;
  blocks[count].folded = folded_bytes;
}

}  // namespace newsieve::base
#endif
