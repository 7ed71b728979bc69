#include "cluster/evidence_store.h"

#include <algorithm>
#include <string_view>

namespace newsieve::cluster {

namespace {

constexpr std::size_t kRecalled = 1024;
constexpr std::uint32_t kMostRecalledWords = 2000;  // of a text: 8 MB in all readers

}  // namespace

EvidenceStore::EvidenceStore(std::uint64_t memory) : words_(memory) {}

std::span<const Word> EvidenceStore::Loaded::words() const {
  return {reinterpret_cast<const Word*>(bytes_.data()), bytes_.size() / sizeof(Word)};
}

std::span<const std::uint32_t> EvidenceStore::Loaded::numbers() {
  if (!has_numbers_) {
    collect_numbers(words(), numbers_);
    has_numbers_ = true;
  }
  return numbers_;
}

const Amounts& EvidenceStore::Loaded::amounts() {
  if (!has_amounts_) {
    amounts_.read(words());
    has_amounts_ = true;
  }
  return amounts_;
}

void EvidenceStore::put(const Sketch& sketch) {
  const std::string_view words{reinterpret_cast<const char*>(sketch.words.data()),
                               sketch.words.size() * sizeof(Word)};
  entries_.push_back(
      {.offset = words_.append(words), .words = static_cast<std::uint32_t>(sketch.words.size())});
}

void EvidenceStore::load(std::uint32_t text, Loaded& into) const {
  const Entry& entry = entries_[text];
  into.text_ = text;
  into.has_numbers_ = false;
  into.has_amounts_ = false;
  into.bytes_ = words_.view(entry.offset, entry.words * sizeof(Word), into.copy_);
}

void EvidenceStore::prefetch(std::uint32_t text) const {
  // As far as most comparisons read: then it is known that the rest cannot be enough.
  constexpr std::size_t kMostBytes = 2048;
  const Entry& entry = entries_[text];
  const std::size_t bytes = entry.words * sizeof(Word);
  words_.prefetch(entry.offset, std::min(kMostBytes, bytes / 8 * 5));
}

EvidenceReader::EvidenceReader(const EvidenceStore& store, std::size_t readers)
    : store_(store), recalled_(std::max<std::size_t>(1, kRecalled / readers)) {}

EvidenceStore::Loaded& EvidenceReader::recall(std::uint32_t text) {
  EvidenceStore::Loaded& loaded =
      store_.words_of(text) > kMostRecalledWords ? long_text_ : recalled_[text % recalled_.size()];
  if (loaded.text_ != text) {
    store_.load(text, loaded);
  }
  return loaded;
}

}  // namespace newsieve::cluster
