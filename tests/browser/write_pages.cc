// Writes HTML reports of results that are hard to show well: write_pages FOLDER
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "pages.h"
#include "report/html.h"
#include "report/sample_result.h"

int main(int count, char** arguments) {
  if (count != 2) {
    std::fputs("Usage: write_pages FOLDER\n", stderr);
    return 2;
  }
  using newsieve::CheckResult;
  const auto write = [&](const char* name, const CheckResult& result) {
    std::ofstream file(std::filesystem::path(arguments[1]) / name, std::ios::binary);
    file << newsieve::report::html(result);
    return static_cast<bool>(file.flush());
  };
  const bool written = write("sample.html", newsieve::test::sample_result()) &&
                       write("empty.html", newsieve::test::empty_result()) &&
                       write("realistic.html", newsieve::test::realistic_result()) &&
                       write("hostile.html", newsieve::test::hostile_result()) &&
                       write("huge.html", newsieve::test::huge_result());
  return written ? 0 : 1;
}
