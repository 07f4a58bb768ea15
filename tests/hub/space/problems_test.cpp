#include <gtest/gtest.h>

#include "space/space.h"

namespace hearth::space {
namespace {

std::string line_for(std::string_view text) {
  const auto json = parse_json(text);
  return json.ok() ? "valid" : to_line(problems_in("poll/lunch.json", text, json.errors()).front());
}

TEST(Problems, NameTheUsualSlipsOfHandWrittenJson) {
  const std::pair<const char*, const char*> cases[] = {
      {"{\n  \"a\": 1,\n}", "3:1: This is not valid JSON. Remove the comma before it."},
      {"[1, 2,]", "1:7: This is not valid JSON. Remove the comma before it."},
      {"{\"a\": 1 \"b\": 2}", "1:11: This is not valid JSON. A comma or colon is missing before it."},
      {"{'a': 1}", "1:2: This is not valid JSON. Texts stand in straight double quotes."},
      {"{\"a\": \xe2\x80\x9cx\xe2\x80\x9d}",
       "1:7: This is not valid JSON. Texts stand in straight double quotes."},
      {"{ // why\n}", "1:3: This is not valid JSON. JSON has no comments."},
      {"{\"a\": [1, 2", "1:12: This is not valid JSON. It ends too early: a closing \", ] or } is missing."},
      {"", "1:1: There is nothing in it."},
      {" \n ", "2:2: There is nothing in it."},
      {"{\"a\": nope}", "1:8: This is not valid JSON: line 1, column 8."},
  };
  int run = 0;
  for (const auto& [text, line] : cases) {
    EXPECT_EQ(line_for(text), "poll/lunch.json:" + std::string(line)) << text;
    ++run;
  }
  EXPECT_EQ(run, 10);
}

TEST(Problems, CountBytesThatAreNoUtf8) {
  EXPECT_EQ(line_for("{\n \"a\": \"\xe9\"}"),
            "poll/lunch.json:2:8: Byte 10 is not valid UTF-8. Save the file as UTF-8.");
  EXPECT_EQ(line_for("{\n \"\u00e4\": \"\xe9\"}"),
            "poll/lunch.json:2:8: Byte 11 is not valid UTF-8. Save the file as UTF-8.")
      << "columns are counted in letters, as editors do";
}

TEST(Problems, StandWhereThePathPoints) {
  constexpr std::string_view kText = "{\n  \"options\": [\n    {\"id\": \"a\"},\n    {\"id\": \"b\"}\n  ]\n}";
  const auto place = [&](std::string path) {
    return to_line(problems_in("x", kText, {{Code::text_empty, std::move(path)}}).front());
  };
  EXPECT_EQ(place("/options/1/id"), "x:4:12: This text is empty.");
  EXPECT_EQ(place("/options/1"), "x:4:5: This text is empty.");
  EXPECT_EQ(place(""), "x:1:1: This text is empty.");
}

TEST(Problems, OfWhatIsMissingStandWhereItIsMissing) {
  constexpr std::string_view kText = "{\n  \"options\": [\n    {\"id\": \"a\"}\n  ]\n}";
  const auto problems =
      problems_in("x", kText, {{Code::missing_field, "/options/0/label", {{"field", "label"}}}});
  EXPECT_EQ(to_line(problems.front()), "x:3:5: The field \"label\" is missing.");
}

TEST(Problems, OfAWholeFileHaveNoLine) {
  EXPECT_EQ(to_line({"my-space", {0, 0}, "Gone."}), "my-space: Gone.");
}

}  // namespace
}  // namespace hearth::space
