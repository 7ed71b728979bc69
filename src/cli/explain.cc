// newsieve explain
#include "newsieve/explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "cli/commands.h"
#include "cli/explain_text.h"
#include "cli/reporter.h"
#include "cli/terminal.h"
#include "newsieve/error.h"

namespace newsieve::cli {
namespace {

bool is_selected(const ExplainSelection& selection, const ExplainedPage& page) {
  const Place& place = page.place;
  if (selection.offset &&
      (*selection.offset < place.offset || *selection.offset >= place.offset + place.length)) {
    return false;
  }
  const auto has_id = [&](const auto& article) { return article.record.id == selection.id; };
  return selection.id.empty() || std::any_of(page.articles.begin(), page.articles.end(), has_id);
}

std::string no_such_page(const ExplainSelection& selection) {
  std::string wanted = selection.id.empty() ? "" : fmt::format(" has id '{}'", selection.id);
  if (selection.offset) {
    wanted += fmt::format("{} holds byte {}", wanted.empty() ? "" : " and", *selection.offset);
  }
  return "no page" + wanted;
}

}  // namespace

int run_explain(const Request& request) {
  const ExplainSelection& selection = request.explain;
  const bool shorten = !selection.full && is_terminal(Stream::kOutput);
  const PageStyle style{shorten ? terminal_width(Stream::kOutput) : 0,
                        use_color(request.manners.color, Stream::kOutput)};
  bool shown = false;
  Reporter reporter(request);
  const Summary summary = explain(
      request.options, reporter,
      [&](const ExplainedPage& page) { return is_selected(selection, page); },
      [&](const ExplainedPage& page) {
        reporter.make_way();
        print(explain_page(page, style));
        shown = true;
      });
  reporter.finish();
  flush();
  if (!shown && (selection.offset || !selection.id.empty())) {
    throw RunError(no_such_page(selection));
  }
  return exit_code_of(request, summary.problems);
}

}  // namespace newsieve::cli
