#include "sketch/token_writer.h"

#include <algorithm>

#include "sketch/word_hash.h"
#include "sketch/word_hashes.h"

namespace newsieve::sketch {

namespace {

constexpr std::uint64_t kPer = word_hash("per");
constexpr std::uint64_t kCent = word_hash("cent");
constexpr std::uint64_t kPercent = word_hash("percent");
constexpr std::uint64_t kPct = word_hash("pct");

}  // namespace

void TokenWriter::grow() {
  const std::size_t size = std::max(ends_ + kRoom, 2 * into_.kinds_.size());
  into_.kinds_.resize(size);
  into_.bounds_.resize(2 * size);
}

void TokenWriter::add(const Token& token) {
  const Cursor at = cursor();
  at.bound[0] = token.begin;
  at.bound[1] = token.end;
  at.kind[0] = static_cast<Word>(token.kind);
  into_.known_.push_back({.token = ends_, .hash = token.hash});
  wrote({at.bound + 2, at.kind + 1});
}

void TokenWriter::finish(std::string_view text) {
  into_.size_ = ends_;
  if (into_.hashes_.size() < ends_) {
    into_.hashes_.resize(into_.kinds_.size());
  }
  const std::span hashes = std::span(into_.hashes_).first(ends_);
  hash_words(text, {into_.bounds_.data(), 2 * ends_}, hashes.data());
  for (const std::uint32_t token : into_.joined_) {
    const std::size_t begin = into_.bounds_[2 * std::size_t{token}];
    hashes[token] =
        joined_word_hash(text, begin, into_.bounds_[2 * std::size_t{token} + 1] - begin);
  }
  for (const TokenList::KnownHash& known : into_.known_) {
    hashes[known.token] = known.hash;
  }
  const std::size_t first = find_any_of(hashes, {kPercent, kPct, kCent});
  if (first != ends_) {
    fold_percent(first);
  }
}

void TokenWriter::fold_percent(std::size_t first) {
  std::vector<std::uint64_t>& hashes = into_.hashes_;
  std::size_t kept = first;
  for (std::size_t i = first; i < ends_; ++i) {
    hashes[kept] = hashes[i];
    into_.kinds_[kept] = into_.kinds_[i];
    into_.bounds_[2 * kept] = into_.bounds_[2 * i];
    into_.bounds_[2 * kept + 1] = into_.bounds_[2 * i + 1];
    if (hashes[kept] == kPercent || hashes[kept] == kPct) {
      hashes[kept] = word_hash("%");
    } else if (hashes[kept] == kCent && kept > 0 && hashes[kept - 1] == kPer) {
      hashes[kept - 1] = word_hash("%");
      into_.bounds_[2 * kept - 1] = into_.bounds_[2 * kept + 1];
      continue;
    }
    ++kept;
  }
  into_.size_ = kept;
}

}  // namespace newsieve::sketch
