#include "property/run_line.h"

#include <simdjson.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "newsieve/newsieve.h"

namespace newsieve::property {
namespace {

/// Calls `take` with each row of JSONL as an object.
template <typename Take>
void for_each_row(std::string_view jsonl, Take take) {
  simdjson::dom::parser parser;
  while (!jsonl.empty()) {
    const std::size_t end = jsonl.find('\n');
    if (end == std::string_view::npos) {
      throw std::runtime_error("the last row has no newline");
    }
    const simdjson::dom::object row = parser.parse(simdjson::padded_string(jsonl.substr(0, end)));
    take(row);
    jsonl.remove_prefix(end + 1);
  }
}

std::string string_at(const simdjson::dom::object& row, std::string_view key) {
  return std::string(std::string_view(row[key]));
}

std::uint64_t number_at(const simdjson::dom::object& row, std::string_view key) {
  std::uint64_t number = 0;
  return row[key].get(number) == simdjson::SUCCESS ? number : 0;
}

std::vector<OutputLink> links_at(const simdjson::dom::object& row) {
  std::vector<OutputLink> links;
  for (const simdjson::dom::object link : simdjson::dom::array(row["links"])) {
    links.push_back({string_at(link, "relation"), string_at(link, "id"), number_at(link, "start"),
                     number_at(link, "length"), number_at(link, "other_start"),
                     number_at(link, "other_length")});
  }
  return links;
}

}  // namespace

Folder::Folder() {
  std::string name = (std::filesystem::temp_directory_path() / "newsieve-test-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) {
    throw std::runtime_error("cannot make a temporary folder");
  }
  path_ = name;
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string Folder::write(const std::string& name, std::string_view bytes) const {
  const std::filesystem::path path = path_ / name;
  std::ofstream(path, std::ios::binary) << bytes;
  return path.string();
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file.is_open()) {
    throw std::runtime_error("cannot read " + path.string());
  }
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return std::move(bytes).str();
}

std::vector<OutputRow> Written::rows() const {
  std::vector<OutputRow> rows;
  for_each_row(output, [&](const simdjson::dom::object& row) {
    rows.push_back({string_at(row, "id"),
                    string_at(row, "text"),
                    string_at(row, "source"),
                    std::uint64_t(row["offset"]),
                    std::uint64_t(row["length"]),
                    {},
                    links_at(row)});
    for (const simdjson::dom::object copy : row["copies"]) {
      rows.back().copies.push_back(string_at(copy, "id"));
    }
  });
  return rows;
}

std::vector<std::string> Written::texts() const {
  std::vector<std::string> texts;
  for (OutputRow& row : rows()) {
    texts.push_back(std::move(row.text));
  }
  return texts;
}

std::vector<DroppedSpan> Written::dropped() const {
  std::vector<DroppedSpan> spans;
  for_each_row(ledger, [&](const simdjson::dom::object& row) {
    spans.push_back({string_at(row, "source"), std::uint64_t(row["offset"]),
                     std::uint64_t(row["start"]), std::uint64_t(row["length"]),
                     string_at(row, "class")});
  });
  return spans;
}

Written run_line(Options options) {
  const Folder folder;
  options.write.output = (folder.path() / "clean.jsonl").string();
  options.write.ledger = (folder.path() / "ledger.jsonl").string();
  Observer silent;
  clean(options, silent);
  return {read_file(options.write.output), read_file(options.write.ledger)};
}

Written run_line_on(std::string_view bytes, Options options) {
  const Folder folder;
  options.read.inputs = {folder.write("input", bytes)};
  return run_line(std::move(options));
}

}  // namespace newsieve::property
