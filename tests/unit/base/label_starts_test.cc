#include "base/label_starts.h"

#include <gtest/gtest.h>

#include <string>

namespace newsieve::base {
namespace {

TEST(LabelStartsTest, TellsWhatNoLabelBeginsWith) {
  LabelStarts starts;
  for (const char* normal : {"read more", "x", "0 comments", "\u0438\u0449\u0438", "a b"}) {
    starts.add(normal);
  }
  struct Case {
    std::string text;
    bool may_begin;
  };
  for (const Case& it : {
           Case{"Read moreThe quay", true},
           Case{"  \u2022 READ more", true},  // marks before it are none of the normal line
           Case{"r\u00ADead more", true},     // a soft hyphen is not seen
           Case{"\u0418\u0429\u0418", true},
           Case{"xylophone", true},  // "x" may stand before anything
           Case{"X", true},
           Case{"214 comments", true},  // any number is one 0
           Case{"\u0662\u0661\u0664 comments", true},
           Case{"A-b", true},
           Case{"The quay", false},
           Case{"rush", false},
           Case{"ab", false},
           Case{"4th comment", false},
           Case{"", false},
           Case{"\xFF", false},
       }) {
    EXPECT_EQ(starts.may_begin(it.text), it.may_begin) << it.text;
  }
}

}  // namespace
}  // namespace newsieve::base
