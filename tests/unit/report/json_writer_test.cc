#include "report/json_writer.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <string>

namespace newsieve::report {
namespace {

using enum JsonWriter::Layout;

TEST(JsonWriterTest, IndentsLinesAndKeepsSmallThingsOnOne) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.string("text", "a\"b\n\xFF");
  json.begin_array("rows");
  json.begin_object(kInline);
  json.count("most", std::numeric_limits<std::uint64_t>::max());
  json.begin_array("of", kLines);
  json.null();
  json.boolean(true);
  json.end_array();
  json.end_object();
  json.number(0.1);
  json.end_array();
  json.begin_array("none");
  json.end_array();
  json.begin_object("nothing");
  json.end_object();
  json.null("null");
  json.boolean("no", false);
  json.number("million", 1e6);
  json.end_object();
  EXPECT_EQ(out, R"({
  "text": "a\"b\n�",
  "rows": [
    {"most": 18446744073709551615, "of": [null, true]},
    0.1
  ],
  "none": [],
  "nothing": {},
  "null": null,
  "no": false,
  "million": 1000000
}
)");
}

}  // namespace
}  // namespace newsieve::report
