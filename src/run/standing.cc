#include "run/standing.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/agencies.h"
#include "base/date.h"
#include "base/hash.h"
#include "base/normal_line.h"

namespace newsieve::run {

namespace {

/// How far into a text an agency's credit may stand, in bytes.
constexpr std::size_t kLongestDateline = 120;

/// A field may hold more behind its date: "27-MAR-1987 11:46:05.99 RM".
std::optional<base::Date> date_at_start(std::string_view field) {
  if (const std::optional<base::Date> date = base::parse_date(field)) {
    return date;
  }
  const std::optional<base::FoundDate> found = base::find_date(field);
  return found && found->start == 0 ? std::optional(found->date) : std::nullopt;
}

/// The input may be another than the one that a row was first read from.
bool is_file_name(std::string_view name) {
  if (name.find('/') != std::string_view::npos) {
    return true;
  }
  static constexpr std::array<std::string_view, 13> kSuffixes = {
      ".txt", ".text", ".jsonl", ".ndjson", ".json", ".gz", ".zst",
      ".xz",  ".bz2",  ".html",  ".htm",    ".md",   ".csv"};
  return std::any_of(kSuffixes.begin(), kSuffixes.end(),
                     [&](std::string_view suffix) { return name.ends_with(suffix); });
}

/// What a field says, without a copy of it.
std::string_view said(const std::optional<std::string>& field) {
  return field ? std::string_view(*field) : std::string_view{};
}

bool names_agency(std::string_view name) {
  return base::is_news_agency(name) || base::is_host_of_news_agency(name);
}

/// An author field has names separated by commas.
bool is_by_agency(std::string_view author) {
  while (!author.empty()) {
    const std::size_t end = std::min(author.find(','), author.size());
    if (base::is_news_agency(author.substr(0, end))) {
      return true;
    }
    author.remove_prefix(std::min(end + 1, author.size()));
  }
  return false;
}

/// "TARNHOLM, May 3 (Reuters) - ": within what a text opens with.
bool credits_agency(std::string_view story) {
  std::string_view head = story.substr(0, std::min(story.find('\n'), kLongestDateline));
  for (std::size_t open = head.find('('); open != std::string_view::npos; open = head.find('(')) {
    head.remove_prefix(open + 1);
    if (base::is_news_agency(head.substr(0, head.find(')')))) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::string_view source_of(std::string_view input_name, const Record& record) {
  if (record.site) {
    return *record.site;
  }
  if (record.publisher) {
    return *record.publisher;
  }
  return record.source == input_name || is_file_name(record.source) ? std::string_view{}
                                                                    : record.source;
}

std::uint16_t noise_of(const Page& page, const strip::Articles& articles) {
  std::uint64_t dropped = 0;
  for (const Span& span : articles.spans) {
    dropped += span.article < 0 ? span.length : 0;
  }
  return page.text.empty() ? std::uint16_t{0}
                           : static_cast<std::uint16_t>(1000 * dropped / page.text.size());
}

cluster::Standing standing_of(std::string_view input_name, const Record& record,
                              std::uint16_t noise) {
  cluster::Standing standing{.noise = noise, .role = record.role};
  standing.agency = names_agency(record.source) || names_agency(said(record.publisher)) ||
                    base::is_host_of_news_agency(said(record.site)) ||
                    is_by_agency(said(record.author)) || credits_agency(strip::story_of(record));
  if (const std::string_view source = source_of(input_name, record); !source.empty()) {
    standing.source = base::normal_hash(source);
  }
  if (record.published) {
    if (const std::optional<base::Date> date = date_at_start(*record.published)) {
      standing.published = base::seconds_since_epoch(*date);
    }
  }
  return standing;
}

}  // namespace newsieve::run
