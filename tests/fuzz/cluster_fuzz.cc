// Any bytes as texts, a line each: what is clustered stands for itself, links lie within the texts
// and hold the same words, and clustering the representatives again collapses nothing.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "cluster/clusterer.h"
#include "newsieve/sketch.h"
#include "sketch/sketcher.h"

namespace {

using newsieve::Sketch;
using newsieve::Word;
using newsieve::cluster::Clusters;
using newsieve::cluster::Link;
using newsieve::cluster::Membership;
using newsieve::cluster::Standing;

constexpr std::size_t kMostTexts = 64;
constexpr std::int64_t kDay = 86'400;

struct Text {
  std::string_view bytes;
  Standing standing;
};

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

/// Lines of valid UTF-8; the first byte of each is its source and its day.
std::vector<Text> texts_of(std::string_view data) {
  std::vector<Text> texts;
  while (!data.empty() && texts.size() < kMostTexts) {
    std::string_view line = data.substr(0, data.find('\n'));
    data.remove_prefix(std::min(line.size() + 1, data.size()));
    Standing standing;
    if (!line.empty()) {
      const auto head = static_cast<unsigned char>(line.front());
      line.remove_prefix(1);
      standing.source = head % 4U;
      standing.published = head < 128 ? head * kDay : Standing::kUnknownDate;
    }
    texts.push_back({line.substr(0, newsieve::base::valid_prefix(line)), standing});
  }
  return texts;
}

/// The hashes of some of a text's words, which it has.
std::vector<std::uint32_t> passage(std::string_view text, std::uint32_t first,
                                   std::uint32_t count) {
  newsieve::sketch::Sketcher sketcher;
  Sketch sketch;
  sketcher.sketch(text, sketch);
  require(first <= sketch.words.size() && count <= sketch.words.size() - first);
  std::vector<std::uint32_t> hashes;
  for (std::uint32_t word = first; word < first + count; ++word) {
    hashes.push_back(newsieve::hash_of(sketch.words[word]));
  }
  return hashes;
}

Clusters cluster(const std::vector<Text>& texts) {
  newsieve::sketch::Sketcher sketcher;
  newsieve::cluster::Clusterer clusterer({}, 0);
  newsieve::cluster::StreamClusterer stream({}, 5);
  Sketch sketch;
  for (std::uint32_t i = 0; i < texts.size(); ++i) {
    sketcher.sketch(texts[i].bytes, sketch);
    clusterer.add(sketch, texts[i].standing);
    require(stream.add(sketch, texts[i].standing).representative <= i);
  }
  return clusterer.finish();
}

void check_link(const Link& link, const std::vector<Text>& texts) {
  const std::string_view text = texts[link.record].bytes;
  const std::string_view other = texts[link.other].bytes;
  require(link.record != link.other);
  if (link.words > 0) {
    require(passage(text, link.first_word, link.words) ==
            passage(other, link.other_first_word, link.words));
  }
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::vector<Text> texts = texts_of({reinterpret_cast<const char*>(data), size});
  const Clusters clusters = cluster(texts);
  require(clusters.memberships.size() == texts.size());
  std::vector<Text> kept;
  for (std::uint32_t i = 0; i < texts.size(); ++i) {
    const Membership& membership = clusters.memberships[i];
    const Membership& leader = clusters.memberships[membership.representative];
    require(leader.representative == membership.representative);
    require(membership.jaccard >= 0 && membership.jaccard <= 1);
    require(membership.containment >= 0 && membership.containment <= 1);
    if (membership.representative == i) {
      kept.push_back(texts[i]);
    }
  }
  for (const Link& link : clusters.links) {
    check_link(link, texts);
  }
  const Clusters again = cluster(kept);
  for (std::uint32_t i = 0; i < kept.size(); ++i) {
    require(again.memberships[i].representative == i);
  }
  return 0;
}
