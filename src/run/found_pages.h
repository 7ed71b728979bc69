// Where the pages of texts begin, as the first pass has found it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string_view>
#include <vector>

#include "split/splitter.h"

namespace newsieve::run {

/// The first pass notes what the splitter made of an input that does not mark its pages; the others
/// look it up, and split only what they find nothing about. Not safe for threads.
///
/// An input is known as a whole or not at all, as the splitter goes by what it has seen of it. But
/// if its bytes have changed since, it is unknown from there on. The splitter then takes what
/// follows for the begin of an input.
class FoundPages {
 public:
  /// Keeps up to `memory` bytes, 32 for each piece: of inputs that do not fit nothing is known.
  explicit FoundPages(std::uint64_t memory) : memory_(memory) {}

  /// Another pass begins: from the second one on nothing is noted.
  void begin_pass();

  /// Bytes that wait to be split.
  struct Stretch {
    std::uint32_t input = 0;   ///< ordinal
    std::uint64_t offset = 0;  ///< of `bytes` in the decompressed input
    std::string_view bytes;
    bool last = false;  ///< they are the input's last
  };

  /// Notes that the splitter took the first `taken` bytes, of which it made `pieces`.
  void note(const Stretch& stretch, const std::vector<split::Piece>& pieces, std::size_t taken);

  /// Forgets the input, of which not all is as the splitter made it.
  void forget(std::uint32_t input);

  /// Appends the pieces that the splitter would make, and returns how many bytes it would take; 0
  /// if it would wait for more. Empty: that is not known.
  std::optional<std::size_t> find(const Stretch& stretch, std::vector<split::Piece>& pieces);

 private:
  /// As split::Piece; begins where the one before ends.
  struct Piece {
    std::uint64_t length = 0;
    std::string_view rule;
    bool page = false;
  };
  struct Found {
    std::uint32_t input = 0;
    bool last = false;
    std::uint64_t offset = 0;
    std::uint64_t held = 0;   ///< bytes of the stretch
    std::uint64_t taken = 0;  ///< bytes of the pieces
    std::uint64_t hash = 0;   ///< of the bytes taken
    std::vector<Piece> pieces;

    [[nodiscard]] std::uint64_t memory() const {
      return sizeof(Found) + pieces.size() * sizeof(Piece);
    }
  };

  const std::uint64_t memory_;
  std::uint64_t used_ = 0;  ///< bytes
  std::uint64_t passes_ = 0;
  std::deque<Found> found_;               ///< in input order
  std::size_t next_ = 0;                  ///< to be asked for
  std::optional<std::uint32_t> unknown_;  ///< the input of which no more is noted, or asked for
};

}  // namespace newsieve::run
