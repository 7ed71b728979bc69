#include "strip/matrix_product.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>
#include <limits>
#include <random>
#include <vector>

#include "each_target.h"

namespace newsieve::strip {
namespace {

struct Product {
  std::size_t rows;
  std::size_t columns;
  std::vector<float> from;
  std::vector<float> matrix;
  std::vector<float> into;

  [[nodiscard]] MatrixView view() const {
    return {.values = matrix.data(), .rows = rows, .columns = columns};
  }
};

/// Numbers of very different sizes, so that any other order of adding, or any other rounding,
/// shows. Half of what goes in is 0.
Product make(std::size_t rows, std::size_t columns, std::mt19937& random) {
  std::uniform_int_distribution<int> exponent(-12, 12);
  std::uniform_real_distribution<float> mantissa(-1, 1);
  const auto number = [&] { return std::ldexp(mantissa(random), exponent(random)); };
  Product product{.rows = rows, .columns = columns, .from = {}, .matrix = {}, .into = {}};
  for (std::size_t row = 0; row < rows; ++row) {
    product.from.push_back(random() % 2 == 0 ? 0 : number());
  }
  for (std::size_t i = 0; i < rows * columns; ++i) {
    product.matrix.push_back(number());
  }
  for (std::size_t column = 0; column < columns; ++column) {
    product.into.push_back(number());
  }
  return product;
}

TEST(MatrixProductTest, HasTheBitsOfTheScalarOneOnEveryTarget) {
  std::mt19937 random(7);
  for (const std::size_t rows : {0U, 1U, 2U, 31U, 64U, 255U}) {
    for (const std::size_t columns : {16U, 32U, 48U}) {
      const Product product = make(rows, columns, random);
      std::vector<float> expected = product.into;
      add_product_scalar(product.from.data(), product.view(), expected.data());
      test::for_each_target([&] {
        std::vector<float> into = product.into;
        add_product(product.from.data(), product.view(), into.data());
        EXPECT_EQ(into, expected) << rows << " x " << columns;
      });
    }
  }
}

TEST(MatrixProductTest, PassesOverRowsOfZero) {
  Product product{.rows = 2, .columns = 16, .from = {0, 2}, .matrix = {}, .into = {}};
  product.matrix.assign(16, std::numeric_limits<float>::infinity());  // 0 · infinity is no number
  product.matrix.insert(product.matrix.end(), 16, 3);
  test::for_each_target([&] {
    product.into.assign(16, 1);
    add_product(product.from.data(), product.view(), product.into.data());
    EXPECT_EQ(product.into, std::vector<float>(16, 7));
  });
}

}  // namespace
}  // namespace newsieve::strip
