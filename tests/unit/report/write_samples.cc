// Writes the reports of the results made by hand, for tests/schema/validate_reports, and to bring
// what golden_test.cc expects up to date:
//
//   report_samples FOLDER
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "report/sample_reports.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("Usage: report_samples FOLDER\n", stderr);
    return 2;
  }
  for (const newsieve::test::SampleReport& sample : newsieve::test::sample_reports()) {
    std::ofstream file(std::filesystem::path(argv[1]) / sample.file, std::ios::binary);
    file << sample.text;
    if (!file.flush()) {
      std::fprintf(stderr, "cannot write %s\n", sample.file.c_str());
      return 1;
    }
  }
  return 0;
}
