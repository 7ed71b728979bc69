// Measures MinHash kernels against each other; docs/sketch.md has the results. Everything but the
// speeds is the same in each run and on every machine.
#include <cstdio>
#include <string_view>

#include "tables.h"

int main(int count, char** arguments) {
  using namespace newsieve::bench;
  const std::string_view wanted = count > 1 ? arguments[1] : "all";
  const bool all = wanted == "all";
  if (count > 2 || (!all && wanted != "accuracy" && wanted != "banding" && wanted != "speed")) {
    std::fputs("usage: newsieve_sketch_bench [all|accuracy|banding|speed]\n", stderr);
    return 2;
  }
  if (all || wanted == "accuracy") {
    print_accuracy();
    print_cut_accuracy();
  }
  if (all || wanted == "banding") {
    print_banding();
    print_key_bits();
  }
  if (all || wanted == "speed") {
    print_speed();
  }
  return 0;
}
