#include "generator/plan.h"

#include <algorithm>
#include <array>

#include "generator/random.h"

namespace newsieve::generator {
namespace {

// Purposes of derived seeds.
constexpr std::uint64_t kPlan = 10;
constexpr std::uint64_t kText = 11;
constexpr std::uint64_t kEdit = 12;
constexpr std::uint64_t kForm = 13;

constexpr std::array kForeign{LanguageName::kGerman, LanguageName::kArabic,
                              LanguageName::kJapanese};

constexpr std::uint32_t kCopiesOfWireStory = 8;  ///< on average
constexpr std::uint32_t kSiblingsOfForm = 10;    ///< on average

Origin draw_origin(const Settings& settings, Random& random) {
  const std::array<std::pair<Origin, std::uint32_t>, 5> shares{{
      {Origin::kExactCopy, settings.exact_copies},
      {Origin::kNearCopy, settings.near_copies},
      {Origin::kLead, settings.leads},
      {Origin::kWireCopy, settings.wire_copies},
      {Origin::kTemplateSibling, settings.template_siblings},
  }};
  std::uint32_t point = random.below(100);
  for (const auto& [origin, share] : shares) {
    if (point < share) {
      return origin;
    }
    point -= share;
  }
  return Origin::kOriginal;
}

bool carries_its_own(const Settings& settings, std::uint32_t page) {
  Random random(derive(settings.seed, kPlan, page));
  return draw_origin(settings, random) == Origin::kOriginal;
}

std::uint32_t groups(const Settings& settings, std::uint32_t percent, std::uint32_t members) {
  return std::max(1U, settings.pages() * percent / 100 / members);
}

LanguageName language_of_page(const Settings& settings, std::uint32_t page) {
  return language_of(page / settings.pages_per_site);
}

}  // namespace

LanguageName language_of(std::uint32_t site) {
  if (site % 6 != 5) {
    return LanguageName::kEnglish;
  }
  return kForeign[site / 6 % kForeign.size()];
}

Plan plan_page(const Settings& settings, std::uint32_t page) {
  Random random(derive(settings.seed, kPlan, page));
  const Origin origin = draw_origin(settings, random);
  const bool english = language_of_page(settings, page) == LanguageName::kEnglish;
  switch (origin) {
    case Origin::kWireCopy:
      if (english) {  // agencies write English
        const std::uint32_t stories = groups(settings, settings.wire_copies, kCopiesOfWireStory);
        return {origin, std::uint64_t{settings.pages()} + random.below(stories)};
      }
      break;
    case Origin::kExactCopy:
    case Origin::kNearCopy:
    case Origin::kLead:
      // A copy is of an earlier page with an article of its own; a few tries find one.
      for (int tries = 0; page > 0 && tries < 20; ++tries) {
        const std::uint32_t earlier = random.below(page);
        if (language_of_page(settings, earlier) == language_of_page(settings, page) &&
            carries_its_own(settings, earlier)) {
          return {origin, earlier};
        }
      }
      break;
    case Origin::kTemplateSibling:
      return {origin, page};
    case Origin::kOriginal:
      break;
  }
  return {Origin::kOriginal, page};
}

Article article_of(const Settings& settings, std::uint32_t page) {
  const Plan plan = plan_page(settings, page);
  const LanguageName language = language_of_page(settings, page);
  const std::uint64_t seed = derive(settings.seed, kText, plan.cluster);
  Random edit(derive(settings.seed, kEdit, page));
  if (plan.origin == Origin::kTemplateSibling) {
    const std::uint32_t forms = groups(settings, settings.template_siblings, kSiblingsOfForm);
    return make_notice(derive(settings.seed, kForm, edit.below(forms)), seed, language);
  }
  Article article = make_article(seed, language);
  switch (plan.origin) {
    case Origin::kNearCopy:
      add_word_noise(article, settings.word_noise, edit);
      break;
    case Origin::kLead:
      cut_to_lead(article, 50);
      break;
    case Origin::kWireCopy:
      add_word_noise(article, 1, edit);
      if (edit.chance(30)) {
        cut_to_lead(article, 80);
      }
      break;
    default:
      break;
  }
  return article;
}

}  // namespace newsieve::generator
