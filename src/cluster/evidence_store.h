// What verification will need of each text, waiting in a spool.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/chunked_vector.h"
#include "base/spool.h"
#include "cluster/evidence.h"
#include "newsieve/sketch.h"

namespace newsieve::cluster {

/// Texts are numbered in the order they are put: 0, 1, 2, …
class EvidenceStore {
 public:
  /// What of a text was read back. It stays until it is read into again, or a text is put.
  class Loaded {
   public:
    [[nodiscard]] std::span<const Word> words() const;

    /// As Evidence wants them; collected when they are first asked for.
    [[nodiscard]] std::span<const std::uint32_t> numbers();
    [[nodiscard]] const Amounts& amounts();

   private:
    friend class EvidenceStore;
    friend class EvidenceReader;
    std::uint32_t text_ = UINT32_MAX;
    std::string_view bytes_;
    std::string copy_;  ///< holds them, unless they are in memory
    std::vector<std::uint32_t> numbers_;
    bool has_numbers_ = false;
    Amounts amounts_;
    bool has_amounts_ = false;
  };

  /// `memory`: bytes held before they go to disk.
  explicit EvidenceStore(std::uint64_t memory);

  void put(const Sketch& sketch);

  /// May be called in several threads while nothing is put.
  void load(std::uint32_t text, Loaded& into) const;

  /// Asks for what `load` of a text will need, for the first of what it will give, and for as much
  /// of it as most comparisons read: nothing but time depends on these, which go in this order.
  /// Most of that time a page is looked for; asked for the first words of several texts, the
  /// processor looks for several pages at once.
  void prefetch_entry(std::uint32_t text) const { __builtin_prefetch(&entries_[text]); }
  void prefetch_begin(std::uint32_t text) const { words_.prefetch(entries_[text].offset, 1); }
  void prefetch(std::uint32_t text) const;

  /// How many words a text has.
  [[nodiscard]] std::uint32_t words_of(std::uint32_t text) const { return entries_[text].words; }

 private:
  struct Entry {
    std::uint64_t offset;
    std::uint32_t words;
  };

  base::Spool words_;  ///< nothing else, so that all are aligned
  base::ChunkedVector<Entry> entries_;
};

/// Reads evidence, and keeps what is not long for the next time: texts of one template are asked
/// for again and again. One for each thread.
class EvidenceReader {
 public:
  /// `readers`: how many share the memory that one alone would have.
  explicit EvidenceReader(const EvidenceStore& store, std::size_t readers = 1);

  /// Valid until the next call.
  EvidenceStore::Loaded& recall(std::uint32_t text);

 private:
  const EvidenceStore& store_;
  std::vector<EvidenceStore::Loaded> recalled_;  ///< by the low digits of the text
  EvidenceStore::Loaded long_text_;
};

}  // namespace newsieve::cluster
