// Any bytes as JSONL: the pages and what is left over lie in order within the bytes, and each text
// survives being written and read again.
#include <simdjson.h>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/batch.h"
#include "base/json_text.h"
#include "base/utf8.h"
#include "read/jsonl.h"

namespace {

void require(bool condition) {
  if (!condition) {
    std::abort();
  }
}

/// Takes what comes next in the order of the input and requires that it does.
class Order {
 public:
  explicit Order(const newsieve::base::Batch& batch)
      : at_(batch.offset), end_(batch.offset + batch.bytes.size()) {}

  void take(const newsieve::Place& place) {
    require(place.offset >= at_ && place.length > 0);
    at_ = place.offset + place.length;
    require(at_ <= end_);
  }

 private:
  std::uint64_t at_;
  std::uint64_t end_;
};

void require_order(const newsieve::base::Batch& batch) {
  Order order(batch);
  auto page = batch.pages.begin();
  auto leftover = batch.leftovers.begin();
  while (page != batch.pages.end() || leftover != batch.leftovers.end()) {
    if (leftover == batch.leftovers.end() ||
        (page != batch.pages.end() && page->place.offset < leftover->place.offset)) {
      order.take((page++)->place);
    } else {
      order.take((leftover++)->place);
    }
  }
}

void require_same_after_writing(simdjson::dom::parser& parser, std::string_view text) {
  require(newsieve::base::is_valid_utf8(text));
  std::string json;
  newsieve::base::append_json_string(json, text);
  std::string_view again;
  require(parser.parse(json).get(again) == simdjson::SUCCESS);
  require(again == text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  newsieve::base::Batch batch;
  batch.offset = 7;
  batch.bytes.assign(reinterpret_cast<const char*>(data), size);
  const std::string before = batch.bytes;
  newsieve::read::read_rows({}, "fuzz", batch);
  require(batch.bytes == before);
  require(batch.problems.size() == batch.leftovers.size());
  require_order(batch);
  simdjson::dom::parser parser;
  for (const newsieve::Page& page : batch.pages) {
    require(page.row.has_value());
    require_same_after_writing(parser, page.text);
    const newsieve::Row row = page.row.value_or(newsieve::Row());
    for (const auto& field : {row.id, row.url, row.title, row.date, row.source}) {
      require_same_after_writing(parser, field.value_or(""));
    }
    if (row.clean) {
      const std::string copies = "[" + row.clean->copies + "]";
      require(parser.parse(copies).error() == simdjson::SUCCESS);
    }
  }
  return 0;
}
