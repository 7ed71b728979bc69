#include "cluster/texts.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <tuple>

#include "base/hash.h"
#include "cluster/guard.h"

namespace newsieve::cluster {

namespace {

/// A page's own article counts a quarter more than a related item: flattening adds captions to an
/// item's words and takes its paragraphs.
std::uint64_t weighed_words(const Exemplar& exemplar) {
  return std::uint64_t{exemplar.tokens} * (exemplar.standing.role == Role::kMain ? 5 : 4);
}

/// In steps of a sixteenth to a thirty-second: a byline more makes no text more complete.
std::uint64_t completeness(const Exemplar& exemplar) {
  constexpr int kStepBits = 5;
  const std::uint64_t words = weighed_words(exemplar);
  const int width = std::max(static_cast<int>(std::bit_width(words)), kStepBits);
  return static_cast<std::uint64_t>(width) << kStepBits | words >> (width - kStepBits);
}

/// Equal texts of one key are copies whatever their standing.
Hash128 exact_key(const Sketch& sketch, const Standing& standing) {
  if (!standing.has_date() || sketch.tokens >= kLongestNotice) {
    return sketch.folded;
  }
  const std::int64_t span =
      (standing.published - (standing.published < 0 ? kNewsSeconds - 1 : 0)) / kNewsSeconds;
  const std::uint64_t salt =
      base::mix(standing.source + base::mix(static_cast<std::uint64_t>(span)));
  return {.high = sketch.folded.high ^ salt, .low = sketch.folded.low ^ base::mix(salt)};
}

}  // namespace

bool is_better(const Exemplar& a, const Exemplar& b, Keep keep) {
  const auto tie = [](const Exemplar& exemplar) {
    const Standing& standing = exemplar.standing;
    return std::make_tuple(standing.role, !standing.agency, standing.published, standing.noise,
                           exemplar.ordinal);
  };
  switch (keep) {
    case Keep::kFirst:
      return a.ordinal < b.ordinal;
    case Keep::kLongest:
      return a.tokens != b.tokens ? a.tokens > b.tokens : a.ordinal < b.ordinal;
    case Keep::kEarliest:
      return std::tie(a.standing.published, a.ordinal) < std::tie(b.standing.published, b.ordinal);
    case Keep::kBest:
      break;
  }
  const std::uint64_t complete_a = completeness(a);
  const std::uint64_t complete_b = completeness(b);
  return complete_a != complete_b ? complete_a > complete_b : tie(a) < tie(b);
}

Texts::Added Texts::add(const Sketch& sketch, const Standing& standing) {
  const Exemplar exemplar{.standing = standing, .ordinal = records(), .tokens = sketch.tokens};
  if (sketch.tokens == 0 || options_.level == DedupLevel::kNone) {
    of_records_.push_back(exact_.add_unfindable());
    exemplars_.push_back(exemplar);
    return Added::kNew;
  }
  const ExactIndex::Found found = exact_.find_or_add(exact_key(sketch, standing));
  of_records_.push_back(found.text);
  if (found.is_new) {
    exemplars_.push_back(exemplar);
    return Added::kNew;
  }
  if (!is_better(exemplar, exemplars_[found.text], options_.keep)) {
    return Added::kFollows;
  }
  exemplars_[found.text] = exemplar;
  return Added::kLeads;
}

std::vector<std::uint32_t> Texts::by_quality() const {
  std::vector<std::uint32_t> order(count());
  std::iota(order.begin(), order.end(), 0U);
  // The noise around a text does not count between texts: rows that are read back do not tell it,
  // and must come in the same order. It has chosen the exemplar of each.
  const auto exemplar = [this](std::uint32_t text) {
    Exemplar silent = exemplars_[text];
    silent.standing.noise = 0;
    return silent;
  };
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return is_better(exemplar(a), exemplar(b), options_.keep);
  });
  return order;
}

}  // namespace newsieve::cluster
