// The template file: bytes ↔ TemplateStore. docs/format.md describes it.
#include <fmt/format.h>

#include <charconv>
#include <cstdint>
#include <optional>

#include "base/hash.h"
#include "strip/template_store.h"
#include "strip/trace.h"

namespace newsieve::strip {

namespace {

constexpr std::string_view kName = "newsieve templates ";
constexpr std::uint32_t kFormat = 2;

/// What counts depend on: those of other settings cannot be added.
std::string settings() {
  const Retention site = retention_of(SiteKind::kHost);
  const Retention pool = retention_of(SiteKind::kPool);
  return fmt::format("lines {}; sites 1/{} of {} pages; pool 1/{} of {} pages", kTraceVersion,
                     site.bucket, site.most_pages, pool.bucket, pool.most_pages);
}

/// Whole numbers are LEB128 but for hashes, which are 8 bytes, the lowest first.
class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) {
      out_ += static_cast<char>(0x80 | (value & 0x7f));
    }
    out_ += static_cast<char>(value);
  }

  void hash(std::uint64_t value) {
    for (unsigned shift = 0; shift < 64; shift += 8) {
      out_ += static_cast<char>(value >> shift & 0xff);
    }
  }

  void text(std::string_view bytes) {
    number(bytes.size());
    out_ += bytes;
  }

 private:
  std::string& out_;
};

/// Reads what Writer wrote. Beyond the end, and of a number too large, all is 0 and `good` false.
class FileReader {
 public:
  explicit FileReader(std::string_view left) : left_(left) {}

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const std::uint64_t byte = take_byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) {
        return value;
      }
    }
    return fail();
  }

  std::uint32_t number32() {
    const std::uint64_t value = number();
    return static_cast<std::uint32_t>(value <= UINT32_MAX ? value : fail());
  }

  std::uint64_t hash() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 8) {
      value |= take_byte() << shift;
    }
    return value;
  }

  std::string_view text() {
    const std::uint64_t length = number();
    if (length > left_.size()) {
      fail();
      return {};
    }
    const std::string_view bytes = left_.substr(0, length);
    left_.remove_prefix(length);
    return bytes;
  }

  /// A number of entries, each of which has at least a byte.
  std::uint64_t entries() {
    const std::uint64_t count = number();
    return count <= left_.size() ? count : fail();
  }

  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] bool at_end() const { return left_.empty(); }

 private:
  std::uint64_t take_byte() {
    if (left_.empty()) {
      return fail();
    }
    const auto byte = static_cast<unsigned char>(left_.front());
    left_.remove_prefix(1);
    return byte;
  }

  std::uint64_t fail() {
    good_ = false;
    left_ = {};
    return 0;
  }

  std::string_view left_;
  bool good_ = true;
};

void write_site(Writer& out, std::uint64_t key, const SiteTemplates& site) {
  out.hash(key);
  out.number(static_cast<std::uint64_t>(site.site.kind));
  out.text(site.site.name);
  out.number(site.pages_seen);
  out.number(site.idle_runs);
  out.number(site.pages);
  out.number(site.missed);
  out.number(site.lines.size());
  for (const auto& [hash, line] : site.lines.sorted()) {
    const std::string* const text = site.texts.find(hash);
    out.hash(hash);
    out.number(line->pages);
    out.number(line->missed);
    out.text(text == nullptr ? "" : *text);
  }
  out.number(site.counted.size());
  for (const auto& [page, idle] : site.counted.sorted()) {
    out.hash(page);
    out.number(*idle);
  }
}

void read_site(FileReader& in, TemplateStore& store) {
  SiteTemplates& site = store.sites[in.hash()];
  const std::uint64_t kind = in.number();
  site.site.kind = static_cast<SiteKind>(
      std::min<std::uint64_t>(kind, static_cast<std::uint64_t>(SiteKind::kPool)));
  site.site.name = in.text();
  site.pages_seen = in.number();
  site.idle_runs = in.number32();
  site.pages = in.number32();
  site.missed = in.number32();
  for (std::uint64_t left = in.entries(); left > 0 && in.good(); --left) {
    const std::uint64_t hash = in.hash();
    LineCount& line = site.lines[hash];
    line.pages = in.number32();
    line.missed = in.number32();
    if (const std::string_view text = in.text(); !text.empty()) {
      site.texts[hash] = text;
    }
  }
  for (std::uint64_t left = in.entries(); left > 0 && in.good(); --left) {
    const std::uint64_t page = in.hash();
    site.counted[page] = in.number32();
  }
}

/// Takes a line off the front, without its newline; nothing if there is none.
std::optional<std::string_view> take_line(std::string_view& from) {
  const std::size_t end = from.find('\n');
  if (end == std::string_view::npos) {
    return std::nullopt;
  }
  const std::string_view line = from.substr(0, end);
  from.remove_prefix(end + 1);
  return line;
}

std::string check_format(std::string_view number) {
  std::uint32_t format = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), format);
  if (error != std::errc{} || end != number.data() + number.size()) {
    return "not a file of site templates";
  }
  if (format != kFormat) {
    return fmt::format("made by {} version of newsieve: it has format {}, this one takes {}{}",
                       format < kFormat ? "an older" : "a newer", format, kFormat,
                       format < kFormat ? "; remove it to learn anew" : "");
  }
  return {};
}

}  // namespace

std::string to_file(const TemplateStore& store) {
  std::string body;
  Writer writer(body);
  writer.number(store.runs);
  writer.number(store.sites.size());
  for (const auto& [key, site] : store.sorted()) {
    write_site(writer, key, *site);
  }
  std::string file = fmt::format("{}{}\n{}\n{}\n", kName, kFormat, settings(), body.size());
  file += body;
  Writer(file).hash(base::hash64(file));
  return file;
}

std::string from_file(std::string_view file, TemplateStore& store) {
  if (file.empty()) {
    store = {};
    return {};
  }
  constexpr std::size_t kSum = sizeof(std::uint64_t);
  std::string_view left = file;
  const std::optional<std::string_view> name = take_line(left);
  if (!name || !name->starts_with(kName)) {
    return "not a file of site templates";
  }
  if (std::string problem = check_format(name->substr(kName.size())); !problem.empty()) {
    return problem;
  }
  const std::optional<std::string_view> made_with = take_line(left);
  if (made_with && *made_with != settings()) {
    return fmt::format("made with other settings, which cannot be added up: {}, and not {}",
                       *made_with, settings());
  }
  const std::optional<std::string_view> length = take_line(left);
  if (!length) {
    return "truncated";
  }
  std::uint64_t bytes = 0;
  std::from_chars(length->data(), length->data() + length->size(), bytes);
  if (left.size() < kSum || left.size() - kSum < bytes) {
    return "truncated";
  }
  const std::string_view checked = file.substr(0, file.size() - kSum);
  if (FileReader(file.substr(checked.size())).hash() != base::hash64(checked)) {
    return "damaged";
  }
  left.remove_suffix(kSum);
  FileReader reader(left);
  TemplateStore read;
  read.runs = reader.number();
  for (std::uint64_t sites = reader.entries(); sites > 0 && reader.good(); --sites) {
    read_site(reader, read);
  }
  if (!reader.good() || !reader.at_end()) {
    return "damaged";
  }
  store = std::move(read);
  return {};
}

}  // namespace newsieve::strip
