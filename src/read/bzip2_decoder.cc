// bzip2 by libbz2, which checks the CRC of each block and of the whole stream. A block is decoded
// whole or not at all.
#include <bzlib.h>

#include <algorithm>
#include <limits>
#include <new>

#include "read/decoder.h"

namespace newsieve::read {

namespace {

constexpr std::size_t kMostBzip2Bytes = std::numeric_limits<unsigned>::max();

class Bzip2Decoder : public Decoder {
 public:
  ~Bzip2Decoder() override { ::BZ2_bzDecompressEnd(&stream_); }

  void start() override {
    ::BZ2_bzDecompressEnd(&stream_);
    stream_ = {};
    if (::BZ2_bzDecompressInit(&stream_, /*verbosity=*/0, /*small=*/0) != BZ_OK) {
      throw std::bad_alloc();
    }
  }

  Step step(std::string_view input, std::span<char> output) override {
    const auto in = static_cast<unsigned>(std::min(input.size(), kMostBzip2Bytes));
    const auto out = static_cast<unsigned>(std::min(output.size(), kMostBzip2Bytes));
    stream_.next_in = const_cast<char*>(input.data());  // an old interface: nothing is written
    stream_.avail_in = in;
    stream_.next_out = output.data();
    stream_.avail_out = out;
    const Status status = status_of(::BZ2_bzDecompress(&stream_));
    return {.status = status, .used = in - stream_.avail_in, .made = out - stream_.avail_out};
  }

 private:
  Status status_of(int result) {
    switch (result) {
      case BZ_OK:
        return Status::kMore;
      case BZ_STREAM_END:
        return Status::kMemberEnd;
      case BZ_MEM_ERROR:
        return refused("there is not enough memory");
      default:
        return damaged("a block is broken or its checksum does not match");
    }
  }

  bz_stream stream_{};
};

}  // namespace

std::unique_ptr<Decoder> make_bzip2_decoder() {
  return std::make_unique<Bzip2Decoder>();
}

}  // namespace newsieve::read
