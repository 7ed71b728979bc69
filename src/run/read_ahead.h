// A source read by a thread of its own, so that decompression goes on beside the rest.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "read/byte_source.h"

namespace newsieve::run {

/// Gives what the source gives, byte for byte: its bytes, where they end, its problem, and what its
/// reading throws. The thread is some blocks ahead at the most, and is gone with the object,
/// however much was read. To be used in one thread at a time.
class ReadAhead : public read::ByteSource {
 public:
  /// `source` is worth a thread: the destructor waits for it to read a block.
  explicit ReadAhead(std::unique_ptr<read::ByteSource> source);
  ~ReadAhead() override;

  std::size_t read(char* into, std::size_t size) override;

  /// Known once `read` has come to the end.
  [[nodiscard]] const std::string& problem() const override { return problem_; }

  /// Behind the last block that `read` took from.
  [[nodiscard]] std::uint64_t consumed() const override { return consumed_; }

  /// Seconds of the processor that the thread has taken for the blocks read since the last call.
  double take_seconds();

 private:
  struct Block {
    std::string bytes;           ///< of the full size, whatever of it is filled
    std::size_t size = 0;        ///< bytes that are filled
    std::uint64_t consumed = 0;  ///< by the source, with this block
    double seconds = 0;          ///< of the processor
  };

  void run();
  bool fill(Block& block);
  Block* front();

  std::unique_ptr<read::ByteSource> source_;  ///< the thread's until that has ended
  std::vector<Block> blocks_;                 ///< used again and again, one after the other

  std::mutex mutex_;  ///< of the five below
  std::condition_variable changed_;
  std::uint64_t filled_ = 0;  ///< blocks that the thread has filled
  std::uint64_t taken_ = 0;   ///< blocks of these that were read
  bool ended_ = false;        ///< the thread fills no more
  bool stopping_ = false;     ///< it shall not
  std::exception_ptr failure_;

  std::size_t at_ = 0;  ///< in the first block that is not read to its end
  std::uint64_t consumed_ = 0;
  double seconds_ = 0;
  std::string problem_;
  std::thread thread_;  ///< last: it uses the others
};

}  // namespace newsieve::run
