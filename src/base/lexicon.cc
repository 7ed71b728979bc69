#include "base/lexicon.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <charconv>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/characters.h"
#include "base/hash.h"
#include "base/label_starts.h"
#include "base/list_entries.h"
#include "base/looks.h"
#include "base/normal_line.h"

namespace newsieve::base {

namespace {

constexpr auto kLabelLists = std::to_array<std::string_view>({
#include "labels.inc"
});

/// Labels by the hash of their normal line. Open addressing; no label is removed.
class LabelTable {
 public:
  void add(std::string_view normal, Label label) {
    const std::uint64_t hash = hash_of(normal);
    std::size_t slot = hash % kSlots;
    while (slots_[slot].hash != 0) {
      if (slots_[slot].hash == hash) {
        return;  // the first to say it decides
      }
      slot = (slot + 1) % kSlots;
    }
    slots_[slot] = {.hash = hash, .label = label};
    filter_.set(hash >> 48U);
  }

  [[nodiscard]] std::optional<Label> find(std::string_view normal) const {
    return find(hash64(normal));
  }

  /// By the hash of the normal line, as NormalLine has it.
  [[nodiscard]] std::optional<Label> find(std::uint64_t normal_hash) const {
    const std::uint64_t hash = normal_hash | 1U;
    if (!filter_[hash >> 48U]) {
      return std::nullopt;  // most lines
    }
    for (std::size_t slot = hash % kSlots; slots_[slot].hash != 0; slot = (slot + 1) % kSlots) {
      if (slots_[slot].hash == hash) {
        return slots_[slot].label;
      }
    }
    return std::nullopt;
  }

 private:
  static constexpr std::size_t kSlots = 1U << 14U;  // a power of two, well above what is added

  struct Slot {
    std::uint64_t hash = 0;  ///< 0: free
    Label label = Label::kUi;
  };

  static std::uint64_t hash_of(std::string_view normal) {
    return hash64(normal) | 1U;
  }  // 0 is free

  std::bitset<1U << 16U> filter_;  ///< by 16 bits of each hash: stays in the cache
  std::vector<Slot> slots_ = std::vector<Slot>(kSlots);
};

constexpr std::size_t kTwoBytes = 1U << 16U;

struct Lexicon {
  LabelTable exact;
  LabelTable prefixes;
  std::unordered_set<std::string> link_words;  ///< that announce a link and are no label alone
  std::vector<std::size_t> prefix_sizes;  ///< in bytes, ascending, of prefixes that a space follows
  std::vector<std::size_t> unspaced_prefix_sizes;  ///< … of those in scripts without spaces
  std::bitset<kTwoBytes> prefix_starts;            ///< first_two of prefixes
  std::array<LabelStarts, 5> starts;               ///< of labels of each kind
  std::unordered_map<std::string_view, std::int64_t> units;
  std::unordered_set<std::string_view> age_words;
  std::unordered_set<std::string_view> age_ends;  ///< units, and the last words of age words
  std::bitset<kTwoBytes> last_of_age_ends;        ///< last_two_of_word of these
};

/// The first two bytes, as a number. `text` is not empty.
std::size_t first_two_as_number(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : std::size_t{' '};
  };
  return byte(0) << 8U | byte(1);
}

/// The last two bytes, as a number; before a word of one, a space. `text` is not empty.
std::size_t last_two_of_word(std::string_view text) {
  const char before = text.size() > 1 ? to_lower(text[text.size() - 2]) : ' ';
  return std::size_t{static_cast<unsigned char>(before == '\t' ? ' ' : before)} << 8U |
         static_cast<unsigned char>(to_lower(text.back()));
}

std::optional<Label> label_of_section(std::string_view section) {
  if (section == "ui") {
    return Label::kUi;
  }
  if (section == "page_end") {
    return Label::kPageEnd;
  }
  if (section == "related_head") {
    return Label::kRelatedHead;
  }
  if (section == "banner") {
    return Label::kBanner;
  }
  if (section == "tags_head") {
    return Label::kTagsHead;
  }
  return std::nullopt;
}

void add_label(Lexicon& lexicon, std::string_view line, Label label) {
  const bool is_prefix = line.ends_with(" *");
  line.remove_suffix(is_prefix ? 2 : 0);
  const std::string normal = normalise(line, Digits::kFold);
  lexicon.starts[static_cast<std::size_t>(label)].add(normal);
  if (is_prefix) {
    lexicon.prefixes.add(normal, label);
    lexicon.prefix_starts.set(first_two_as_number(normal));
    const bool unspaced = look(line).unspaced;
    (unspaced ? lexicon.unspaced_prefix_sizes : lexicon.prefix_sizes).push_back(normal.size());
  } else {
    lexicon.exact.add(normal, label);
  }
}

void add_age_end(Lexicon& lexicon, std::string_view word) {
  lexicon.age_ends.insert(word);
  lexicon.last_of_age_ends.set(last_two_of_word(word));
}

void add_unit(Lexicon& lexicon, std::string_view line) {
  const std::size_t space = line.rfind(' ');
  std::int64_t seconds = 0;
  std::from_chars(line.data() + space + 1, line.data() + line.size(), seconds);
  lexicon.units.emplace(line.substr(0, space), seconds);
  add_age_end(lexicon, line.substr(0, space));
}

void add_list(Lexicon& lexicon, std::string_view list) {
  for_each_entry(list, [&](std::string_view section, std::string_view line) {
    if (const std::optional<Label> label = label_of_section(section)) {
      add_label(lexicon, line, *label);
    } else if (section == "related_link") {
      lexicon.link_words.insert(normalise(line));
    } else if (section == "age_unit") {
      add_unit(lexicon, line);
    } else {
      lexicon.age_words.insert(line);
      add_age_end(lexicon, line.substr(line.rfind(' ') + 1));  // all of it if there is none
    }
  });
}

Lexicon load_lexicon() {
  Lexicon lexicon;
  for (const std::string_view list : kLabelLists) {
    add_list(lexicon, list);
  }
  for (std::vector<std::size_t>* sizes : {&lexicon.prefix_sizes, &lexicon.unspaced_prefix_sizes}) {
    std::sort(sizes->begin(), sizes->end());
    sizes->erase(std::unique(sizes->begin(), sizes->end()), sizes->end());
  }
  return lexicon;
}

const Lexicon& lexicon() {
  static const Lexicon loaded = load_lexicon();
  return loaded;
}

std::optional<Label> label_by_prefix(std::string_view normal) {
  const Lexicon& loaded = lexicon();
  if (!loaded.prefix_starts[first_two_as_number(normal)]) {
    return std::nullopt;  // most lines
  }
  for (const std::size_t size : loaded.prefix_sizes) {
    if (size >= normal.size()) {
      break;
    }
    if (normal[size] == ' ') {
      if (const std::optional<Label> label = loaded.prefixes.find(normal.substr(0, size))) {
        return label;
      }
    }
  }
  const bool spaced = static_cast<unsigned char>(normal.front()) < 0xE0;  // below U+0800
  if (spaced) {
    return std::nullopt;
  }
  for (const std::size_t size : loaded.unspaced_prefix_sizes) {
    if (size >= normal.size()) {
      break;
    }
    if (const std::optional<Label> label = loaded.prefixes.find(normal.substr(0, size))) {
      return label;
    }
  }
  return std::nullopt;
}

/// "More from Ismere" announces a list; "More from him was not to be had." does not.
bool may_be_label(std::string_view line, Label label) {
  const Looks looks = look(line);
  return looks.sentence_ends <= 1 && !(looks.ends_sentence && label == Label::kRelatedHead);
}

}  // namespace

std::optional<Label> label_of(std::string_view line) {
  if (line.size() > kLongestLabel) {
    return std::nullopt;
  }
  thread_local Normaliser normaliser;
  return label_of(line, normaliser.read(line));
}

std::optional<Label> label_of(std::string_view line, const NormalLine& normal) {
  if (line.size() > kLongestLabel || normal.folded.empty()) {
    return std::nullopt;
  }
  if (const std::optional<Label> label = lexicon().exact.find(normal.folded_hash)) {
    return label;
  }
  const std::optional<Label> label = label_by_prefix(normal.folded);
  return label && may_be_label(line, *label) ? label : std::nullopt;
}

bool announces_link(std::string_view words) {
  const std::optional<Label> label = label_of(words);
  return label == Label::kPageEnd || (label == Label::kRelatedHead && look(words).words > 1) ||
         lexicon().link_words.contains(normalise(words));
}

bool may_begin_with_label(std::string_view text, Label label) {
  return lexicon().starts[static_cast<std::size_t>(label)].may_begin(text);
}

std::optional<std::int64_t> seconds_of_unit(std::string_view word) {
  const auto found = lexicon().units.find(word);
  return found == lexicon().units.end() ? std::nullopt : std::optional(found->second);
}

bool may_end_age(std::string_view word) {
  return lexicon().age_ends.contains(word);
}

bool may_end_in_age(std::string_view text) {
  return !text.empty() && lexicon().last_of_age_ends[last_two_of_word(text)];
}

bool is_age_word(std::string_view words) {
  return lexicon().age_words.contains(words);
}

}  // namespace newsieve::base
