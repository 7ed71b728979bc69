// into = bias + from · matrix, in vectors of whatever width the processor has.
//
// Four lines at a time: what is loaded of a row serves all of them, and eight sums in registers
// hide how long an addition takes. Half of what goes in is 0, but to find out costs more than to
// add nothing. No multiply-add: it rounds once where others round twice.

#include "strip/matrix_product.h"

#include <algorithm>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "strip/matrix_product.cc"
#include <hwy/foreach_target.h>  // this file again, once for each target
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace newsieve::strip::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using Floats = hn::CappedTag<float, kColumnsAtOnce / 2>;
constexpr std::size_t kLanes = hn::MaxLanes(Floats());
constexpr std::size_t kLines = 4;

/// Two vectors of columns of four lines. `matrix` and `bias` begin at the first of these columns.
/// (Where vectors have no size at compile time there are no arrays of them.)
void multiply_four(const float* const* from, const MatrixView& matrix, const float* bias,
                   float* const* into) {
  const Floats tag;
  auto sum00 = hn::LoadU(tag, bias);
  auto sum01 = hn::LoadU(tag, bias + kLanes);
  auto sum10 = sum00;
  auto sum11 = sum01;
  auto sum20 = sum00;
  auto sum21 = sum01;
  auto sum30 = sum00;
  auto sum31 = sum01;
  for (std::size_t i = 0; i < matrix.rows; ++i) {
    const auto row0 = hn::LoadU(tag, matrix.values + i * matrix.columns);
    const auto row1 = hn::LoadU(tag, matrix.values + i * matrix.columns + kLanes);
    const auto number0 = hn::Set(tag, from[0][i]);
    const auto number1 = hn::Set(tag, from[1][i]);
    const auto number2 = hn::Set(tag, from[2][i]);
    const auto number3 = hn::Set(tag, from[3][i]);
    sum00 = hn::Add(sum00, hn::Mul(number0, row0));
    sum01 = hn::Add(sum01, hn::Mul(number0, row1));
    sum10 = hn::Add(sum10, hn::Mul(number1, row0));
    sum11 = hn::Add(sum11, hn::Mul(number1, row1));
    sum20 = hn::Add(sum20, hn::Mul(number2, row0));
    sum21 = hn::Add(sum21, hn::Mul(number2, row1));
    sum30 = hn::Add(sum30, hn::Mul(number3, row0));
    sum31 = hn::Add(sum31, hn::Mul(number3, row1));
  }
  hn::StoreU(sum00, tag, into[0]);
  hn::StoreU(sum01, tag, into[0] + kLanes);
  hn::StoreU(sum10, tag, into[1]);
  hn::StoreU(sum11, tag, into[1] + kLanes);
  hn::StoreU(sum20, tag, into[2]);
  hn::StoreU(sum21, tag, into[2] + kLanes);
  hn::StoreU(sum30, tag, into[3]);
  hn::StoreU(sum31, tag, into[3] + kLanes);
}

void multiply_in_vectors(const float* from, std::size_t lines, const MatrixView& matrix,
                         const float* bias, float* into) {
  for (std::size_t line = 0; line < lines; line += kLines) {
    // Of fewer than four the last is made several times.
    const float* from_lines[kLines];
    std::size_t at[kLines];
    for (std::size_t i = 0; i < kLines; ++i) {
      at[i] = std::min(line + i, lines - 1);
      from_lines[i] = from + at[i] * matrix.rows;
    }
    for (std::size_t column = 0; column < matrix.columns; column += 2 * kLanes) {
      float* into_lines[kLines];
      for (std::size_t i = 0; i < kLines; ++i) {
        into_lines[i] = into + at[i] * matrix.columns + column;
      }
      const MatrixView columns = {
          .values = matrix.values + column, .rows = matrix.rows, .columns = matrix.columns};
      multiply_four(from_lines, columns, bias + column, into_lines);
    }
  }
}

}  // namespace newsieve::strip::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsieve::strip {

namespace {
HWY_EXPORT(multiply_in_vectors);
}  // namespace

void multiply(const float* from, std::size_t lines, const MatrixView& matrix, const float* bias,
              float* into) {
  HWY_DYNAMIC_DISPATCH(multiply_in_vectors)(from, lines, matrix, bias, into);
}

void multiply_scalar(const float* from, std::size_t lines, const MatrixView& matrix,
                     const float* bias, float* into) {
  for (std::size_t line = 0; line < lines; ++line) {
    std::copy_n(bias, matrix.columns, into);
    for (std::size_t row = 0; row < matrix.rows; ++row) {
      for (std::size_t column = 0; column < matrix.columns; ++column) {
        into[column] += from[row] * matrix.values[row * matrix.columns + column];
      }
    }
    from += matrix.rows;
    into += matrix.columns;
  }
}

}  // namespace newsieve::strip
#endif
