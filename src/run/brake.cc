#include "run/brake.h"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>
#include <utility>

#include "newsieve/error.h"

namespace newsieve::run {

namespace {

constexpr double kPercent = 100;

void warn(Context& context, std::string_view bound, std::string message) {
  context.observer.warning(message);
  context.summary.warnings.push_back({.bound = bound, .message = std::move(message)});
}

}  // namespace

void warn_of_removals(Context& context) {
  const DedupOptions& options = context.options.dedup;
  const Summary& summary = context.summary;
  if (summary.largest_cluster > options.max_cluster) {
    warn(context, "max-cluster",
         fmt::format("one row stands for {} of {} records, more than --max-cluster {}: '{}'; look "
                     "at its copies, and if they are none collapse less (--near, --dedup exact)",
                     summary.largest_cluster, summary.records, options.max_cluster,
                     summary.largest_cluster_id));
  }
  const std::uint64_t removed =
      summary.copies_exact + summary.copies_near + summary.copies_contained + summary.copies_update;
  const double share = static_cast<double>(removed) / static_cast<double>(summary.records);
  if (summary.records >= kRemovalMinRecords && share > options.max_removal) {
    warn(context, "max-removal",
         fmt::format("{} of {} records ({:.1f} %) were removed as copies, more than --max-removal "
                     "{}; look at some, and if they are none collapse less (--near, --dedup exact)",
                     removed, summary.records, share * kPercent, options.max_removal));
  }
}

void warn_of_markup(Context& context) {
  if (context.markup_pages > 0) {
    context.observer.warning(
        fmt::format("pages that begin as HTML or XML: {} of {}, the first in {} at byte {}; their "
                    "tags are taken for text: take the text out of them first",
                    context.markup_pages, context.summary.pages,
                    context.name_of(context.first_markup.input), context.first_markup.offset));
  }
}

void keep_if_nothing_was_read(const Context& context, const std::string& output) {
  std::error_code error;
  if (output != "-" && context.summary.pages == 0 && context.summary.problems > 0 &&
      std::filesystem::is_regular_file(output, error) &&
      std::filesystem::file_size(output, error) > 0) {
    throw RunError(fmt::format("{}: left as it was: no input could be read", output));
  }
}

}  // namespace newsieve::run
