// Invented pages, as scrapers of an aggregator save them.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace newsieve::split::test {

struct Story {
  std::string_view title;
  std::string_view source;  ///< publisher and age, glued
  std::string_view first;   ///< paragraph
  std::string_view second;
  std::string_view third;
};

inline constexpr std::array<Story, 3> kStories = {
    Story{
        "Council votes to rebuild the old north quay", "Ismere Post4 hours ago",
        "The harbour council of Port Ismere voted on Monday to rebuild the old north quay by the "
        "spring. The work will cost four million crowns and begin after the herring season ends. "
        "Eleven members were for it, two against, and one was at sea in the fog all evening.",
        "Fishermen who land their catch there asked for one berth to stay open. The council said "
        "that it would look at the timetable again next week, with the masters of the six largest "
        "boats and the owner of the ice house, who had brought a petition of his own.",
        "The quay was built by prisoners of a war that nobody remembers. It has sunk by a hand "
        "every ten years, and the crane by two."},
    Story{
        "Pupils mend forty bicycles in school workshop", "Tarn Herald7 hours ago",
        "A school in Tarnholm has taught its pupils to mend their own bicycles since the autumn. "
        "Of the forty who began, thirty six can now change a tyre without help, and nine have "
        "built a wheel. The workshop stands where the coal cellar was.",
        "The headmaster said that the workshop was cheaper than the bus. Two neighbouring schools "
        "have asked for the plans of the repair stand, which the woodwork teacher drew on the back "
        "of a menu. A third has asked whether the teacher could be lent out.",
        "The teacher said that he had forty bicycles to look after first. He rides to work "
        "himself, on one that was found in the harbour."},
    Story{
        "Lighthouse keeper comes ashore after thirty winters", "Harbour Radio2 days ago",
        "The keeper of the Skerry light came ashore on Friday for the last time after thirty "
        "winters. A lamp that needs no keeper has burned beside his since the spring, and both "
        "were lit together for a hundred nights so that nobody would notice.",
        "He will live with his sister above the rope works. Asked what he would miss, he said the "
        "radio, which only worked out there. The sister said that she had heard about the radio "
        "and that it would find no place in her kitchen while she was alive.",
        "The light itself stays on the maps. Masters who have steered by it for years say that "
        "they can tell the new lamp from the old."}};

/// The page without what stands above its headline and below its text. Ends with a newline.
inline std::string article(const Story& story) {
  std::string page;
  for (const std::string_view line :
       {story.title, story.title, story.source, story.first, story.second, story.third}) {
    page += line;
    page += "\n\n";
  }
  return page;
}

/// Where `title` stands for the first time.
inline std::size_t start_of(std::string_view dump, const Story& story) {
  return dump.find(story.title);
}

}  // namespace newsieve::split::test
