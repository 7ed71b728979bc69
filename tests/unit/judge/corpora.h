// Small corpora made by hand.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "judge/corpus.h"

namespace newsieve::judge {

/// A record that lacks nothing: 100 words on 4 lines, a page of 1000 bytes. Its text is like no
/// other's with another `content`.
inline Note good_note(std::uint64_t content, std::uint32_t source = 0) {
  Note note;
  note.content = content;
  note.source = source;
  note.words = 100;
  note.lines = 4;
  note.page_bytes = 1000;
  note.script = Script::kLatin;
  note.has_title = true;
  note.has_publisher = true;
  note.has_date = true;
  return note;
}

/// Builds a corpus record by record; `done` fills what follows from them.
class CorpusMaker {
 public:
  explicit CorpusMaker(std::vector<std::string> sources) {
    corpus_.sources = std::move(sources);
    corpus_.short_words = 50;
  }

  /// Returns the record's ordinal.
  std::uint32_t add(Note note) {
    const auto record = static_cast<std::uint32_t>(corpus_.records.size());
    corpus_.records.push_back(note);
    corpus_.copies.push_back({.kept = record});
    corpus_.repeats.emplace_back();
    return record;
  }

  std::uint32_t add_copy(Note note, std::uint32_t kept, Relation relation = Relation::kExact) {
    const std::uint32_t record = add(note);
    corpus_.copies.back() = {.kept = kept, .relation = relation};
    return record;
  }

  void add_empty_page(std::uint64_t content, std::uint32_t source = 0) {
    Note note;
    note.content = content;
    note.source = source;
    note.page_bytes = 100;
    note.is_record = false;
    corpus_.empty_pages.push_back(note);
  }

  void set_repeats(std::uint32_t record, std::uint32_t lines) {
    corpus_.repeats[record].lines = lines;
  }

  [[nodiscard]] Corpus done() const {
    Corpus corpus = corpus_;
    complete(corpus);
    return corpus;
  }

 private:
  Corpus corpus_;
};

}  // namespace newsieve::judge
