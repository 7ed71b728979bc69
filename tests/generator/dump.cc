#include "generator/dump.h"

#include <fmt/format.h>

#include "generator/json.h"
#include "generator/language.h"

namespace newsieve::generator {
namespace {

std::string_view name_of(Origin origin) {
  switch (origin) {
    case Origin::kOriginal:
      return "original";
    case Origin::kExactCopy:
      return "exact_copy";
    case Origin::kNearCopy:
      return "near_copy";
    case Origin::kLead:
      return "lead";
    case Origin::kWireCopy:
      return "wire_copy";
    case Origin::kTemplateSibling:
      break;
  }
  return "template_sibling";
}

std::string jsonl_row(const Page& page) {
  return fmt::format(
      R"({{"id": "page-{:06}", "url": "https://{}/{}", "title": {}, "date": "2031-{:02}-{:02}", )"
      R"("source": "{}", "text": {}}})"
      "\n",
      page.ordinal, page.site.host, page.ordinal, json_string(page.title),
      page.ordinal / 28 % 12 + 1, page.ordinal % 28 + 1, page.site.host, json_string(page.bytes()));
}

}  // namespace

std::string file_name(std::uint32_t page) {
  return fmt::format("page-{:06}.txt", page);
}

std::uint64_t Stream::append(const Page& page, std::string& into) {
  std::string before;
  std::string bytes = join_ == Join::kJsonl ? jsonl_row(page) : page.bytes();
  switch (join_) {
    case Join::kNul:
      bytes += '\0';
      break;
    case Join::kFormFeed:
      bytes += '\f';
      break;
    case Join::kHeaders:
      before = fmt::format("{}==> {} <==\n", offset_ == 0 ? "" : "\n", file_name(page.ordinal));
      bytes += '\n';
      break;
    case Join::kGlued:
    case Join::kJsonl:
      break;
  }
  const std::uint64_t begin = offset_ + before.size();
  offset_ = begin + bytes.size();
  into += before;
  into += bytes;
  return begin;
}

std::string truth_row(const Settings& settings, const Page& page, std::uint64_t offset) {
  std::string noise;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const Line& line = page.lines[i];
    if (!is_kept(line) && !line.text.empty()) {
      noise += fmt::format(R"({}[{}, "{}"])", noise.empty() ? "" : ", ", i,
                           newsieve::name_of(line.span_class));
    }
  }
  std::string related;
  for (const Related& item : page.related) {
    related += fmt::format("{}[{}, {}]", related.empty() ? "" : ", ", item.line,
                           plan_page(settings, item.page).cluster);
  }
  return fmt::format(
      R"({{"page": {}, "file": "{}", "offset": {}, "length": {}, "site": "{}", "shape": "{}", )"
      R"("language": "{}", "title": {}, "publisher": {}, "age_seconds": {}, "cluster": {}, )"
      R"("origin": "{}", "text": {}, "noise": [{}], "related": [{}]}})"
      "\n",
      page.ordinal, file_name(page.ordinal), offset, page.bytes().size(), page.site.host,
      name_of(page.site.shape), language(page.site.language).code, json_string(page.title),
      page.publisher ? json_string(*page.publisher) : "null",
      page.age_seconds ? std::to_string(*page.age_seconds) : "null", page.plan.cluster,
      name_of(page.plan.origin), json_string(page.text()), noise, related);
}

}  // namespace newsieve::generator
