#include "generator/page.h"

#include "generator/random.h"
#include "generator/shapes.h"

namespace newsieve::generator {

bool is_kept(const Line& line) {
  switch (line.span_class) {
    case SpanClass::kTitle:
    case SpanClass::kBody:
    case SpanClass::kSubhead:
    case SpanClass::kTable:
      return true;
    default:
      return false;
  }
}

std::string Page::bytes() const {
  std::string all;
  for (const Line& line : lines) {
    all += line.text;
    all += '\n';
  }
  all.pop_back();
  return all;
}

std::string Page::text() const {
  std::string kept;
  for (const Line& line : lines) {
    if (is_kept(line) && !line.text.empty()) {
      kept += kept.empty() ? "" : "\n";
      kept += line.text;
    }
  }
  return kept;
}

Page make_page(const Settings& settings, std::uint32_t ordinal) {
  Page page;
  page.ordinal = ordinal;
  page.site = make_site(settings.seed, ordinal / settings.pages_per_site, settings.notices);
  page.plan = plan_page(settings, ordinal);
  const Article article = article_of(settings, ordinal);
  page.title = join(article.title, article.language);
  lay_out(settings, article, page);
  return page;
}

}  // namespace newsieve::generator
