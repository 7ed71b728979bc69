// .xz (file format 1.1.0) by liblzma, which checks the CRC or SHA-256 of each block.
#include <lzma.h>

#include <cstdint>
#include <new>

#include "read/decoder.h"

namespace newsieve::read {

namespace {

constexpr std::uint64_t kMaxMemory = std::uint64_t{1} << 30;  ///< xz -9 takes 65 MiB

class XzDecoder : public Decoder {
 public:
  ~XzDecoder() override { ::lzma_end(&stream_); }

  void start() override {
    if (::lzma_stream_decoder(&stream_, kMaxMemory, /*flags=*/0) != LZMA_OK) {
      throw std::bad_alloc();
    }
  }

  Step step(std::string_view input, std::span<char> output) override {
    stream_.next_in = reinterpret_cast<const std::uint8_t*>(input.data());
    stream_.avail_in = input.size();
    stream_.next_out = reinterpret_cast<std::uint8_t*>(output.data());
    stream_.avail_out = output.size();
    const Status status = status_of(::lzma_code(&stream_, LZMA_RUN));
    return {.status = status,
            .used = input.size() - stream_.avail_in,
            .made = output.size() - stream_.avail_out};
  }

 private:
  Status status_of(lzma_ret result) {
    switch (result) {
      case LZMA_OK:
      case LZMA_BUF_ERROR:  // nothing used, nothing made
        return Status::kMore;
      case LZMA_STREAM_END:
        return Status::kMemberEnd;
      case LZMA_MEMLIMIT_ERROR:
        return refused("it takes more than 1 GiB of memory");
      case LZMA_MEM_ERROR:
        return refused("there is not enough memory");
      case LZMA_OPTIONS_ERROR:
        return refused("its compression options are not known");
      default:
        return damaged("it cannot be decoded or its checksum does not match");
    }
  }

  lzma_stream stream_ = LZMA_STREAM_INIT;
};

}  // namespace

std::unique_ptr<Decoder> make_xz_decoder() {
  return std::make_unique<XzDecoder>();
}

}  // namespace newsieve::read
