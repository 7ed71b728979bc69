// The bytes of an input as they stand on the disk or come through a pipe.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "base/stored_file.h"

namespace newsieve::read {

/// One pass over the raw bytes of one input.
class RawBytes {
 public:
  RawBytes() = default;
  virtual ~RawBytes() = default;
  RawBytes(const RawBytes&) = delete;
  RawBytes& operator=(const RawBytes&) = delete;

  /// Reads up to `size` bytes. Returns fewer only at the end, however the bytes arrive.
  std::size_t read(char* into, std::size_t size);

  /// Why the bytes ended early; empty: they did not.
  [[nodiscard]] const std::string& problem() const { return problem_; }

  /// Bytes read so far.
  [[nodiscard]] std::uint64_t consumed() const { return consumed_; }

  /// Whether reading may take until somebody writes: for ever, perhaps.
  [[nodiscard]] virtual bool may_wait() const { return false; }

  /// The file that holds the bytes, counted from the first; null: there is none.
  [[nodiscard]] virtual std::shared_ptr<const base::StoredFile> stored() const { return nullptr; }

 protected:
  /// Reads some bytes, up to `size`; 0 at the end.
  virtual std::size_t read_some(char* into, std::size_t size) = 0;

  std::string problem_;

 private:
  std::uint64_t consumed_ = 0;
  bool ended_ = false;
};

/// An input that gives no bytes, and why.
class NoBytes : public RawBytes {
 public:
  explicit NoBytes(std::string problem) { problem_ = std::move(problem); }

 protected:
  std::size_t read_some(char* /*into*/, std::size_t /*size*/) override { return 0; }
};

/// A regular file, read from a place of its own, so that other readers of it do not matter.
class FileBytes : public RawBytes {
 public:
  explicit FileBytes(std::shared_ptr<const base::StoredFile> file) : file_(std::move(file)) {}

  [[nodiscard]] std::shared_ptr<const base::StoredFile> stored() const override { return file_; }

 protected:
  std::size_t read_some(char* into, std::size_t size) override;

 private:
  std::shared_ptr<const base::StoredFile> file_;
  std::uint64_t offset_ = 0;
};

/// What can be read only once: a pipe, a terminal. Keeps what was read in a temporary file without
/// a name, so that several passes see the same bytes.
class Stream {
 public:
  /// Reads `pipe` and closes it at the end if it is `owned`.
  Stream(int pipe, bool owned) : pipe_(pipe), owned_(owned) {}
  ~Stream();
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;

  /// Reads some bytes at `offset` of the stream, up to `size`; 0 at its end. New bytes are kept if
  /// `keep`. `offset` is at most what has been kept, or where the last read ended.
  std::size_t read_at(std::uint64_t offset, char* into, std::size_t size, bool keep);

  [[nodiscard]] const std::string& problem() const { return problem_; }

  /// All that comes has come.
  [[nodiscard]] bool ended() const { return ended_; }

 private:
  void put_by(const char* bytes, std::size_t size);

  int pipe_;
  bool owned_;
  int kept_file_ = -1;
  std::uint64_t kept_ = 0;  ///< bytes in `kept_file_`
  bool ended_ = false;
  std::string problem_;
};

/// One pass over a stream.
class StreamBytes : public RawBytes {
 public:
  StreamBytes(Stream& stream, bool keep) : stream_(stream), keep_(keep) {}

  [[nodiscard]] bool may_wait() const override { return !stream_.ended(); }

 protected:
  std::size_t read_some(char* into, std::size_t size) override;

 private:
  Stream& stream_;
  bool keep_;
  std::uint64_t offset_ = 0;
};

}  // namespace newsieve::read
