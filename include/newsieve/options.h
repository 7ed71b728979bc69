// Every setting of a run, one struct per stage in line order, each with its default.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace newsieve {

enum class Format { kAuto, kText, kJsonl };
enum class RelatedItems { kDrop, kExtract };
enum class StripLevel { kNone, kPage, kSite };
/// Where a page's headline goes beside `title`: into `text` too, or not. kAuto: it stays in the
/// text of page text, as the page has it; JSONL has a column of its own for it.
enum class Headline { kAuto, kText, kField };
enum class DedupLevel { kNone, kExact, kNear };

/// Deduplicates as another program does by default, to compare with it: its folding, its shingles,
/// its bands, and whatever shares a band is one cluster. docs/sketch.md says what is reproduced.
enum class Preset { kNone, kDatatrove, kTextDedup, kNemo };

/// How a JSONL row is read: the names of its fields, and the form of its date. An empty name reads
/// nothing.
struct FieldNames {
  std::string text = "text";
  std::string id = "id";
  std::string url = "url";
  std::string title = "title";
  std::string date = "date";
  std::string source = "source";
  /// The form of the date, as strptime takes it (base/date.h lists what): tried before the common
  /// forms. Empty: these alone.
  std::string date_format = {};
};

struct ReadOptions {
  std::vector<std::string> inputs;  ///< files, folders or "-"; none means standard input
  Format format = Format::kAuto;
  FieldNames fields;
  /// Longest page, JSONL row or line taken, in bytes. A longer line is skipped, a longer page cut.
  std::uint64_t max_page_bytes = std::uint64_t{64} << 20;
  /// Files that the run itself reads or writes beside its inputs. Where a folder is walked they are
  /// passed over, as is any newsieve.toml.
  std::vector<std::string> own_files = {};
};

struct SplitOptions {
  std::string delimiter;  ///< RE2 syntax; a line that it matches separates two pages. Empty: none
};

struct ParseOptions {
  RelatedItems related = RelatedItems::kDrop;
};

struct StripOptions {
  StripLevel level = StripLevel::kSite;
  Headline headline = Headline::kAuto;
  std::string template_db;  ///< file of learned site templates, read and written back; empty: none
};

/// Which of a cluster is kept. kBest: the most complete, then the agency's own, the earliest, the
/// one with the least noise around it, the first; a later version of the same source takes its
/// place. The others: one rule, then the order of the input. A text that holds much more than the
/// one that the rule would keep stays beside it: its words would be lost.
enum class Keep { kBest, kFirst, kLongest, kEarliest };

/// Records collapse by the share of their words that both have, in runs of four or more, and only
/// if the guard on numbers, names, negations and dates holds. docs/deduplication.md has the rules.
struct DedupOptions {
  DedupLevel level = DedupLevel::kNear;
  /// Other than kNone, it stands in for `level` kNear and for all below; not for a stream.
  Preset preset = Preset::kNone;
  Keep keep = Keep::kBest;
  /// Near: the longer has this share of the shorter's words, and the shorter all but a tenth less
  /// of the longer's; 0 to 1.
  double near = 0.79;
  double containment = 0.84;  ///< the longer has this share of the shorter's words; 0 to 1
  /// Share of the shorter text's numbers that the longer must hold, and the other way round but for
  /// the numbers of what it says more; 0 to 1.
  double guard = 0.8;
  /// A run that passes one of these goes on, and says so: it may have taken for copies what is
  /// none.
  std::uint64_t max_cluster = 10000;  ///< records of one cluster, the one that is kept included
  double max_removal = 0.9;  ///< share of the records that are copies, from 100 records on; 0 to 1
};

struct WriteOptions {
  std::string output;   ///< file for the clean JSONL, replaced atomically; empty: standard output
  std::string ledger;   ///< file for the ledger; empty: none
  std::string summary;  ///< file for the summary; empty: none
};

struct Options {
  ReadOptions read;
  SplitOptions split;
  ParseOptions parse;
  StripOptions strip;
  DedupOptions dedup;
  WriteOptions write;
  unsigned threads = 0;  ///< 0: one for each processor
  bool stream = false;   ///< one pass, bounded window, the first copy wins
  /// What the records waiting to be written may hold of memory, in bytes; the rest goes to disk.
  std::uint64_t max_memory = std::uint64_t{1} << 30;
};

}  // namespace newsieve
