#include "json/decode.h"

#include <gtest/gtest.h>

#include "support/files.h"

namespace hearth {
namespace {

std::vector<std::string> described(const Errors& errors) {
  std::vector<std::string> texts;
  for (const Error& error : errors) {
    texts.push_back(std::string(name(error.code)) + " " + error.path + " " + write_json(error.args));
  }
  return texts;
}

TEST(Fields, give_what_is_there_and_the_fallback_for_what_is_not) {
  const Json json =
      test::parsed(R"({"flag":true,"n":7,"s":" x ","t":" x ","id":"a","w":"two","list":["a","b"]})");
  constexpr std::string_view kWords[] = {"one", "two"};
  Errors errors;
  Fields fields(json, "", errors);
  fields.require({"flag", "n"});
  EXPECT_TRUE(fields.flag("flag", false));
  EXPECT_TRUE(fields.flag("absent", true));
  EXPECT_EQ(fields.integer("n", 0, 9, 1), 7);
  EXPECT_EQ(fields.integer("absent", 0, 9, 1), 1);
  EXPECT_EQ(fields.string("s"), " x ");
  EXPECT_EQ(fields.text("t", {.max = 1}), "x");
  EXPECT_EQ(fields.id("id"), "a");
  EXPECT_EQ(fields.time("absent"), 0);
  EXPECT_EQ(fields.word("w", kWords, 0), 1u);
  EXPECT_EQ(fields.word("absent", kWords, 1), 1u);
  EXPECT_EQ(fields.strings("list", 2), (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(fields.any("absent"), nullptr);
  fields.refuse_others();
  EXPECT_EQ(described(errors), std::vector<std::string>{});
}

TEST(Fields, name_what_nobody_asked_for) {
  const Json json = test::parsed(R"({"a":1,"b/c":2})");
  Errors errors;
  Fields fields(json, "/at", errors);
  fields.any("a");
  fields.refuse_others();
  EXPECT_EQ(described(errors), std::vector<std::string>{R"(unknown_field /at/b~1c {"field":"b/c"})"});
}

TEST(Fields, say_one_thing_about_what_is_no_object) {
  Errors errors;
  const Json json = Json::Array{};
  Fields fields(json, "/at", errors);
  fields.require({"a"});
  EXPECT_EQ(fields.string("a"), "");
  fields.refuse_others();
  EXPECT_EQ(described(errors), std::vector<std::string>{R"(wrong_type /at {"expected":"object"})"});
}

TEST(Fields, collect_no_more_errors_than_anybody_mends_at_once) {
  Json::Object members;
  for (int i = 0; i < 1000; ++i) members.emplace_back("k" + std::to_string(i), 0);
  const Json json = members;
  Errors errors;
  Fields(json, "", errors).refuse_others();
  EXPECT_EQ(errors.size(), kMaxErrors);
}

TEST(ReadingOrder, is_that_of_the_places_and_absent_ones_come_last) {
  const Json root = test::parsed(R"({"z":[0,{"b":1,"a":2}],"y":3})");
  Errors errors;
  for (const char* path : {"/missing", "/y", "/z/1/a", "/z/1/none", "/z/1/b", "/z/0", "", "/z/1", "/z"}) {
    errors.push_back({Code::bad_id, path});
  }
  std::string paths;
  for (const Error& error : in_reading_order(root, errors)) paths += error.path + ' ';
  EXPECT_EQ(paths, " /z /z/0 /z/1 /z/1/b /z/1/a /z/1/none /y /missing ");
}

TEST(Below, puts_a_path_before_the_others) {
  EXPECT_EQ(below("/body", {{Code::bad_id, "/a"}, {Code::bad_id, ""}})[0].path, "/body/a");
  EXPECT_EQ(below("/body", {{Code::bad_id, "/a"}, {Code::bad_id, ""}})[1].path, "/body");
}

}  // namespace
}  // namespace hearth
