#include "generator/site.h"

#include <string_view>

#include "generator/article.h"
#include "generator/plan.h"
#include "generator/random.h"
#include "generator/vocabulary.h"

namespace newsieve::generator {
namespace {

constexpr std::uint64_t kSite = 20;  ///< purpose of the derived seed

/// `count` of the labels, in their order.
std::vector<std::string> choose(const std::vector<std::string_view>& labels, std::size_t count,
                                Random& random) {
  std::vector<std::string> chosen;
  for (std::size_t i = 0; i < labels.size() && chosen.size() < count; ++i) {
    if (random.below(labels.size() - i) < count - chosen.size()) {
      chosen.emplace_back(labels[i]);
    }
  }
  return chosen;
}

std::string make_sentence(const Language& language, Random& random) {
  Words words;
  const std::uint32_t length = random.between(7, 14);
  for (std::uint32_t i = 0; i < length; ++i) {
    words.push_back(random.chance(40) ? vocabulary(language.name).function_word(random)
                                      : vocabulary(language.name).content_word(random));
  }
  words.front() = capitalised(words.front());
  words.back() += language.full_stop;
  return join(words, language.name);
}

}  // namespace

std::string name_of(Shape shape) {
  switch (shape) {
    case Shape::kAggregator:
      return "aggregator";
    case Shape::kNewsletter:
      return "newsletter";
    case Shape::kBlog:
      return "blog";
    case Shape::kPortal:
      return "portal";
    case Shape::kWire:
      return "wire";
    case Shape::kForeign:
      break;
  }
  return "foreign";
}

Site make_site(std::uint64_t seed, std::uint32_t ordinal) {
  Random random(derive(seed, kSite, ordinal));
  Site site;
  site.shape = static_cast<Shape>(ordinal % kShapes);
  site.language = language_of(ordinal);
  const Language& words = language(site.language);
  site.name = make_name(random, site.language);
  site.host = "site" + std::to_string(ordinal) + ".example";
  site.sections = choose(words.sections, random.between(5, 8), random);
  site.controls = choose(words.controls, random.between(3, 5), random);
  site.footers = choose(words.footers, random.between(3, 5), random);
  site.slogan = make_sentence(words, random);
  site.advertisement = make_sentence(words, random);
  return site;
}

}  // namespace newsieve::generator
