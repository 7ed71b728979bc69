#include "inputs.h"

#include "generator/article.h"
#include "generator/dump.h"
#include "generator/page.h"
#include "sketch/sketcher.h"

namespace newsieve::micro {

namespace {

constexpr generator::Settings kSettings = {.sites = 12, .pages_per_site = 10};
constexpr std::uint64_t kStories = 300;
constexpr std::uint32_t kEditedWords = 4;  // percent, of a copy

std::string make_story(std::uint64_t ordinal) {
  const bool is_copy = ordinal % 10 >= 7;
  generator::Random random(ordinal);
  generator::Article article =
      generator::make_article(is_copy ? ordinal - 7 : ordinal, generator::LanguageName::kEnglish);
  if (is_copy) {
    generator::add_word_noise(article, kEditedWords, random);
  }
  std::string text;
  for (const generator::Paragraph& paragraph : article.paragraphs) {
    text += generator::join(paragraph.words, article.language);
    text += '\n';
  }
  return text;
}

}  // namespace

const std::vector<std::string>& page_texts() {
  static const std::vector<std::string> made = [] {
    std::vector<std::string> texts;
    for (std::uint32_t page = 0; page < kSettings.pages(); ++page) {
      texts.push_back(generator::make_page(kSettings, page).bytes());
    }
    return texts;
  }();
  return made;
}

const std::vector<Page>& pages() {
  static const std::vector<Page> made = [] {
    std::vector<Page> pages;
    for (const std::string& text : page_texts()) {
      pages.push_back({.place = {0, 0, text.size()}, .text = text, .row = std::nullopt});
    }
    return pages;
  }();
  return made;
}

const std::string& glued_pages() {
  static const std::string made = [] {
    std::string stream;
    for (const std::string& text : page_texts()) {
      stream += text;
    }
    return stream;
  }();
  return made;
}

const std::vector<std::string>& stories() {
  static const std::vector<std::string> made = [] {
    std::vector<std::string> texts;
    for (std::uint64_t story = 0; story < kStories; ++story) {
      texts.push_back(make_story(story));
    }
    return texts;
  }();
  return made;
}

const std::vector<Sketch>& sketches() {
  static const std::vector<Sketch> made = [] {
    std::vector<Sketch> made_now;
    sketch::Sketcher sketcher;
    for (const std::string& story : stories()) {
      sketcher.sketch(story, made_now.emplace_back());
    }
    return made_now;
  }();
  return made;
}

std::size_t bytes_of(const std::vector<std::string>& texts) {
  std::size_t bytes = 0;
  for (const std::string& text : texts) {
    bytes += text.size();
  }
  return bytes;
}

}  // namespace newsieve::micro
