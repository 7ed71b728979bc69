#include "judge/frequent_lines.h"

#include <algorithm>
#include <tuple>

#include "base/hash.h"
#include "base/utf8.h"

namespace newsieve::judge {

std::string shown(std::string_view text) {
  constexpr std::string_view kReplacement = "\uFFFD";
  constexpr std::string_view kEllipsis = "…";
  std::string out;
  std::size_t cut = 0;  // up to where the ellipsis has room behind it
  while (!text.empty()) {
    const base::CodePoint point = base::decode(text);
    std::string_view piece = text.substr(0, point.length);
    if (point.length == 0) {
      piece = kReplacement;
    } else if (point.value == '\n' || point.value == '\r' || point.value == '\t') {
      piece = " ";
    }
    if (out.size() + piece.size() > kShownBytes) {
      out.resize(cut);
      out += kEllipsis;
      break;
    }
    out += piece;
    cut = out.size() + kEllipsis.size() <= kShownBytes ? out.size() : cut;
    text.remove_prefix(std::max(point.length, 1U));
  }
  return out;
}

void FrequentLines::add(std::uint32_t source, std::string_view line) {
  Entry& entry = entries_[base::hash64(line, source)];
  if (entry.count == 0) {
    entry.source = source;
    entry.bytes = static_cast<std::uint32_t>(line.size());
    entry.missed = added_ / kWidth;
    entry.text = shown(line);
  }
  ++entry.count;
  if (++added_ % kWidth == 0) {
    forget_rare();
  }
}

void FrequentLines::forget_rare() {
  const std::uint64_t bucket = added_ / kWidth;
  std::erase_if(entries_,
                [&](const auto& each) { return each.second.count + each.second.missed <= bucket; });
}

std::vector<std::vector<RepeatedLine>> FrequentLines::of_sources(std::size_t sources,
                                                                 std::size_t most) const {
  std::vector<std::vector<RepeatedLine>> lines(sources);
  for (const auto& [hash, entry] : entries_) {
    if (entry.count > 1) {
      lines[entry.source].push_back(
          {.text = entry.text, .count = entry.count, .bytes = entry.count * entry.bytes});
    }
  }
  for (std::vector<RepeatedLine>& of_source : lines) {
    std::sort(of_source.begin(), of_source.end(), [](const auto& left, const auto& right) {
      return std::tie(right.bytes, right.count, left.text) <
             std::tie(left.bytes, left.count, right.text);
    });
    of_source.resize(std::min(of_source.size(), most));
  }
  return lines;
}

}  // namespace newsieve::judge
