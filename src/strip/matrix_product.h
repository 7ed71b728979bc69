// Vector times matrix, for the body model.
#pragma once

#include <array>
#include <cstddef>

namespace newsieve::strip {

template <std::size_t Rows, std::size_t Columns>
using Matrix = std::array<std::array<float, Columns>, Rows>;

/// A product's columns come in multiples of this.
inline constexpr std::size_t kColumnsAtOnce = 16;

/// A matrix, row by row.
struct MatrixView {
  const float* values;
  std::size_t rows;     ///< at most 255
  std::size_t columns;  ///< a multiple of kColumnsAtOnce
};

/// into += from · matrix. `from` has a value for each row, `into` one for each column. Every sum is
/// made in the order of the rows, each product rounded before it is added: the same bits on every
/// machine, whatever its vectors.
void add_product(const float* from, const MatrixView& matrix, float* into);

/// The same, one number at a time: what add_product is held against.
void add_product_scalar(const float* from, const MatrixView& matrix, float* into);

template <std::size_t Rows, std::size_t Columns>
void add_product(const float* from, const Matrix<Rows, Columns>& matrix,
                 std::array<float, Columns>& into) {
  static_assert(Rows <= 255 && Columns % kColumnsAtOnce == 0);
  add_product(from, {.values = matrix.front().data(), .rows = Rows, .columns = Columns},
              into.data());
}

}  // namespace newsieve::strip
