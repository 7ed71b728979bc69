// Prints what the body model sees of the pages of JSONL files, for train.py. Binary, little-endian:
//
//   file    "newsieve features 1\n", u32 numbers a line, u32 hashes a line, page…
//   page    u32 bytes of the id, the id, u32 lines, i32 headline (-1: none), line…
//   line    u32 start, u32 length (bytes within the text), u8 class, u8 settled, f32…, u16…
//
// usage: newsieve_features [--alone] FILE…   --alone: pages know nothing of each other
#include <cstdint>
#include <cstring>
#include <exception>
#include <iostream>
#include <string>
#include <string_view>
#include <type_traits>

#include "newsieve/options.h"
#include "run/passes.h"
#include "run/steps.h"
#include "strip/boilerplate.h"
#include "strip/line_features.h"
#include "strip/settled.h"

namespace newsieve {

namespace {

template <typename T>
void put(T value) {
  static_assert(std::is_arithmetic_v<T>);
  char bytes[sizeof value];
  std::memcpy(bytes, &value, sizeof value);
  std::cout.write(bytes, sizeof value);
}

class Teller : public Observer {
 public:
  void problem(const Problem& problem) override {
    std::cerr << problem.input << ':' << problem.offset << ": " << problem.message << '\n';
  }
};

void print_page(const Page& page, Reading reading, const std::vector<strip::Repeats>& repeats) {
  if (!repeats.empty()) {
    strip::drop_boilerplate(page.text, repeats, strip::Telling::kVerdict, reading);
  }
  const auto features = strip::line_features(page.text, reading, repeats);
  const std::string id = page.row && page.row->id ? *page.row->id : "";
  put(static_cast<std::uint32_t>(id.size()));
  std::cout << id;
  put(static_cast<std::uint32_t>(features.size()));
  put(reading.title_line ? static_cast<std::int32_t>(*reading.title_line) : std::int32_t{-1});
  for (std::size_t i = 0; i < features.size(); ++i) {
    const Line& line = reading.lines[i];
    put(line.start);
    put(line.length);
    put(static_cast<std::uint8_t>(line.span_class));
    put(static_cast<std::uint8_t>(strip::is_settled(line)));
    for (const float number : features[i].numbers) {
      put(number);
    }
    for (const std::uint16_t word : features[i].words) {
      put(word);
    }
    put(features[i].first_two);
    put(features[i].last);
    put(features[i].whole);
  }
}

int print_features(const Options& options) {
  Teller observer;
  run::Context context(options, observer, 2);
  strip::SiteLearner sites;
  if (options.strip.level == StripLevel::kSite) {
    run::learn(context, sites);
  }
  std::cout << "newsieve features 1\n";
  put(static_cast<std::uint32_t>(strip::kFeatures.size()));
  put(static_cast<std::uint32_t>(strip::kMostWords + 3));
  run::read_all(
      context, "features",
      [&](run::Work& work) {
        run::decode_rows(context, work);
        run::parse_pages(context, work);
      },
      [&](const run::Work& work) {
        for (std::size_t i = 0; i < work.batch->pages.size(); ++i) {
          const auto repeats = options.strip.level == StripLevel::kSite
                                   ? sites.repeats(work.traces[i])
                                   : std::vector<strip::Repeats>{};
          print_page(work.batch->pages[i], work.readings[i], repeats);
        }
      });
  std::cout.flush();
  return std::cout ? 0 : 1;
}

}  // namespace

}  // namespace newsieve

int main(int count, char** arguments) {
  newsieve::Options options;
  options.threads = 1;
  for (int i = 1; i < count; ++i) {
    if (std::string_view(arguments[i]) == "--alone") {
      options.strip.level = newsieve::StripLevel::kPage;
    } else {
      options.read.inputs.emplace_back(arguments[i]);
    }
  }
  try {
    return newsieve::print_features(options);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
