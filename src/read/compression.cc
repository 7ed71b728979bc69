#include "read/compression.h"

#include <archive.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

namespace newsieve::read {

namespace {

constexpr std::size_t kChunk = std::size_t{256} << 10;

using namespace std::string_view_literals;

/// A frame that zstd decoders are to pass over (RFC 8878, 3.1.2): 184D2A50 to 184D2A5F, little
/// endian.
bool is_skippable_frame(std::string_view first) {
  return first.size() >= 4 && (static_cast<unsigned char>(first[0]) & 0xF0U) == 0x50U &&
         first.substr(1).starts_with("\x2A\x4D\x18"sv);
}

/// Gives back a few first bytes that were looked at, then the rest.
class Lookahead {
 public:
  explicit Lookahead(std::unique_ptr<RawBytes> raw) : raw_(std::move(raw)) {}

  /// Up to `size` of the next bytes, fewer only at the end.
  std::string_view look(std::size_t size) {
    const std::size_t held = ahead_.size() - at_;
    if (held < size) {
      const std::size_t before = ahead_.size();
      ahead_.resize(before + size - held);
      ahead_.resize(before + raw_->read(ahead_.data() + before, size - held));
    }
    return std::string_view(ahead_).substr(at_, size);
  }

  std::size_t read(char* into, std::size_t size) {
    const std::size_t held = std::min(ahead_.size() - at_, size);
    std::copy_n(ahead_.data() + at_, held, into);
    at_ += held;
    return held + raw_->read(into + held, size - held);
  }

  /// Passes over `size` bytes.
  void skip(std::uint64_t size) {
    std::array<char, 4096> passed{};
    while (size > 0) {
      const std::size_t got = read(passed.data(), std::min<std::uint64_t>(size, passed.size()));
      if (got == 0) {
        return;
      }
      size -= got;
    }
  }

  [[nodiscard]] const RawBytes& raw() const { return *raw_; }

 private:
  std::unique_ptr<RawBytes> raw_;
  std::string ahead_;
  std::size_t at_ = 0;  ///< how much of `ahead_` has been given
};

class PlainSource : public ByteSource {
 public:
  explicit PlainSource(Lookahead bytes) : bytes_(std::move(bytes)) {}

  std::size_t read(char* into, std::size_t size) override { return bytes_.read(into, size); }
  [[nodiscard]] const std::string& problem() const override { return bytes_.raw().problem(); }
  [[nodiscard]] std::uint64_t consumed() const override { return bytes_.raw().consumed(); }

 private:
  Lookahead bytes_;
};

struct FreeArchive {
  void operator()(archive* reader) const { ::archive_read_free(reader); }
};

class CompressedSource : public ByteSource {
 public:
  CompressedSource(Lookahead bytes, Compression compression)
      : bytes_(std::move(bytes)), compression_(compression), chunk_(kChunk) {
    if (compression_ == Compression::kZstd) {
      skip_frames();
    }
    open();
  }

  std::size_t read(char* into, std::size_t size) override {
    std::size_t done = 0;
    while (done < size && (!block_.empty() || next_block())) {
      const std::size_t taken = std::min(size - done, block_.size());
      std::memcpy(into + done, block_.data(), taken);
      block_.remove_prefix(taken);
      done += taken;
    }
    return done;
  }

  [[nodiscard]] const std::string& problem() const override { return problem_; }
  [[nodiscard]] std::uint64_t consumed() const override { return bytes_.raw().consumed(); }

 private:
  /// libarchive knows frames to pass over only behind a frame with content.
  void skip_frames() {
    while (is_skippable_frame(bytes_.look(8))) {
      const std::string_view header = bytes_.look(8);
      std::uint64_t size = 0;
      for (std::size_t i = header.size(); i > 4; --i) {
        size = size << 8U | static_cast<unsigned char>(header[i - 1]);
      }
      bytes_.skip(8 + size);
    }
  }

  void open() {
    reader_.reset(::archive_read_new());
    archive* reader = reader_.get();
    ::archive_read_support_format_raw(reader);
    ::archive_read_support_format_empty(reader);
    switch (compression_) {
      case Compression::kGzip:
        ::archive_read_support_filter_gzip(reader);
        break;
      case Compression::kZstd:
        ::archive_read_support_filter_zstd(reader);
        break;
      case Compression::kXz:
        ::archive_read_support_filter_xz(reader);
        break;
      case Compression::kBzip2:
        ::archive_read_support_filter_bzip2(reader);
        break;
      case Compression::kNone:
        break;
    }
    archive_entry* entry = nullptr;
    int status = ::archive_read_open(reader, this, nullptr, give, nullptr);
    if (status == ARCHIVE_OK) {
      status = ::archive_read_next_header(reader, &entry);
    }
    if (status == ARCHIVE_EOF) {
      finish();
    } else if (status < ARCHIVE_WARN) {
      fail();
    }
  }

  /// libarchive asks for raw bytes.
  static la_ssize_t give(archive* /*reader*/, void* self, const void** into) {
    auto* source = static_cast<CompressedSource*>(self);
    *into = source->chunk_.data();
    const std::size_t given = source->bytes_.read(source->chunk_.data(), source->chunk_.size());
    source->given_ += given;
    return static_cast<la_ssize_t>(given);
  }

  /// Decompresses on. False at the end.
  bool next_block() {
    while (!ended_) {
      const void* data = nullptr;
      std::size_t size = 0;
      la_int64_t offset = 0;
      const int status = ::archive_read_data_block(reader_.get(), &data, &size, &offset);
      if (status == ARCHIVE_EOF) {
        finish();
      } else if (status < ARCHIVE_WARN) {
        fail();
      } else if (size > 0) {
        block_ = {static_cast<const char*>(data), size};
        return true;
      }
    }
    return false;
  }

  /// The compressed data ended well: is it all there was?
  void finish() {
    ended_ = true;
    problem_ = bytes_.raw().problem();
    if (!problem_.empty()) {
      return;
    }
    const auto used = static_cast<std::uint64_t>(::archive_filter_bytes(reader_.get(), -1));
    std::uint64_t left = given_ > used ? given_ - used : 0;
    while (const std::size_t more = bytes_.read(chunk_.data(), chunk_.size())) {
      left += more;
    }
    if (left > 0) {
      problem_ = fmt::format("{} bytes after the end of the {} data are not read", left,
                             name_of(compression_));
    }
  }

  void fail() {
    ended_ = true;
    problem_ = bytes_.raw().problem();
    if (problem_.empty()) {
      const char* reason = ::archive_error_string(reader_.get());
      problem_ = fmt::format("truncated or damaged {} data: {}", name_of(compression_),
                             reason != nullptr ? reason : "it cannot be decompressed");
    }
  }

  Lookahead bytes_;
  Compression compression_;
  std::vector<char> chunk_;  ///< raw bytes lent to libarchive
  std::unique_ptr<archive, FreeArchive> reader_;
  std::string_view block_;  ///< decompressed, not yet given
  std::uint64_t given_ = 0;
  bool ended_ = false;
  std::string problem_;
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
