#include "generator/site.h"

#include <array>
#include <string_view>

#include "generator/article.h"
#include "generator/plan.h"
#include "generator/random.h"
#include "generator/vocabulary.h"

namespace newsieve::generator {
namespace {

// Purposes of derived seeds.
constexpr std::uint64_t kSite = 20;
constexpr std::uint64_t kNotice = 21;

/// Shares of pages that a site's notices are on, in percent; they take turns.
constexpr std::array<std::uint32_t, 6> kShares{100, 40, 80, 25, 60, 30};

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

Site make_site(std::uint64_t seed, std::uint32_t ordinal, std::uint32_t notices) {
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
  Random chance(derive(seed, kNotice, ordinal));
  for (std::uint32_t i = 0; i < notices; ++i) {
    Notice& notice = site.notices.emplace_back();
    notice.share = kShares[i % kShares.size()];
    notice.numbered = chance.chance(30);
    for (std::uint32_t sentences = chance.between(1, 3); sentences > 0; --sentences) {
      notice.text += notice.text.empty() ? "" : std::string(words.space);
      notice.text += make_sentence(words, chance);
    }
  }
  return site;
}

}  // namespace newsieve::generator
