#include "judge/script.h"

#include <algorithm>
#include <array>

namespace newsieve::judge {

namespace {

struct Block {
  char32_t first;
  char32_t last;
  Script script;
};

// Sorted. Unicode 15, Blocks.txt.
constexpr auto kBlocks = std::to_array<Block>({
    {0x0041, 0x024F, Script::kLatin},      {0x0250, 0x02AF, Script::kLatin},
    {0x0370, 0x03FF, Script::kGreek},      {0x0400, 0x052F, Script::kCyrillic},
    {0x0590, 0x05FF, Script::kHebrew},     {0x0600, 0x06FF, Script::kArabic},
    {0x0750, 0x077F, Script::kArabic},     {0x08A0, 0x08FF, Script::kArabic},
    {0x0900, 0x097F, Script::kDevanagari}, {0x0980, 0x09FF, Script::kBengali},
    {0x0E00, 0x0E7F, Script::kThai},       {0x1100, 0x11FF, Script::kHangul},
    {0x1E00, 0x1EFF, Script::kLatin},      {0x1F00, 0x1FFF, Script::kGreek},
    {0x3005, 0x3007, Script::kHan},        {0x3040, 0x30FF, Script::kHan},
    {0x3130, 0x318F, Script::kHangul},     {0x31F0, 0x31FF, Script::kHan},
    {0x3400, 0x4DBF, Script::kHan},        {0x4E00, 0x9FFF, Script::kHan},
    {0xAC00, 0xD7AF, Script::kHangul},     {0xF900, 0xFAFF, Script::kHan},
    {0xFB1D, 0xFB4F, Script::kHebrew},     {0xFB50, 0xFDFF, Script::kArabic},
    {0xFE70, 0xFEFF, Script::kArabic},     {0xFF21, 0xFF5A, Script::kLatin},
    {0xFF66, 0xFF9F, Script::kHan},        {0x20000, 0x3FFFF, Script::kHan},
});

}  // namespace

std::string_view name_of(Script script) {
  static constexpr std::array<std::string_view, kScripts> kNames = {
      "no script",  "Latin",   "Greek", "Cyrillic", "Hebrew", "Arabic",
      "Devanagari", "Bengali", "Thai",  "Han",      "Hangul", "another script"};
  return kNames.at(static_cast<std::size_t>(script));
}

Script script_of(char32_t letter) {
  const auto* const block =
      std::lower_bound(kBlocks.begin(), kBlocks.end(), letter,
                       [](const Block& each, char32_t wanted) { return each.last < wanted; });
  return block != kBlocks.end() && block->first <= letter ? block->script : Script::kOther;
}

}  // namespace newsieve::judge
