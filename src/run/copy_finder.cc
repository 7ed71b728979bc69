#include "run/copy_finder.h"

namespace newsieve::run {

void CopyFinder::add(const Sketch& sketch, const cluster::Standing& standing) {
  if (preset_ == Preset::kNone) {
    verified_.add(sketch, standing);
  } else {
    unverified_.add(sketch.folded, sketch.band_keys);
  }
}

cluster::Clusters CopyFinder::finish(const cluster::ForEach& for_each) {
  if (preset_ == Preset::kNone) {
    return verified_.finish(for_each);
  }
  cluster::Clusters clusters;
  clusters.memberships = unverified_.finish();
  return clusters;
}

}  // namespace newsieve::run
