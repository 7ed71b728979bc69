#include "split/text_line.h"

#include <algorithm>

#include "base/normal_text.h"
#include "base/scanned_text.h"

namespace newsieve::split {

namespace {

constexpr std::size_t kPartBytes = std::size_t{32} << 10U;  // scanned at once: stays in the cache
constexpr std::size_t kUsualLine = 60;                      // bytes

constexpr std::uint32_t kHeadlineWords = 4;  // a shorter line is a label

bool is_headline(std::string_view line, const base::Looks& looks) {
  return looks.words >= kHeadlineWords && !looks.bullet && base::is_headline(line, looks);
}

}  // namespace

TextLine make_line(std::string_view text, std::size_t start) {
  thread_local base::Normaliser normaliser;
  const base::NormalLine normal = normaliser.read(text);
  const base::Looks looks = base::look(text);
  return {.start = start,
          .text = text,
          .hash = normal.kept_hash,
          .looks = looks,
          .label = base::label_of(text, normal),
          .headline = is_headline(text, looks),
          .glued = false};
}

void read_lines(std::string_view stretch, TextLines& lines) {
  thread_local base::ScannedText part;
  thread_local base::NormalText normals;
  lines.clear();
  lines.reserve(stretch.size() / kUsualLine);
  for (std::size_t begin = 0; begin < stretch.size();) {
    // Up to the end of a line.
    const std::size_t newline = stretch.find('\n', std::min(begin + kPartBytes, stretch.size()));
    const std::size_t end = std::min(newline, stretch.size() - 1) + 1;
    part.read(stretch.substr(begin, end - begin));
    normals.read(part);
    part.for_each_line([&](std::string_view line, std::uint32_t) {
      TextLine& added = lines.emplace_back();
      added.start = begin + part.start_of(line);
      added.text = line;
      added.looks = base::look_briefly(part, line);
      added.headline = is_headline(line, added.looks);
      if (line.size() > base::kLongestLabel) {
        added.hash = normals.kept_hash(line);
      } else {
        const base::NormalLine normal = normals.line(line);
        added.hash = normal.kept_hash;
        added.label = base::label_of(line, normal);
      }
    });
    begin = end;
  }
}

}  // namespace newsieve::split
