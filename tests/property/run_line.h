// Runs the whole line on bytes in a fresh folder, and reads back what it wrote.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "newsieve/options.h"

namespace newsieve::property {

/// A folder of its own under the temporary folder, removed with everything in it.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  /// Writes a file into the folder and returns its whole path.
  std::string write(const std::string& name, std::string_view bytes) const;

 private:
  std::filesystem::path path_;
};

std::string read_file(const std::filesystem::path& path);

/// A link of a row.
struct OutputLink {
  std::string relation;
  std::string id;
  std::uint64_t start = 0;
  std::uint64_t length = 0;  ///< 0: no passage
  std::uint64_t other_start = 0;
  std::uint64_t other_length = 0;
};

/// A row of the output, of which tests need this much.
struct OutputRow {
  std::string id;
  std::string text;
  std::string source;
  std::uint64_t offset = 0;         ///< of the page
  std::uint64_t length = 0;         ///< of the page
  std::vector<std::string> copies;  ///< ids
  std::vector<OutputLink> links = {};
};

/// A row of the ledger.
struct DroppedSpan {
  std::string source;
  std::uint64_t offset = 0;
  std::uint64_t start = 0;
  std::uint64_t length = 0;
  std::string span_class;
};

/// What a run wrote, as bytes.
struct Written {
  std::string output;
  std::string ledger;

  [[nodiscard]] std::vector<OutputRow> rows() const;
  [[nodiscard]] std::vector<std::string> texts() const;
  [[nodiscard]] std::vector<DroppedSpan> dropped() const;
};

/// Runs `clean` with the options; their output and ledger are set here.
Written run_line(Options options);

/// The same on one input that holds `bytes`.
Written run_line_on(std::string_view bytes, Options options = {});

}  // namespace newsieve::property
