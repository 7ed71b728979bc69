#include "compress.h"

#include <bzlib.h>
#include <gtest/gtest.h>
#include <lzma.h>
#include <zlib.h>
#include <zstd.h>

namespace newsieve::test {

namespace {

constexpr std::size_t kRoom = 4096;  ///< more than any format adds to data that do not compress

std::string gzip(std::string_view bytes) {
  std::string out(bytes.size() + kRoom, '\0');
  std::string in(bytes);
  z_stream stream{};
  EXPECT_EQ(deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, MAX_WBITS + 16, 8,
                         Z_DEFAULT_STRATEGY),
            Z_OK);
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(::deflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(stream.total_out);
  ::deflateEnd(&stream);
  return out;
}

std::string zstd(std::string_view bytes) {
  std::string out(bytes.size() + kRoom, '\0');
  ZSTD_CCtx* context = ::ZSTD_createCCtx();
  ::ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
  const std::size_t size =
      ::ZSTD_compress2(context, out.data(), out.size(), bytes.data(), bytes.size());
  ::ZSTD_freeCCtx(context);
  EXPECT_EQ(::ZSTD_isError(size), 0U);
  out.resize(size);
  return out;
}

std::string xz(std::string_view bytes) {
  std::string out(bytes.size() + kRoom, '\0');
  std::size_t size = 0;
  EXPECT_EQ(
      ::lzma_easy_buffer_encode(LZMA_PRESET_DEFAULT, LZMA_CHECK_CRC64, nullptr,
                                reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(),
                                reinterpret_cast<std::uint8_t*>(out.data()), &size, out.size()),
      LZMA_OK);
  out.resize(size);
  return out;
}

std::string bzip2(std::string_view bytes) {
  std::string out(bytes.size() + kRoom, '\0');
  std::string in(bytes);
  auto size = static_cast<unsigned>(out.size());
  EXPECT_EQ(::BZ2_bzBuffToBuffCompress(out.data(), &size, in.data(),
                                       static_cast<unsigned>(in.size()), 1, 0, 0),
            BZ_OK);
  out.resize(size);
  return out;
}

}  // namespace

std::string compress(read::Compression compression, std::string_view bytes) {
  switch (compression) {
    case read::Compression::kGzip:
      return gzip(bytes);
    case read::Compression::kZstd:
      return zstd(bytes);
    case read::Compression::kXz:
      return xz(bytes);
    case read::Compression::kBzip2:
      return bzip2(bytes);
    case read::Compression::kNone:
      break;
  }
  return std::string(bytes);
}

}  // namespace newsieve::test
