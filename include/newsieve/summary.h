// A run in numbers, and what a run tells while it goes on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsieve {

/// Something in the input that could not be taken as it stands. Never ends a run.
struct Problem {
  std::string input;                    ///< name of the input
  std::optional<std::uint64_t> offset;  ///< bytes into the decompressed input; none: all of it
  std::string message;                  ///< "invalid UTF-8: 2 bytes dropped"
};

/// The message with its place in the input, if it has one: "byte 4014: invalid UTF-8: …".
std::string placed_message(const Problem& problem);

/// Bytes and spans of one ledger class.
struct ClassCount {
  std::uint64_t spans = 0;
  std::uint64_t bytes = 0;
};

struct NamedSeconds {
  std::string_view name;  ///< of a pass or a stage
  double seconds = 0;
};

/// A bound that a run passed. It went on.
struct Warning {
  std::string_view bound;  ///< the name of its flag: "max-cluster", "max-removal"
  std::string message;     ///< what happened, and what to do
};

struct Summary {
  std::uint64_t inputs = 0;
  std::uint64_t input_bytes = 0;  ///< decompressed
  std::uint64_t pages = 0;
  std::uint64_t records = 0;  ///< before collapsing
  std::uint64_t kept_records = 0;
  std::uint64_t kept_bytes = 0;  ///< of texts written
  std::uint64_t copies_exact = 0;
  std::uint64_t copies_near = 0;
  std::uint64_t copies_contained = 0;
  std::uint64_t copies_update = 0;
  std::uint64_t largest_cluster = 0;       ///< records in it, the one that is kept included
  std::string largest_cluster_id;          ///< of the one that is kept
  std::uint64_t links_shares_passage = 0;  ///< pairs of kept records; the same of the others
  std::uint64_t links_template_sibling = 0;
  std::uint64_t links_series = 0;
  std::uint64_t compared_pairs = 0;   ///< texts verified against each other
  std::uint64_t hot_keys = 0;         ///< hashes that too many texts share to follow all of them
  std::uint64_t capped_records = 0;   ///< records with more candidates than are verified
  std::uint64_t unlearned_pages = 0;  ///< let through by `--stream` before their site was known
  std::uint64_t problems = 0;
  std::vector<Warning> warnings;
  std::vector<ClassCount> dropped;              ///< indexed by SpanClass
  std::vector<NamedSeconds> seconds;            ///< of each pass, by the clock on the wall
  std::vector<NamedSeconds> processor_seconds;  ///< of each stage, of all threads together
};

/// What a run calls back. All calls come from one thread at a time. The defaults do nothing.
class Observer {
 public:
  virtual ~Observer() = default;
  /// Bad data: the run goes on.
  virtual void problem(const Problem& /*problem*/) {}
  /// The run does what it was told, but that looks wrong. It goes on.
  virtual void warning(std::string_view /*message*/) {}
  /// A pass begins; `total_bytes` is what it will read from disk, 0 where that is unknown.
  virtual void pass(std::string_view /*name*/, std::uint64_t /*total_bytes*/) {}
  /// Bytes read from disk since the pass began.
  virtual void progress(std::uint64_t /*bytes*/) {}
};

}  // namespace newsieve
