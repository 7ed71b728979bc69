#include "kernels.h"

#include <memory>

#include "one_permutation.h"
#include "sketch/classic_signature.h"
#include "sketch/signature.h"

namespace newsieve::bench {

Values Kernel::operator()(std::span<const std::uint64_t> set) const {
  Values signature(values);
  sign(set, signature);
  return signature;
}

Kernel fast_similarity(std::size_t values) {
  return {"Fast Similarity", values, sketch::make_signature_of_any_size};
}

Kernel one_permutation(std::size_t values) {
  return {"one permutation", values, one_permutation_signature};
}

Kernel classic(std::size_t values) {
  const auto kernel = std::make_shared<const sketch::ClassicSignature>(values);
  return {"classic", values,
          [kernel](std::span<const std::uint64_t> set, std::span<std::uint64_t> into) {
            kernel->make(set, into);
          }};
}

}  // namespace newsieve::bench
