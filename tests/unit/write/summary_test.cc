#include <gtest/gtest.h>

#include <string>

#include "write/rows.h"

namespace newsieve::write {
namespace {

TEST(SummaryTest, WritesEmptyObjectsForAnEmptyRun) {
  EXPECT_EQ(to_json({}), R"({
  "inputs": 0,
  "input_bytes": 0,
  "pages": 0,
  "records": 0,
  "kept_records": 0,
  "kept_bytes": 0,
  "dropped_bytes": 0,
  "copies": {
    "exact": 0,
    "near": 0,
    "contained": 0,
    "update": 0
  },
  "largest_cluster": 0,
  "links": {
    "shares_passage": 0,
    "template_sibling": 0,
    "series": 0
  },
  "compared_pairs": 0,
  "hot_keys": 0,
  "capped_records": 0,
  "dropped": {},
  "unlearned_pages": 0,
  "problems": 0,
  "warnings": [],
  "seconds": {},
  "processor_seconds": {}
}
)");
}

TEST(SummaryTest, ListsTheClassesThatOccurAndThePassesInOrder) {
  Summary summary;
  summary.inputs = 1;
  summary.input_bytes = 2;
  summary.pages = 3;
  summary.records = 4;
  summary.kept_records = 5;
  summary.kept_bytes = 6;
  summary.copies_exact = 7;
  summary.copies_near = 8;
  summary.copies_contained = 9;
  summary.copies_update = 13;
  summary.largest_cluster = 14;
  summary.links_shares_passage = 15;
  summary.links_template_sibling = 16;
  summary.links_series = 17;
  summary.compared_pairs = 18;
  summary.hot_keys = 19;
  summary.warnings = {{.bound = "max-cluster", .message = "row \"x\" is large"},
                      {.bound = "max-removal", .message = "most are gone"}};
  summary.capped_records = 10;
  summary.unlearned_pages = 12;
  summary.problems = 11;
  summary.dropped.resize(kSpanClasses);
  summary.dropped[static_cast<std::size_t>(SpanClass::kUi)] = {.spans = 2, .bytes = 20};
  summary.dropped[static_cast<std::size_t>(SpanClass::kTitle)] = {.spans = 1, .bytes = 30};
  summary.seconds = {{.name = "learn", .seconds = 1.23456}, {.name = "cluster", .seconds = 2}};
  summary.processor_seconds = {{.name = "read", .seconds = 0.25}, {.name = "split", .seconds = 0}};
  EXPECT_EQ(to_json(summary), R"({
  "inputs": 1,
  "input_bytes": 2,
  "pages": 3,
  "records": 4,
  "kept_records": 5,
  "kept_bytes": 6,
  "dropped_bytes": 50,
  "copies": {
    "exact": 7,
    "near": 8,
    "contained": 9,
    "update": 13
  },
  "largest_cluster": 14,
  "links": {
    "shares_passage": 15,
    "template_sibling": 16,
    "series": 17
  },
  "compared_pairs": 18,
  "hot_keys": 19,
  "capped_records": 10,
  "dropped": {
    "title": {"spans": 1, "bytes": 30},
    "ui": {"spans": 2, "bytes": 20}
  },
  "unlearned_pages": 12,
  "problems": 11,
  "warnings": [
    {"bound": "max-cluster", "message": "row \"x\" is large"},
    {"bound": "max-removal", "message": "most are gone"}
  ],
  "seconds": {
    "learn": 1.235,
    "cluster": 2
  },
  "processor_seconds": {
    "read": 0.25,
    "split": 0
  }
}
)");
}

}  // namespace
}  // namespace newsieve::write
