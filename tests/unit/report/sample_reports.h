// The results of sample_result.h as reports of every format but HTML.
#pragma once

#include <string>
#include <vector>

namespace newsieve::test {

struct SampleReport {
  std::string file;  ///< "sample.sarif", "empty.json"
  std::string text;
};

std::vector<SampleReport> sample_reports();

}  // namespace newsieve::test
