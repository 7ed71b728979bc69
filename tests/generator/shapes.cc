#include "generator/shapes.h"

#include <algorithm>
#include <array>
#include <utility>

#include "generator/random.h"
#include "generator/vocabulary.h"

namespace newsieve::generator {
namespace {

constexpr std::uint64_t kLayout = 30;  ///< purpose of the derived seed

/// One page in the making.
class Layout {
 public:
  Layout(const Settings& settings, const Article& article, Page& page)
      : settings_(settings),
        article_(article),
        page_(page),
        language_(language(page.site.language)),
        random_(derive(settings.seed, kLayout, page.ordinal)) {}

  void aggregator();
  void newsletter();
  void blog();
  void portal();
  void wire();
  void foreign();
  void notices();

 private:
  void add(SpanClass span_class, std::string text) {
    page_.lines.push_back({std::move(text), span_class});
  }
  void blank() { add(SpanClass::kBody, ""); }
  void add_all(SpanClass span_class, const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
      add(span_class, text);
    }
  }

  void body(bool blank_lines);
  void caption();
  void table();
  void related_item(std::uint32_t other, bool self);
  void other_headlines(std::uint32_t count, const std::string& bullet);
  std::uint32_t neighbour(std::uint32_t distance) const;
  std::pair<std::string, std::int64_t> age();

  const Settings& settings_;
  const Article& article_;
  Page& page_;
  const Language& language_;
  Random random_;
};

/// Another page of the same site, `distance` before this one, round the corner.
std::uint32_t Layout::neighbour(std::uint32_t distance) const {
  const std::uint32_t pages = settings_.pages_per_site;
  const std::uint32_t first = page_.ordinal / pages * pages;
  return first + (page_.ordinal - first + pages - distance % pages) % pages;
}

std::pair<std::string, std::int64_t> Layout::age() {
  if (random_.chance(20)) {
    const std::uint32_t minutes = random_.between(2, 59);
    return {std::to_string(minutes) + " minutes ago", std::int64_t{minutes} * 60};
  }
  const std::uint32_t hours = random_.between(2, 23);
  return {std::to_string(hours) + " hours ago", std::int64_t{hours} * 3600};
}

void Layout::body(bool blank_lines) {
  for (const Paragraph& paragraph : article_.paragraphs) {
    add(paragraph.subhead ? SpanClass::kSubhead : SpanClass::kBody,
        join(paragraph.words, article_.language));
    if (blank_lines) {
      blank();
    }
  }
}

/// Inserts a caption and its credit before the last paragraph.
void Layout::caption() {
  Words words;
  for (int i = 0; i < 7; ++i) {
    words.push_back(vocabulary(page_.site.language).content_word(random_));
  }
  words.front() = capitalised(words.front());
  const auto before = page_.lines.end() - 1;
  const std::array<Line, 2> lines{
      Line{join(words, page_.site.language) + ". |", SpanClass::kCaption},
      Line{make_name(random_, page_.site.language), SpanClass::kCaption}};
  page_.lines.insert(before, lines.begin(), lines.end());
}

void Layout::table() {
  add(SpanClass::kTable, "Name | First | Second |");
  add(SpanClass::kTable, "---|---|---|");
  for (int i = 0; i < 3; ++i) {
    add(SpanClass::kTable, make_name(random_, page_.site.language) + " | " +
                               std::to_string(random_.below(1000)) + " | " +
                               std::to_string(random_.below(100)) + "% |");
  }
}

void Layout::related_item(std::uint32_t other, bool self) {
  const Article article = article_of(settings_, other);
  const std::string title = join(article.title, article.language);
  const std::string publisher = self ? *page_.publisher : article.author;
  blank();
  add(SpanClass::kRelatedTitle, title);
  add(SpanClass::kRelatedTitle, title);
  blank();
  add(SpanClass::kRelatedMeta, publisher);
  blank();
  add(SpanClass::kRelatedMeta, "time" + age().first);
  blank();
  add(SpanClass::kRelatedMeta, "  • " + publisher);
  blank();
  add(SpanClass::kRelatedTitle, title);
  blank();
  page_.related.push_back({other, static_cast<std::uint32_t>(page_.lines.size())});
  add(self ? SpanClass::kSelfCopy : SpanClass::kRelatedBody, flatten(article));
}

void Layout::other_headlines(std::uint32_t count, const std::string& bullet) {
  for (std::uint32_t i = 1; i <= std::min(count, settings_.pages_per_site - 1); ++i) {
    const Article article = article_of(settings_, neighbour(i));
    add(SpanClass::kHeadlines, bullet + join(article.title, article.language));
  }
}

void Layout::aggregator() {
  page_.publisher = article_.author;
  const auto [printed, seconds] = age();
  page_.age_seconds = seconds;
  add(SpanClass::kUi, "logo");
  add(SpanClass::kTitle, page_.title);
  blank();
  add(SpanClass::kTitleEcho, page_.title);
  blank();
  add(SpanClass::kPublisherAge, *page_.publisher + printed);
  blank();
  body(false);
  if (random_.chance(50)) {
    caption();
  }
  for (const std::string& control : page_.site.controls) {
    blank();
    add(SpanClass::kUi, control);
  }
  blank();
  add(SpanClass::kRelatedHead, "Related Articles");
  if (random_.chance(50)) {
    related_item(page_.ordinal, true);
  }
  for (std::uint32_t i = 1; i <= std::min(2U, settings_.pages_per_site - 1); ++i) {
    related_item(neighbour(i), false);
  }
  blank();
  add(SpanClass::kBanner, "GET THE APP");
  blank();
  add(SpanClass::kBanner, page_.site.advertisement);
  add(SpanClass::kBanner, "app-storeplay-store");
}

void Layout::newsletter() {
  add(SpanClass::kTitle, page_.title);
  blank();
  // The teaser is the lead of another story.
  const Article other =
      make_article(derive(settings_.seed, kLayout + 1, page_.ordinal), page_.site.language);
  add(SpanClass::kTeaser, join(other.paragraphs.front().words, other.language));
  blank();
  add(SpanClass::kTitleEcho, page_.title);
  blank();
  body(true);
  add(SpanClass::kUi, "Read more");
}

void Layout::blog() {
  add(SpanClass::kTitle, page_.title);
  body(false);
  page_.lines[1].text += "[1][3]";
  table();
  add(SpanClass::kDebris, "**");
}

void Layout::portal() {
  add(SpanClass::kBoilerplate, page_.site.name);
  add_all(SpanClass::kBoilerplate, page_.site.sections);
  add(SpanClass::kTitle, page_.title);
  body(false);
  add(SpanClass::kTags, "- " + std::string(language_.tags));
  for (const std::string& keyword : article_.keywords) {
    add(SpanClass::kTags, "- " + keyword);
  }
  other_headlines(4, "- ");
  add(SpanClass::kBoilerplate, page_.site.slogan);
  add_all(SpanClass::kBoilerplate, page_.site.footers);
}

void Layout::wire() {
  add(SpanClass::kTitle, page_.title);
  blank();
  add(SpanClass::kOutsideBody, "By " + article_.author);  // a field, not the text
  blank();
  const std::size_t first = page_.lines.size();
  body(true);
  page_.lines[first].text.insert(0, article_.place + ", March 3 - ");
  add(SpanClass::kBoilerplate, page_.site.slogan);
}

void Layout::foreign() {
  add_all(SpanClass::kBoilerplate, page_.site.sections);
  add(SpanClass::kTitle, page_.title);
  add_all(SpanClass::kUi, page_.site.controls);
  body(false);
  add(SpanClass::kHeadlines, std::string(language_.more_headlines));
  other_headlines(3, "");
  add(SpanClass::kBoilerplate, page_.site.advertisement);
  add_all(SpanClass::kBoilerplate, page_.site.footers);
}

/// Puts the site's notices above, within and below the article, in turns.
void Layout::notices() {
  Random random(derive(settings_.seed, kLayout + 2, page_.ordinal));
  for (std::size_t i = 0; i < page_.site.notices.size(); ++i) {
    const Notice& notice = page_.site.notices[i];
    if (!random.chance(notice.share)) {
      continue;
    }
    std::string text = notice.text;
    if (notice.numbered) {
      text += ' ' + std::to_string(random.between(2, 9999));
    }
    const auto is_title = [](const Line& line) { return line.span_class == SpanClass::kTitle; };
    const auto is_of_article = [](const Line& line) { return is_kept(line) && !line.text.empty(); };
    const auto title = std::find_if(page_.lines.begin(), page_.lines.end(), is_title);
    const auto last = std::find_if(page_.lines.rbegin(), page_.lines.rend(), is_of_article).base();
    const auto within = title + 1 + random.below(static_cast<std::size_t>(last - title));
    const std::array places{title, within, last};
    const auto at = page_.lines.insert(places[i % places.size()],
                                       Line{std::move(text), SpanClass::kBoilerplate});
    const auto line = static_cast<std::uint32_t>(at - page_.lines.begin());
    for (Related& related : page_.related) {
      related.line += related.line >= line ? 1U : 0U;
    }
  }
}

}  // namespace

void lay_out(const Settings& settings, const Article& article, Page& page) {
  Layout layout(settings, article, page);
  switch (page.site.shape) {
    case Shape::kAggregator:
      layout.aggregator();
      break;
    case Shape::kNewsletter:
      layout.newsletter();
      break;
    case Shape::kBlog:
      layout.blog();
      break;
    case Shape::kPortal:
      layout.portal();
      break;
    case Shape::kWire:
      layout.wire();
      break;
    case Shape::kForeign:
      layout.foreign();
      break;
  }
  layout.notices();
}

}  // namespace newsieve::generator
