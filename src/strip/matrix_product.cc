// into += from · matrix, in vectors of whatever width the processor has.
//
// About half of what goes in is 0, and is found first, without a branch. Few columns at a time are
// added up, so that their sums stay in registers while the rows go by. No multiply-add: it rounds
// once where others round twice.

#include "strip/matrix_product.h"

#include <cstdint>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "strip/matrix_product.cc"
#include <hwy/foreach_target.h>  // this file again, once for each target
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace newsieve::strip::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

void add_product_in_vectors(const float* from, const MatrixView& matrix, float* into) {
  const hn::CappedTag<float, kColumnsAtOnce> tag;
  constexpr std::size_t kLanes = hn::MaxLanes(tag);
  std::uint8_t rows[UINT8_MAX];
  std::size_t used = 0;
  for (std::size_t row = 0; row < matrix.rows; ++row) {
    rows[used] = static_cast<std::uint8_t>(row);
    used += from[row] != 0 ? 1U : 0U;
  }
  for (std::size_t first = 0; first < matrix.columns; first += kLanes) {
    auto sum = hn::LoadU(tag, into + first);
    for (std::size_t i = 0; i < used; ++i) {
      const auto row = hn::LoadU(tag, matrix.values + rows[i] * matrix.columns + first);
      sum = hn::Add(sum, hn::Mul(hn::Set(tag, from[rows[i]]), row));
    }
    hn::StoreU(sum, tag, into + first);
  }
}

}  // namespace newsieve::strip::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsieve::strip {

namespace {
HWY_EXPORT(add_product_in_vectors);
}  // namespace

void add_product(const float* from, const MatrixView& matrix, float* into) {
  HWY_DYNAMIC_DISPATCH(add_product_in_vectors)(from, matrix, into);
}

void add_product_scalar(const float* from, const MatrixView& matrix, float* into) {
  for (std::size_t row = 0; row < matrix.rows; ++row) {
    for (std::size_t column = 0; column < matrix.columns; ++column) {
      into[column] += from[row] * matrix.values[row * matrix.columns + column];
    }
  }
}

}  // namespace newsieve::strip
#endif
