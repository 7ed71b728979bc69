#include "read/compression.h"

#include "read/compressed_source.h"
#include "read/lookahead.h"

namespace newsieve::read {

namespace {

using namespace std::string_view_literals;

/// A frame that zstd decoders are to pass over (RFC 8878, 3.1.2): 184D2A50 to 184D2A5F, little
/// endian.
bool is_skippable_frame(std::string_view first) {
  return first.size() >= 4 && (static_cast<unsigned char>(first[0]) & 0xF0U) == 0x50U &&
         first.substr(1).starts_with("\x2A\x4D\x18"sv);
}

class PlainSource : public ByteSource {
 public:
  explicit PlainSource(Lookahead bytes) : bytes_(std::move(bytes)) {}

  std::size_t read(char* into, std::size_t size) override { return bytes_.read(into, size); }
  [[nodiscard]] const std::string& problem() const override { return bytes_.raw().problem(); }
  [[nodiscard]] std::uint64_t consumed() const override { return bytes_.raw().consumed(); }
  [[nodiscard]] std::shared_ptr<const base::StoredFile> stored() const override {
    return bytes_.raw().stored();
  }

 private:
  Lookahead bytes_;
};

}  // namespace

Compression compression_of(std::string_view first) {
  if (first.starts_with("\x1F\x8B"sv)) {
    return Compression::kGzip;
  }
  if (first.starts_with("\x28\xB5\x2F\xFD"sv) || is_skippable_frame(first)) {
    return Compression::kZstd;
  }
  if (first.starts_with("\xFD"
                        "7zXZ\0"sv)) {
    return Compression::kXz;
  }
  if (first.starts_with("BZh"sv) && first.size() > 3 && first[3] >= '1' && first[3] <= '9') {
    return Compression::kBzip2;
  }
  return Compression::kNone;
}

std::string_view name_of(Compression compression) {
  switch (compression) {
    case Compression::kGzip:
      return "gzip";
    case Compression::kZstd:
      return "zstd";
    case Compression::kXz:
      return "xz";
    case Compression::kBzip2:
      return "bzip2";
    case Compression::kNone:
      break;
  }
  return "";
}

std::unique_ptr<ByteSource> decompress(std::unique_ptr<RawBytes> raw) {
  Lookahead bytes(std::move(raw));
  const Compression compression = compression_of(bytes.look(kMagicBytes));
  if (compression == Compression::kNone) {
    return std::make_unique<PlainSource>(std::move(bytes));
  }
  return std::make_unique<CompressedSource>(std::move(bytes), compression);
}

}  // namespace newsieve::read
