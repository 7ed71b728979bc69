#include "strip/matrix_product.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>
#include <random>
#include <vector>

#include "each_target.h"

namespace newsieve::strip {
namespace {

struct Product {
  std::size_t lines;
  std::size_t rows;
  std::size_t columns;
  std::vector<float> from;
  std::vector<float> matrix;
  std::vector<float> bias;

  [[nodiscard]] MatrixView view() const {
    return {.values = matrix.data(), .rows = rows, .columns = columns};
  }
  [[nodiscard]] std::vector<float> result() const {
    std::vector<float> into(lines * columns);
    multiply(from.data(), lines, view(), bias.data(), into.data());
    return into;
  }
  [[nodiscard]] std::vector<float> scalar_result() const {
    std::vector<float> into(lines * columns);
    multiply_scalar(from.data(), lines, view(), bias.data(), into.data());
    return into;
  }
};

/// Numbers of very different sizes, so that any other order of adding, or any other rounding,
/// shows. Half of what goes in is 0.
Product make(std::size_t lines, std::size_t rows, std::size_t columns, std::mt19937& random) {
  std::uniform_int_distribution<int> exponent(-12, 12);
  std::uniform_real_distribution<float> mantissa(-1, 1);
  const auto number = [&] { return std::ldexp(mantissa(random), exponent(random)); };
  Product product{
      .lines = lines, .rows = rows, .columns = columns, .from = {}, .matrix = {}, .bias = {}};
  for (std::size_t i = 0; i < lines * rows; ++i) {
    product.from.push_back(random() % 2 == 0 ? 0 : number());
  }
  product.matrix.reserve(rows * columns + 1);  // without rows too there is an address
  for (std::size_t i = 0; i < rows * columns; ++i) {
    product.matrix.push_back(number());
  }
  for (std::size_t column = 0; column < columns; ++column) {
    product.bias.push_back(number());
  }
  return product;
}

TEST(MatrixProductTest, HasTheBitsOfTheScalarOneOnEveryTarget) {
  std::mt19937 random(7);
  for (const std::size_t lines : {0U, 1U, 3U, 4U, 7U}) {
    for (const std::size_t rows : {0U, 1U, 32U, 87U, 300U}) {
      for (const std::size_t columns : {32U, 64U, 96U}) {
        const Product product = make(lines, rows, columns, random);
        const std::vector<float> expected = product.scalar_result();
        test::for_each_target([&] {
          EXPECT_EQ(product.result(), expected) << lines << ", " << rows << " x " << columns;
        });
      }
    }
  }
}

}  // namespace
}  // namespace newsieve::strip
