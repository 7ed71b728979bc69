#include "run/copy_lists.h"

#include <cstddef>

namespace newsieve::run {

CopyLists::CopyLists(const std::vector<cluster::Membership>& memberships)
    : first_(memberships.size() + 1) {
  for (std::uint32_t record = 0; record < memberships.size(); ++record) {
    if (is_copy(memberships, record)) {
      ++first_[memberships[record].representative + 1];
    }
  }
  for (std::size_t i = 1; i < first_.size(); ++i) {
    first_[i] += first_[i - 1];
  }
  copies_.resize(first_.back());
  std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
  for (std::uint32_t record = 0; record < memberships.size(); ++record) {
    if (is_copy(memberships, record)) {
      copies_[next[memberships[record].representative]++] = record;
    }
  }
}

std::span<const std::uint32_t> CopyLists::of(std::uint32_t record) const {
  if (first_.size() <= record + 1) {
    return {};
  }
  return std::span(copies_).subspan(first_[record], first_[record + 1] - first_[record]);
}

}  // namespace newsieve::run
