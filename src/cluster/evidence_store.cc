#include "cluster/evidence_store.h"

#include <algorithm>
#include <string_view>

namespace newsieve::cluster {

namespace {

template <typename Item>
std::string_view bytes_of(const std::vector<Item>& items) {
  return {reinterpret_cast<const char*>(items.data()), items.size() * sizeof(Item)};
}

constexpr std::size_t kRecalled = 1024;
constexpr std::uint32_t kMostRecalledWords = 2000;  // of a text: 8 MB in all

}  // namespace

EvidenceStore::EvidenceStore(std::uint64_t memory) : words_(memory) {}

std::span<const std::uint32_t> EvidenceStore::Loaded::numbers() const {
  return {reinterpret_cast<const std::uint32_t*>(bytes_.data()), numbers_};
}

std::span<const Word> EvidenceStore::Loaded::words() const {
  return {reinterpret_cast<const Word*>(bytes_.data()) + numbers_, words_};
}

void EvidenceStore::put(const Sketch& sketch) {
  collect_numbers(sketch.words, numbers_);
  const std::uint64_t offset = words_.append(bytes_of(numbers_));
  words_.append(bytes_of(sketch.words));
  entries_.push_back({.offset = offset,
                      .words = static_cast<std::uint32_t>(sketch.words.size()),
                      .numbers = static_cast<std::uint32_t>(numbers_.size())});
}

void EvidenceStore::load(std::uint32_t text, Loaded& into) const {
  const Entry& entry = entries_[text];
  into.text_ = text;
  into.numbers_ = entry.numbers;
  into.words_ = entry.words;
  into.bytes_ = words_.view(entry.offset, (into.numbers_ + into.words_) * sizeof(Word), into.copy_);
}

void EvidenceStore::prefetch(std::uint32_t text) const {
  // As far as most comparisons read.
  constexpr std::size_t kBytes = 2048;
  const Entry& entry = entries_[text];
  words_.prefetch(
      entry.offset,
      std::min<std::size_t>(kBytes, (entry.numbers + std::size_t{entry.words}) * sizeof(Word)));
}

EvidenceReader::EvidenceReader(const EvidenceStore& store) : store_(store), recalled_(kRecalled) {}

const EvidenceStore::Loaded& EvidenceReader::recall(std::uint32_t text) {
  EvidenceStore::Loaded& loaded =
      store_.words_of(text) > kMostRecalledWords ? long_text_ : recalled_[text % kRecalled];
  if (loaded.text_ != text) {
    store_.load(text, loaded);
  }
  return loaded;
}

}  // namespace newsieve::cluster
