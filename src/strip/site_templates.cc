#include "strip/site_templates.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace newsieve::strip {

namespace {

constexpr std::size_t kExcerpt = 80;  // bytes

void add_up(std::uint32_t& sum, std::uint32_t more) {
  sum = more > UINT32_MAX - sum ? UINT32_MAX : sum + more;
}

std::uint32_t half(std::uint32_t count) {
  return count / 2 + count % 2;
}

void keep_least(std::string& text, std::string_view other) {
  if (!other.empty() && (text.empty() || other < text)) {
    text = other;
  }
}

/// Keeps the `most` pages that were met last.
void forget_pages(KeyTable<std::uint32_t>& counted, std::size_t most) {
  if (counted.size() <= most) {
    return;
  }
  std::vector<std::pair<std::uint32_t, std::uint64_t>> by_age;
  counted.for_each(
      [&](std::uint64_t page, std::uint32_t idle) { by_age.emplace_back(idle, page); });
  const auto oldest_kept = by_age.begin() + static_cast<std::ptrdiff_t>(most) - 1;
  std::nth_element(by_age.begin(), oldest_kept, by_age.end());
  counted.erase_if([bound = *oldest_kept](std::uint64_t page, std::uint32_t idle) {
    return std::pair(idle, page) > bound;
  });
}

}  // namespace

std::string_view excerpt(std::string_view line) {
  if (line.size() <= kExcerpt) {
    return line;
  }
  std::size_t end = kExcerpt;
  while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) {
    --end;  // not within a character
  }
  return line.substr(0, end);
}

void SiteTemplates::add_line(std::uint64_t hash, std::uint32_t more) {
  LineCount& line = lines[hash];
  if (line.pages == 0) {
    line.missed = missed;
  }
  add_up(line.pages, more);
}

Repeats SiteTemplates::repeats(std::uint64_t hash) const {
  const LineCount* const line = lines.find(hash);
  return {.pages = line == nullptr ? 0 : line->pages, .site_pages = pages};
}

void SiteTemplates::note_name(std::string_view text) {
  keep_least(site.name, excerpt(text));
}

void SiteTemplates::note_text(std::uint64_t hash, std::string_view text) {
  keep_least(texts[hash], excerpt(text));
}

void SiteTemplates::add(const SiteTemplates& other) {
  keep_least(site.name, other.site.name);
  pages_seen += other.pages_seen;
  idle_runs = std::min(idle_runs, other.idle_runs);
  add_up(pages, other.pages);
  lines.for_each([&](std::uint64_t hash, LineCount& line) {
    const LineCount* const others = other.lines.find(hash);
    add_up(line.missed, others == nullptr ? other.missed : others->missed);
  });
  other.lines.for_each([&](std::uint64_t hash, const LineCount& others) {
    LineCount& line = lines[hash];
    if (line.pages == 0) {
      line.missed = others.missed;
      add_up(line.missed, missed);
    }
    add_up(line.pages, others.pages);
  });
  add_up(missed, other.missed);
  other.counted.for_each([&](std::uint64_t page, std::uint32_t idle) {
    const std::uint32_t* const known = counted.find(page);
    counted[page] = known == nullptr ? idle : std::min(*known, idle);
  });
  other.texts.for_each(
      [&](std::uint64_t hash, const std::string& text) { keep_least(texts[hash], text); });
}

void SiteTemplates::forget_rare() {
  const Retention retention = retention_of(site.kind);
  missed = std::max(missed, pages / retention.bucket);
  lines.erase_if([bound = missed](std::uint64_t, const LineCount& line) {
    return std::uint64_t{line.pages} + line.missed <= bound;
  });
  while (pages > retention.most_pages) {
    pages = half(pages);
    missed = half(missed);
    lines.for_each([](std::uint64_t, LineCount& line) {
      line.missed = half(line.missed + line.pages % 2);
      line.pages /= 2;  // downwards: a count is never too high
    });
    lines.erase_if([](std::uint64_t, const LineCount& line) { return line.pages == 0; });
  }
  texts.erase_if(
      [&](std::uint64_t hash, const std::string&) { return lines.find(hash) == nullptr; });
  forget_pages(counted, retention.most_pages);
}

std::size_t SiteTemplates::bytes() const {
  return sizeof *this + lines.bytes() + counted.bytes() + texts.bytes() + texts.size() * kExcerpt;
}

}  // namespace newsieve::strip
