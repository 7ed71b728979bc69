// gzip (RFC 1952) by zlib, which checks the CRC and the length at the end of each member.
#define ZLIB_CONST  // next_in is only read
#include <zlib.h>

#include <algorithm>
#include <limits>
#include <new>

#include "read/decoder.h"

namespace newsieve::read {

namespace {

constexpr std::size_t kMostGzipBytes = std::numeric_limits<uInt>::max();
constexpr int kGzipOnly = 16;  ///< added to the window bits: no zlib header, no raw deflate

class GzipDecoder : public Decoder {
 public:
  GzipDecoder() {
    if (::inflateInit2(&stream_, MAX_WBITS + kGzipOnly) != Z_OK) {
      throw std::bad_alloc();
    }
  }
  ~GzipDecoder() override { ::inflateEnd(&stream_); }

  void start() override { ::inflateReset(&stream_); }

  Step step(std::string_view input, std::span<char> output) override {
    const auto in = static_cast<uInt>(std::min(input.size(), kMostGzipBytes));
    const auto out = static_cast<uInt>(std::min(output.size(), kMostGzipBytes));
    stream_.next_in = reinterpret_cast<const Bytef*>(input.data());
    stream_.avail_in = in;
    stream_.next_out = reinterpret_cast<Bytef*>(output.data());
    stream_.avail_out = out;
    const Status status = status_of(::inflate(&stream_, Z_NO_FLUSH));
    return {.status = status, .used = in - stream_.avail_in, .made = out - stream_.avail_out};
  }

 private:
  Status status_of(int result) {
    switch (result) {
      case Z_OK:
      case Z_BUF_ERROR:  // nothing used, nothing made
        return Status::kMore;
      case Z_STREAM_END:
        return Status::kMemberEnd;
      case Z_MEM_ERROR:
        return refused("there is not enough memory");
      default:
        return damaged(stream_.msg != nullptr ? stream_.msg : "it cannot be decoded");
    }
  }

  z_stream stream_{};
};

}  // namespace

std::unique_ptr<Decoder> make_gzip_decoder() {
  return std::make_unique<GzipDecoder>();
}

}  // namespace newsieve::read
