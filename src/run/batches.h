// Inputs → batches of pages: read and split joined.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/batch.h"
#include "newsieve/options.h"
#include "read/byte_source.h"
#include "read/inputs.h"
#include "run/found_pages.h"
#include "run/read_ahead.h"
#include "run/read_buffer.h"
#include "run/stage_clock.h"
#include "split/splitter.h"

namespace newsieve::run {

/// Reads all inputs once, in order. Text comes with its pages; JSONL comes as whole rows, to be
/// decoded by read::read_rows. Where batches end depends on the bytes only. Not safe for threads.
class Batches {
 public:
  /// Views its arguments, which outlive it. `found` serves pass after pass over the inputs.
  Batches(const Options& options, const std::vector<read::Input>& inputs, read::Opener& opener,
          FoundPages& found);

  /// Replaces what `batch` held with the next one; false at the end. Adds to `times` what reading
  /// and splitting took.
  bool next(base::Batch& batch, StageTimes& times);

  /// Bytes taken from disk so far, of all inputs.
  [[nodiscard]] std::uint64_t consumed() const;

 private:
  /// Bytes of text in a batch, unless a page is longer: what is made of them stays in a processor's
  /// cache too.
  static constexpr std::size_t kTextBatch = std::size_t{256} << 10;

  void open();
  void close(base::Batch& batch);
  void skip_long_line(base::Batch& batch);
  void refuse(const std::string& refusal, base::Batch& batch);
  void fill();
  [[nodiscard]] std::size_t block() const;
  void read(std::size_t wanted);
  void begin(base::Batch& batch);
  void offer_file();
  void take_text(base::Batch& batch);
  std::optional<std::size_t> split(std::vector<split::Piece>& pieces);
  std::optional<std::size_t> cut(std::string_view held, std::vector<split::Piece>& pieces);
  void take_pieces(base::Batch& batch);
  void take_rows(base::Batch& batch);
  void add_page(base::Batch& batch, std::size_t start, std::size_t length) const;
  void report_cut(base::Batch& batch, std::size_t start) const;
  void add_long_line(base::Batch& batch, std::uint64_t offset, std::uint64_t length) const;
  void take_bytes(base::Batch& batch, std::size_t length);
  void report(base::Batch& batch, std::optional<std::uint64_t> offset, std::string message) const;

  const Options& options_;
  const std::vector<read::Input>& inputs_;
  read::Opener& opener_;
  FoundPages& found_;

  std::uint32_t input_ = 0;                   ///< the one being read
  std::unique_ptr<read::ByteSource> source_;  ///< null: the input is not open
  ReadAhead* ahead_ = nullptr;                ///< the source, if a thread reads it
  std::unique_ptr<split::Splitter> splitter_;
  Format format_ = Format::kText;
  std::shared_ptr<const base::StoredFile> file_;  ///< that holds its bytes, if others may keep it
  std::size_t files_ = 0;                         ///< that others may have kept
  bool begun_ = false;                            ///< the format of the input is known
  bool returns_ = false;                          ///< that end lines: they become line feeds
  bool at_end_ = false;                           ///< the source has given all it has
  std::uint64_t offset_ = 0;                      ///< of `buffer_` in the input
  ReadBuffer buffer_;                             ///< read, and not yet in a batch
  std::vector<split::Piece> pieces_;              ///< that were found in `buffer_`
  std::size_t next_piece_ = 0;                    ///< of those, the first that is in no batch yet
  bool in_parts_ = false;                         ///< they are parts of a page that goes on
  std::size_t tried_ = 0;       ///< bytes of `buffer_` that were looked at and gave no page
  std::uint64_t consumed_ = 0;  ///< bytes of inputs already closed
};

}  // namespace newsieve::run
