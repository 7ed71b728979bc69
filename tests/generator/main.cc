// newsieve_generate: makes scraped news of known truth.
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "generator/dump.h"

namespace {

using namespace newsieve::generator;

constexpr std::string_view kUsage =
    R"(Usage: newsieve_generate [OPTION…] FORM OUTPUT

Makes the pages of invented news sites: the same pages for the same options, on every machine.

FORM   what OUTPUT becomes
  files      a folder of text files, one a page
  nul        one file, a NUL after each page
  form-feed  one file, a form feed after each page
  headers    one file, a line "==> name <==" before each page
  glued      one file, pages glued without a newline
  jsonl      one file, a row of JSON for each page

OPTION
  --truth FILE            also write what is true of each page, as JSONL (tests/generator/dump.h)
  --seed N                1 by default
  --sites N               6 by default; shapes of sites take turns
  --pages N               pages of a site, 10 by default
  --exact-copies PERCENT  and --near-copies, --leads, --wire-copies, --template-siblings: shares of
                          pages, together at most 100
  --word-noise PERCENT    of the words of a near copy
  --notices N             lines of a site's own, each on a share of its pages (tests/generator/site.h)
)";

template <typename Number>
Number parse_number(std::string_view option, std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) {
    throw std::invalid_argument(std::string(option) + ": not a number");
  }
  return number;
}

struct Request {
  Settings settings;
  std::string form;
  std::string output;
  std::string truth;
};

Request parse_arguments(int argc, char** argv) {
  Request request;
  Settings& settings = request.settings;
  const std::map<std::string_view, std::uint32_t*> numbers{
      {"--sites", &settings.sites},
      {"--pages", &settings.pages_per_site},
      {"--exact-copies", &settings.exact_copies},
      {"--near-copies", &settings.near_copies},
      {"--leads", &settings.leads},
      {"--wire-copies", &settings.wire_copies},
      {"--template-siblings", &settings.template_siblings},
      {"--word-noise", &settings.word_noise},
      {"--notices", &settings.notices}};
  int i = 1;
  for (; i + 1 < argc && std::string_view(argv[i]).starts_with("--"); i += 2) {
    const std::string_view option = argv[i];
    if (option == "--truth") {
      request.truth = argv[i + 1];
    } else if (option == "--seed") {
      settings.seed = parse_number<std::uint64_t>(option, argv[i + 1]);
    } else if (const auto number = numbers.find(option); number != numbers.end()) {
      *number->second = parse_number<std::uint32_t>(option, argv[i + 1]);
    } else {
      throw std::invalid_argument(std::string(option) + ": no such option");
    }
  }
  if (argc - i != 2) {
    throw std::invalid_argument("FORM and OUTPUT are needed");
  }
  if (settings.sites == 0 || settings.pages_per_site == 0) {
    throw std::invalid_argument("--sites and --pages must be at least 1");
  }
  request.form = argv[i];
  request.output = argv[i + 1];
  return request;
}

std::optional<Join> join_of(std::string_view form) {
  const std::map<std::string_view, Join> joins{{"nul", Join::kNul},
                                               {"form-feed", Join::kFormFeed},
                                               {"headers", Join::kHeaders},
                                               {"glued", Join::kGlued},
                                               {"jsonl", Join::kJsonl}};
  const auto found = joins.find(form);
  return found == joins.end() ? std::nullopt : std::optional(found->second);
}

std::ofstream open(const std::filesystem::path& path) {
  std::ofstream file(path, std::ios::binary);
  file.exceptions(std::ios::failbit | std::ios::badbit);
  return file;
}

void generate(const Request& request) {
  const std::optional<Join> join = join_of(request.form);
  if (!join && request.form != "files") {
    throw std::invalid_argument(request.form + ": no such form");
  }
  std::ofstream output;
  if (join) {
    output = open(request.output);
  } else {
    std::filesystem::create_directories(request.output);
  }
  std::ofstream truth = open(request.truth.empty() ? "/dev/null" : request.truth);
  Stream stream(join.value_or(Join::kNul));
  std::string bytes;
  for (std::uint32_t i = 0; i < request.settings.pages(); ++i) {
    const Page page = make_page(request.settings, i);
    std::uint64_t offset = 0;
    if (join) {
      bytes.clear();
      offset = stream.append(page, bytes);
      output << bytes;
    } else {
      open(std::filesystem::path(request.output) / file_name(i)) << page.bytes();
    }
    truth << truth_row(request.settings, page, offset);
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    generate(parse_arguments(argc, argv));
    return 0;
  } catch (const std::invalid_argument& error) {
    std::cerr << "newsieve_generate: " << error.what() << "\n\n" << kUsage;
  } catch (const std::exception& error) {
    std::cerr << "newsieve_generate: cannot write: " << error.what() << '\n';
  }
  return 2;
}
