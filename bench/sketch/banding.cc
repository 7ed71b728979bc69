#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "kernels.h"
#include "set_pairs.h"
#include "sketch/signature.h"
#include "tables.h"

namespace newsieve::bench {

namespace {

struct Scheme {
  Kernel kernel;
  std::size_t bands;
  std::size_t rows;
  std::string used_by;
};

std::vector<Scheme> schemes() {
  return {{fast_similarity(64), 32, 2, "newsieve"},
          {one_permutation(64), 32, 2, ""},
          {classic(64), 32, 2, ""},
          {fast_similarity(128), 32, 4, ""},
          {fast_similarity(256), 32, 8, ""},
          {classic(128), 16, 8, "common"},
          {classic(112), 14, 8, "datatrove"},
          {classic(250), 25, 10, "text-dedup"},
          {classic(260), 20, 13, "NeMo Curator"}};
}

/// Shares at least one of the first `bands` keys, of which `bits` bits count.
bool share_a_band(const Values& a, const Values& b, std::size_t bands, unsigned bits = 64) {
  for (std::size_t i = 0; i < bands; ++i) {
    if (((a[i] ^ b[i]) >> (64 - bits)) == 0) {
      return true;
    }
  }
  return false;
}

Values keys_of(const Scheme& scheme, const std::vector<std::uint64_t>& set) {
  Values keys;
  sketch::make_band_keys(scheme.kernel(set), scheme.rows, keys);
  return keys;
}

/// The share of pairs of similarity `jaccard` that share a band.
double candidate_share(const Scheme& scheme, std::size_t size, double jaccard, double ratio,
                       std::size_t trials) {
  std::size_t found = 0;
  for (std::uint64_t trial = 0; trial < trials; ++trial) {
    const SetPair pair = make_pair(size, jaccard, trial + 1, ratio);
    found += share_a_band(keys_of(scheme, pair.a), keys_of(scheme, pair.b), scheme.bands) ? 1U : 0U;
  }
  return static_cast<double>(found) / static_cast<double>(trials);
}

constexpr std::size_t kShingles = 400;
constexpr std::size_t kTrials = 1000;

/// Similarities of a mix: every hundredth would cost too much, every fortieth is enough.
std::vector<double> mixed_similarities() {
  std::vector<double> similarities;
  for (int i = 1; i < 40; ++i) {
    similarities.push_back(i / 40.0);
  }
  return similarities;
}

/// In the steep mix each 0.1 less makes pairs twice as many, as in news, where most are unlike.
double steep_weight(double jaccard) {
  return std::exp2(-10 * jaccard);
}

void print_curve(const std::vector<Scheme>& all) {
  const double similarities[] = {0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
  fmt::print("| kernel | bands × rows | used by |");
  for (const double jaccard : similarities) {
    fmt::print(" J = {} |", jaccard);
  }
  fmt::print("\n|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
  for (const Scheme& scheme : all) {
    fmt::print("| {} | {} × {} | {} |", scheme.kernel.name, scheme.bands, scheme.rows,
               scheme.used_by);
    for (const double jaccard : similarities) {
      fmt::print(" {:.3f} |", candidate_share(scheme, kShingles, jaccard, 1, kTrials));
    }
    fmt::print("\n");
  }
  fmt::print("\n");
}

void print_mixes(const std::vector<Scheme>& all) {
  const double thresholds[] = {0.3, 0.5, 0.7, 0.8};
  fmt::print("| kernel | bands × rows |");
  for (const double threshold : thresholds) {
    fmt::print(" recall, J ≥ {} | precision, even | steep |", threshold);
  }
  fmt::print(
      " bytes: signature | keys |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---"
      "|\n");
  for (const Scheme& scheme : all) {
    std::vector<double> found;
    for (const double jaccard : mixed_similarities()) {
      found.push_back(candidate_share(scheme, kShingles, jaccard, 1, kTrials));
    }
    fmt::print("| {} | {} × {} |", scheme.kernel.name, scheme.bands, scheme.rows);
    for (const double threshold : thresholds) {
      double similar = 0;
      double recalled = 0;
      double even = 0;
      double steep_recalled = 0;
      double steep = 0;
      for (std::size_t i = 0; i < found.size(); ++i) {
        const double jaccard = mixed_similarities()[i];
        even += found[i];
        steep += found[i] * steep_weight(jaccard);
        if (jaccard >= threshold) {
          similar += 1;
          recalled += found[i];
          steep_recalled += found[i] * steep_weight(jaccard);
        }
      }
      fmt::print(" {:.3f} | {:.3f} | {:.3f} |", recalled / similar, recalled / even,
                 steep_recalled / steep);
    }
    fmt::print(" {} | {} |\n", scheme.kernel.values * 8, scheme.bands * 8);
  }
  fmt::print("\n");
}

/// A lead: the short text's shingles are those of the long one's beginning, but for the share that
/// `noise`, the share of words changed, destroys (three words to a shingle).
double lead_similarity(double part, double noise) {
  const double kept = part * std::pow(1 - noise, 3);
  return kept / (1 + part - kept);
}

void print_leads(const std::vector<Scheme>& all) {
  constexpr double kNoise = 0.05;
  const double parts[] = {0.5, 0.4, 0.3};
  fmt::print("| kernel | bands × rows |");
  for (const double part : parts) {
    fmt::print(" part of {:.0f} %, J = {:.2f} |", part * 100, lead_similarity(part, kNoise));
  }
  fmt::print("\n|---|---|---|---|---|\n");
  for (const Scheme& scheme : all) {
    fmt::print("| {} | {} × {} |", scheme.kernel.name, scheme.bands, scheme.rows);
    for (const double part : parts) {
      fmt::print(" {:.3f} |",
                 candidate_share(scheme, kShingles, lead_similarity(part, kNoise), part, kTrials));
    }
    fmt::print("\n");
  }
  fmt::print("\n");
}

}  // namespace

void print_banding() {
  const std::vector<Scheme> all = schemes();
  print_curve(all);
  print_mixes(all);
  print_leads(all);
}

void print_key_bits() {
  constexpr std::size_t kTexts = 3000;
  const Scheme scheme = schemes().front();
  std::vector<Values> keys;
  for (std::uint64_t seed = 1; seed <= kTexts; ++seed) {
    keys.push_back(keys_of(scheme, make_pair(kShingles, 0, seed).a));
  }
  fmt::print(
      "| bits of a key | bytes of a sketch | unlike pairs that share a key, measured | expected | "
      "chance candidates of a text among 10 M |\n|---|---|---|---|---|\n");
  for (const unsigned bits : {64U, 32U, 24U, 16U}) {
    std::size_t pairs = 0;
    std::size_t found = 0;
    for (std::size_t i = 0; i < kTexts; ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        ++pairs;
        found += share_a_band(keys[i], keys[j], scheme.bands, bits) ? 1U : 0U;
      }
    }
    const double expected = static_cast<double>(scheme.bands) * std::exp2(-1.0 * bits);
    fmt::print("| {} | {} | {:.1e} | {:.1e} | {:.2g} |\n", bits, scheme.bands * bits / 8,
               static_cast<double>(found) / static_cast<double>(pairs), expected, expected * 1e7);
  }
  fmt::print("\n");
}

}  // namespace newsieve::bench
