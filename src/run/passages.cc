#include "run/passages.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace newsieve::run {

Passages::Passages(std::span<const cluster::Link> links,
                   const std::function<std::string_view(std::uint32_t record)>& story)
    : links_(links), spans_(links.size()) {
  sketch::WordPlaces places;
  std::optional<std::uint32_t> read;
  for (std::size_t i = 0; i < links.size(); ++i) {
    const cluster::Link& link = links[i];
    if (link.words == 0) {
      continue;
    }
    if (read != link.record) {
      places.read(story(link.record));
      read = link.record;
    }
    spans_[i] = places.span_of(link.first_word, link.words);
  }
}

/// Both ends are told: what is there for the one is here for the other.
sketch::ByteSpan Passages::there(std::size_t link) const {
  const cluster::Link& told = links_[link];
  const auto key = [](const cluster::Link& each) {
    return std::tie(each.record, each.kind, each.other);
  };
  const auto back = std::lower_bound(
      links_.begin(), links_.end(), std::tie(told.other, told.kind, told.record),
      [&](const cluster::Link& each, const auto& wanted) { return key(each) < wanted; });
  if (back == links_.end() || back->record != told.other || back->other != told.record ||
      back->kind != told.kind) {
    return {};
  }
  return spans_[static_cast<std::size_t>(back - links_.begin())];
}

}  // namespace newsieve::run
