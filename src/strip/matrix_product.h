// Vectors times a matrix, for the body model.
#pragma once

#include <array>
#include <cstddef>

namespace newsieve::strip {

template <std::size_t Rows, std::size_t Columns>
using Matrix = std::array<std::array<float, Columns>, Rows>;

/// A matrix's columns come in multiples of this.
inline constexpr std::size_t kColumnsAtOnce = 32;

/// A matrix, row by row.
struct MatrixView {
  const float* values;
  std::size_t rows;
  std::size_t columns;  ///< a multiple of kColumnsAtOnce
};

/// For each of `lines` lines: into = bias + from · matrix. A line has a number for each row in
/// `from` and one for each column in `into`, which does not overlap the others; `bias` has one for
/// each column. Every sum is made in the order of the rows, each product rounded before it is
/// added: the same bits on every machine, whatever its vectors.
void multiply(const float* from, std::size_t lines, const MatrixView& matrix, const float* bias,
              float* into);

/// The same, one number at a time: what `multiply` is held against.
void multiply_scalar(const float* from, std::size_t lines, const MatrixView& matrix,
                     const float* bias, float* into);

template <std::size_t Rows, std::size_t Columns>
void multiply(const float* from, std::size_t lines, const Matrix<Rows, Columns>& matrix,
              const std::array<float, Columns>& bias, float* into) {
  static_assert(Columns % kColumnsAtOnce == 0);
  multiply(from, lines, {.values = matrix.front().data(), .rows = Rows, .columns = Columns},
           bias.data(), into);
}

}  // namespace newsieve::strip
