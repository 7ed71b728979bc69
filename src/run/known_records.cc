#include "run/known_records.h"

#include "strip/articles.h"

namespace newsieve::run {

void KnownRecords::add(const Record& record, const cluster::Standing& standing,
                       std::uint32_t tokens) {
  const std::string_view story = strip::story_of(record);
  records_.push_back({.id = record.id,
                      .title = record.title.value_or(""),
                      .standing = standing,
                      .tokens = tokens,
                      .offset = stories_.append(story),
                      .length = story.size()});
}

std::string KnownRecords::story(std::uint32_t record) {
  std::string story;
  stories_.read(records_[record].offset, records_[record].length, story);
  return story;
}

}  // namespace newsieve::run
