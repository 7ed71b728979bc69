// zstd (RFC 8878) by libzstd, which checks the checksum of each frame that has one. Frames to be
// skipped are frames without content. A block is decoded whole or not at all.
#include <zstd.h>
#include <zstd_errors.h>

#include <new>

#include "read/decoder.h"

namespace newsieve::read {

namespace {

constexpr int kMaxWindowLog = 31;  ///< 2 GiB, the most that `zstd --long=31` makes
constexpr std::size_t kBlockHeader = 3;

struct FreeContext {
  void operator()(ZSTD_DCtx* context) const { ::ZSTD_freeDCtx(context); }
};

class ZstdDecoder : public Decoder {
 public:
  ZstdDecoder() : context_(::ZSTD_createDCtx()) {
    if (context_ == nullptr) {
      throw std::bad_alloc();
    }
    ::ZSTD_DCtx_setParameter(context_.get(), ZSTD_d_windowLogMax, kMaxWindowLog);
  }

  void start() override {
    ::ZSTD_DCtx_reset(context_.get(), ZSTD_reset_session_only);
    wanted_ = 1;
    pending_ = false;
  }

  Step step(std::string_view input, std::span<char> output) override {
    // A call that fails tells nothing of what it has put out. So none gets more input than to the
    // end of a block, and none any while the output of the last block may be pending.
    if (pending_) {
      const Step flushed = call({}, output);
      if (flushed.made > 0 || flushed.status != Status::kMore) {
        return flushed;
      }
    }
    return call(input.substr(0, wanted_), output);
  }

 private:
  Step call(std::string_view input, std::span<char> output) {
    ZSTD_inBuffer in{.src = input.data(), .size = input.size(), .pos = 0};
    ZSTD_outBuffer out{.dst = output.data(), .size = output.size(), .pos = 0};
    const std::size_t result = ::ZSTD_decompressStream(context_.get(), &out, &in);
    // What libzstd would like next: the rest of a block and the header of the block behind it.
    wanted_ = result > kBlockHeader ? result - kBlockHeader : result;
    pending_ = out.pos == out.size;
    return {.status = status_of(result), .used = in.pos, .made = out.pos};
  }

  Status status_of(std::size_t result) {
    if (::ZSTD_isError(result) == 0) {
      return result == 0 ? Status::kMemberEnd : Status::kMore;
    }
    switch (::ZSTD_getErrorCode(result)) {
      case ZSTD_error_frameParameter_windowTooLarge:
        return refused("its window is larger than 2 GiB");
      case ZSTD_error_memory_allocation:
        return refused("there is not enough memory");
      case ZSTD_error_dictionary_wrong:
        return refused("it takes a dictionary");
      case ZSTD_error_checksum_wrong:
        return damaged("the checksum does not match");
      default:
        return damaged("it cannot be decoded");
    }
  }

  std::unique_ptr<ZSTD_DCtx, FreeContext> context_;
  std::size_t wanted_ = 1;  ///< the most input for the next call
  bool pending_ = false;    ///< the last call filled its output
};

}  // namespace

std::unique_ptr<Decoder> make_zstd_decoder() {
  return std::make_unique<ZstdDecoder>();
}

}  // namespace newsieve::read
