#include "cluster/texts.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <tuple>

#include "base/hash.h"
#include "base/sort_by_digit.h"
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

/// Seconds of `kBits` bits, in order; those of other ages are as the first or the last.
template <int kBits>
std::uint64_t coarse_date(std::int64_t published) {
  constexpr std::int64_t kHalf = std::int64_t{1} << (kBits - 1);
  return static_cast<std::uint64_t>(std::clamp(published, -kHalf, kHalf - 1) + kHalf);
}

/// Of two exemplars the better one has the lower value, or both the same: what `is_better` asks
/// first in one number, so that it need not be asked about most.
std::uint64_t coarse_quality(const Exemplar& exemplar, Keep keep) {
  constexpr int kDateBits = 48;
  constexpr std::uint64_t kMostComplete = 2047;
  const Standing& standing = exemplar.standing;
  switch (keep) {
    case Keep::kFirst:
      return exemplar.ordinal;
    case Keep::kLongest:
      return UINT32_MAX - exemplar.tokens;
    case Keep::kEarliest:
      return coarse_date<kDateBits>(standing.published);
    case Keep::kBest:
      break;
  }
  return (kMostComplete - completeness(exemplar)) << (kDateBits + 2) |
         static_cast<std::uint64_t>(standing.role) << (kDateBits + 1) |
         std::uint64_t{!standing.agency} << kDateBits | coarse_date<kDateBits>(standing.published);
}

struct Ranked {
  std::uint64_t quality;
  std::uint32_t text;
};

void sort_by_quality(std::vector<Ranked>& texts) {
  constexpr unsigned kBits = 64;
  constexpr unsigned kBitsAtOnce = 11;
  std::vector<Ranked> scratch;
  for (unsigned shift = 0; shift < kBits; shift += kBitsAtOnce) {
    base::sort_by_digit<kBitsAtOnce>(texts, scratch, shift,
                                     [](const Ranked& text) { return text.quality; });
  }
}

/// Equal texts of one key are copies whatever their standing.
Hash128 exact_key(const Sketch& sketch, const Standing& standing) {
  if (!standing.has_date() || sketch.tokens >= kLongestNotice) {
    return sketch.folded;
  }
  // Rounded down, also before 1970.
  const std::int64_t span =
      standing.published / kNewsSeconds - (standing.published % kNewsSeconds < 0 ? 1 : 0);
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

void Texts::prefetch(const Sketch& sketch, const Standing& standing) const {
  exact_.prefetch(exact_key(sketch, standing));
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
  std::vector<Ranked> ranked(count());
  for (std::uint32_t text = 0; text < count(); ++text) {
    ranked[text] = {.quality = coarse_quality(exemplars_[text], options_.keep), .text = text};
  }
  sort_by_quality(ranked);
  // The noise around a text does not count between texts: rows that are read back do not tell it,
  // and must come in the same order. It has chosen the exemplar of each.
  const auto exemplar = [this](std::uint32_t text) {
    Exemplar silent = exemplars_[text];
    silent.standing.noise = 0;
    return silent;
  };
  const auto is_better_text = [&](const Ranked& a, const Ranked& b) {
    return is_better(exemplar(a.text), exemplar(b.text), options_.keep);
  };
  for (auto first = ranked.begin(); first != ranked.end();) {
    const auto end = std::find_if(
        first, ranked.end(), [&](const Ranked& text) { return text.quality != first->quality; });
    std::sort(first, end, is_better_text);
    first = end;
  }
  std::vector<std::uint32_t> order;
  order.reserve(ranked.size());
  for (const Ranked& text : ranked) {
    order.push_back(text.text);
  }
  return order;
}

}  // namespace newsieve::cluster
