#include "base/hash.h"

#include <fmt/format.h>

// The functions of the first take vectors of whatever width the processor has, those of the second
// the narrowest: the hashes are the same.
#ifdef NEWSIEVE_XXHASH_DISPATCHES
#include <immintrin.h>
#include <xxh_x86dispatch.h>
#else
#include <xxhash.h>
#endif

namespace newsieve::base {

namespace {

#ifdef NEWSIEVE_XXHASH_DISPATCHES
/// Clears what version 0.8.1 leaves in the upper halves of wide registers: it slows down all code
/// with narrow vectors that follows (Intel: Optimization Reference Manual, mixing AVX and SSE).
[[gnu::target("avx")]] void clear_upper_halves() {
  _mm256_zeroupper();
}

void end_vectors() {
  if (__builtin_cpu_supports("avx")) {
    clear_upper_halves();
  }
}
#else
void end_vectors() {}
#endif

}  // namespace

std::uint64_t hash64(std::string_view bytes, std::uint64_t seed) {
  const std::uint64_t hash = XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
  end_vectors();
  return hash;
}

Hash128 hash128(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  end_vectors();
  return {.high = hash.high64, .low = hash.low64};
}

std::string to_hex(const Hash128& hash) {
  return fmt::format("{:016x}{:016x}", hash.high, hash.low);
}

}  // namespace newsieve::base
