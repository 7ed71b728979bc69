#include "split/splitter.h"

#include "base/characters.h"
#include "split/page_starts.h"
#include "split/separators.h"

namespace newsieve::split {

struct Splitter::State {
  explicit State(const SplitOptions& options) : separators(options.delimiter) {}

  Separators separators;
  Seams seams;
  bool decided = false;  ///< whether `marked` is known
  bool marked = false;   ///< the input marks its pages
};

namespace {

void add(std::string_view bytes, std::size_t start, std::size_t end, std::string_view rule,
         std::vector<Piece>& pieces) {
  if (start < end) {
    const bool blank = base::trim(bytes.substr(start, end - start)).empty();
    pieces.push_back({.start = start,
                      .length = end - start,
                      .page = !blank,
                      .rule = blank ? "white space only" : rule});
  }
}

}  // namespace

Splitter::Splitter(const SplitOptions& options) : state_(std::make_unique<State>(options)) {}
Splitter::~Splitter() = default;

bool Splitter::goes_by_marks() const {
  return state_->marked;
}

std::size_t Splitter::split(std::string_view bytes, bool last, std::vector<Piece>& pieces) {
  if (!state_->decided) {
    state_->decided = true;
    state_->marked =
        state_->separators.has_delimiter() || state_->separators.find(bytes, 0, last).length > 0;
  }
  std::size_t start = 0;
  for (;;) {
    const Separator separator = state_->separators.find(bytes, start, last);
    const bool found = separator.length > 0;
    const std::size_t end = found ? separator.start : bytes.size();
    if (!state_->marked) {
      const std::size_t stretch = start;
      for (const std::size_t at :
           find_page_starts(bytes.substr(stretch, end - stretch), found || last, state_->seams)) {
        add(bytes, start, stretch + at, "another page begins", pieces);
        start = stretch + at;
      }
    }
    if (!found && !last) {
      return start;
    }
    add(bytes, start, end, found ? separator.rule : "end of input", pieces);
    if (!found) {
      return bytes.size();
    }
    pieces.push_back({.start = separator.start,
                      .length = separator.length,
                      .page = false,
                      .rule = separator.rule});
    start = separator.start + separator.length;
  }
}

}  // namespace newsieve::split
