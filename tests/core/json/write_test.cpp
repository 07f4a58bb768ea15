#include <gtest/gtest.h>

#include "hearth/json.h"

namespace hearth {
namespace {

TEST(WriteJson, writes_values_without_spaces) {
  const Json value =
      Json::Array{nullptr, true, false, 0, -kMaxInteger, kMaxInteger, "", Json::Array{}, Json::Object{}};
  EXPECT_EQ(write_json(value), R"([null,true,false,0,-9007199254740991,9007199254740991,"",[],{}])");
}

TEST(WriteJson, escapes_what_rfc_8785_names_and_nothing_else) {
  EXPECT_EQ(write_json(std::string("\0\x01\b\t\n\x0B\f\r\x1F \"\\/\x7F", 14)),
            "\"\\u0000\\u0001\\b\\t\\n\\u000b\\f\\r\\u001f \\\"\\\\/\x7F\"");
  EXPECT_EQ(write_json("\xC3\xA4\xE2\x80\xA8\xF0\x9F\x94\xA5"), "\"\xC3\xA4\xE2\x80\xA8\xF0\x9F\x94\xA5\"");
}

TEST(WriteJson, keeps_what_stands_before_between_and_after_escapes) {
  EXPECT_EQ(write_json("\"a\"\"bc\\"), R"("\"a\"\"bc\\")");
  EXPECT_EQ(write_json("a\nb"), R"("a\nb")");
}

}  // namespace
}  // namespace hearth
