#include "read/compressed_source.h"

#include <fmt/format.h>

#include <algorithm>

namespace newsieve::read {

namespace {

std::unique_ptr<Decoder> make_decoder(Compression compression) {
  switch (compression) {
    case Compression::kGzip:
      return make_gzip_decoder();
    case Compression::kZstd:
      return make_zstd_decoder();
    case Compression::kXz:
      return make_xz_decoder();
    case Compression::kBzip2:
      return make_bzip2_decoder();
    case Compression::kNone:
      break;
  }
  return nullptr;
}

/// Whether that many NULs behind a member are padding: .xz has them in fours (file format 1.1.0,
/// 2.2), gzip has them on tapes and is lenient; the others do not know any.
bool is_padding(std::uint64_t nuls, Compression compression) {
  switch (compression) {
    case Compression::kGzip:
      return true;
    case Compression::kXz:
      return nuls % 4 == 0;
    default:
      return nuls == 0;
  }
}

}  // namespace

CompressedSource::CompressedSource(Lookahead bytes, Compression compression)
    : bytes_(std::move(bytes)), compression_(compression), decoder_(make_decoder(compression)) {
  decoder_->start();
}

std::size_t CompressedSource::read(char* into, std::size_t size) {
  std::size_t done = 0;
  while (done < size && !ended_) {
    done += step(into + done, size - done);
  }
  return done;
}

/// Decompresses some bytes, up to `size`, or finds the end.
std::size_t CompressedSource::step(char* into, std::size_t size) {
  const std::string_view input = bytes_.look();
  const Decoder::Step step = decoder_->step(input, {into, size});
  bytes_.take(step.used);
  switch (step.status) {
    case Decoder::Status::kMore:
      if (step.used == 0 && step.made == 0) {
        fail("is truncated");
      }
      break;
    case Decoder::Status::kMemberEnd:
      go_on_behind_member();
      break;
    case Decoder::Status::kDamaged:
      fail(fmt::format("is damaged: {}", decoder_->why()));
      break;
    case Decoder::Status::kRefused:
      fail(fmt::format("cannot be decompressed: {}", decoder_->why()));
      break;
  }
  return step.made;
}

/// Goes on to the next member, or ends: is what was decompressed all there was?
void CompressedSource::go_on_behind_member() {
  const std::uint64_t nuls = skip_nuls();
  const bool padded = is_padding(nuls, compression_);
  if (padded && compression_of(bytes_.look(kMagicBytes)) == compression_) {
    decoder_->start();
    return;
  }
  ended_ = true;
  const std::uint64_t left = skip_all();
  problem_ = bytes_.raw().problem();
  if (problem_.empty() && (left > 0 || !padded)) {
    problem_ = fmt::format("{} bytes after the end of the {} data are not read", nuls + left,
                           name_of(compression_));
  }
}

/// Returns how many NULs come next.
std::uint64_t CompressedSource::skip_nuls() {
  std::uint64_t skipped = 0;
  for (std::string_view next = bytes_.look(); next.starts_with('\0'); next = bytes_.look()) {
    const std::size_t nuls = std::min(next.find_first_not_of('\0'), next.size());
    bytes_.take(nuls);
    skipped += nuls;
  }
  return skipped;
}

/// Returns how many bytes are left.
std::uint64_t CompressedSource::skip_all() {
  std::uint64_t skipped = 0;
  for (std::string_view next = bytes_.look(); !next.empty(); next = bytes_.look()) {
    bytes_.take(next.size());
    skipped += next.size();
  }
  return skipped;
}

/// The data end before they should. An input that cannot be read to its end is the deeper cause.
void CompressedSource::fail(std::string_view how) {
  ended_ = true;
  problem_ = bytes_.raw().problem();
  if (problem_.empty()) {
    problem_ = fmt::format("the {} data {}", name_of(compression_), how);
  }
}

}  // namespace newsieve::read
