// Runs a test on every set of instructions that the processor has, and on none of them.
#pragma once

#include <gtest/gtest.h>
#include <hwy/highway.h>

#include <cstdint>
#include <vector>

namespace newsieve::test {

/// Calls `check` once for each target that kernels were compiled for and this processor can run,
/// the scalar one among them. Not for several threads at once.
template <typename Check>
void for_each_target(const Check& check) {
  // Without a test's wish, the scalar target is no target of its own.
  std::vector<std::int64_t> targets = hwy::SupportedAndGeneratedTargets();
  targets.push_back(HWY_SCALAR);
  for (const std::int64_t target : targets) {
    SCOPED_TRACE(hwy::TargetName(target));
    hwy::SetSupportedTargetsForTest(target);
    check();
  }
  hwy::SetSupportedTargetsForTest(0);
}

}  // namespace newsieve::test
