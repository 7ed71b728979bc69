// Grouping measured: time and memory of clustering, from generated sketches.
//
// usage: newsieve_grouping_bench [DOCUMENTS…]
//
// Seven documents of ten are new, three are edited copies of earlier ones. A document is kWords
// words, so that ten million fit on an ordinary disk; time and memory of grouping do not depend on
// it, only what spills does. Each size runs in its own process. Making the sketches is not counted.

#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/hash.h"
#include "base/shingle.h"
#include "cluster/clusterer.h"
#include "newsieve/sketch.h"
#include "sketch/signature.h"
#include "sketch/winnow.h"

namespace {

using newsieve::Sketch;
using newsieve::Word;

constexpr std::uint32_t kWords = 60;
constexpr std::uint32_t kEditedWords = 3;
constexpr std::uint64_t kMemory = std::uint64_t{48} << 20;  // of what waits; the rest spills

class SketchMaker {
 public:
  /// The sketch of document number `document`, the same whenever it is asked for.
  const Sketch& make(std::uint64_t document) {
    const bool is_copy = document % 10 >= 7 && document >= 10;
    const std::uint64_t story =
        is_copy ? newsieve::base::mix(document) % (document / 10) * 10 + document % 7 : document;
    sketch_.words.resize(kWords);
    for (std::uint64_t i = 0; i < kWords; ++i) {
      sketch_.words[i] = word(story * kWords + i);
    }
    for (std::uint64_t i = 0; is_copy && i < kEditedWords; ++i) {
      const std::uint64_t edit = newsieve::base::mix(document * kEditedWords + i);
      sketch_.words[edit % kWords] = word(edit);
    }
    finish();
    return sketch_;
  }

 private:
  static Word word(std::uint64_t number) {
    return static_cast<Word>(newsieve::base::mix(number)) & ~Word{3};
  }

  void finish() {
    sketch_.tokens = kWords;
    sketch_.folded = newsieve::base::hash128(
        {reinterpret_cast<const char*>(sketch_.words.data()), kWords * sizeof(Word)});
    winnower_.winnow(sketch_.words, sketch_.fingerprints);
    shingles_.resize(newsieve::base::shingle_count(kWords));
    for (std::size_t i = 0; i < shingles_.size(); ++i) {
      shingles_[i] = newsieve::base::shingle_at(sketch_.words.data(), kWords, i);
    }
    newsieve::sketch::make_signature(shingles_, signature_);
    newsieve::sketch::make_band_keys(signature_, sketch_.band_keys);
  }

  Sketch sketch_;
  newsieve::sketch::Winnower winnower_;
  std::vector<std::uint64_t> shingles_;
  newsieve::sketch::Signature signature_{};
};

double peak_bytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) * 1024;
}

struct Seconds {
  double wall = 0;
  double user = 0;    ///< of the processor, in the program
  double system = 0;  ///< … in the operating system: for what spills, and for new memory
};

double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

Seconds now() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto clock = std::chrono::steady_clock::now().time_since_epoch();
  return {.wall = std::chrono::duration<double>(clock).count(),
          .user = seconds_of(usage.ru_utime),
          .system = seconds_of(usage.ru_stime)};
}

class Stopwatch {
 public:
  explicit Stopwatch(Seconds& seconds) : seconds_(seconds) {}
  Stopwatch(const Stopwatch&) = delete;
  Stopwatch& operator=(const Stopwatch&) = delete;
  ~Stopwatch() {
    const Seconds end = now();
    seconds_.wall += end.wall - start_.wall;
    seconds_.user += end.user - start_.user;
    seconds_.system += end.system - start_.system;
  }

 private:
  Seconds& seconds_;
  Seconds start_ = now();
};

void measure(std::uint64_t documents) {
  SketchMaker maker;
  maker.make(0);
  const double before = peak_bytes();
  Seconds adding;
  Seconds finishing;
  newsieve::cluster::Clusterer clusterer({}, kMemory);
  std::vector<Sketch> batch;
  for (std::uint64_t document = 0; document < documents;) {
    batch.clear();
    for (; batch.size() < 1000 && document < documents; ++document) {
      batch.push_back(maker.make(document));
    }
    const Stopwatch stopwatch(adding);
    for (const Sketch& sketch : batch) {
      clusterer.add(sketch, {});
    }
  }
  std::uint64_t copies = 0;
  {
    const Stopwatch stopwatch(finishing);
    const newsieve::cluster::Clusters clusters = clusterer.finish();
    for (std::uint32_t i = 0; i < documents; ++i) {
      copies += clusters.memberships[i].representative != i ? 1U : 0U;
    }
  }
  const auto count = static_cast<double>(documents);
  const double fixed = 64.0 * 1024 * 1024;
  const auto each = [&](double seconds) { return seconds / count * 1e6; };
  fmt::print("| {} | {:.2f} | {:.2f} | {:.2f} | {:.2f} | {:.2f} | {:.3f} | {:.0f} | {:.0f} |\n",
             documents, each(adding.user), each(finishing.user), each(adding.user + finishing.user),
             each(adding.system + finishing.system), each(adding.wall + finishing.wall),
             static_cast<double>(copies) / count, (peak_bytes() - before) / 1e6,
             std::max(0.0, peak_bytes() - before - fixed) / count);
}

}  // namespace

int main(int count, char** arguments) {
  std::vector<std::uint64_t> sizes;
  for (int i = 1; i < count; ++i) {
    sizes.push_back(std::strtoull(arguments[i], nullptr, 10));
  }
  if (sizes.empty()) {
    sizes = {100'000, 1'000'000, 10'000'000};
  }
  fmt::print(
      "| documents | add, µs each | finish, µs each | both | system, µs each | by the clock | "
      "copies "
      "found | peak, MB | bytes each beyond 64 MiB |\n|---|---|---|---|---|---|---|---|---|\n");
  std::fflush(stdout);
  for (const std::uint64_t size : sizes) {
    if (fork() == 0) {
      measure(size);
      std::fflush(stdout);
      _exit(0);
    }
    int status = 0;
    wait(&status);
    if (status != 0) {
      return 1;
    }
  }
  return 0;
}
