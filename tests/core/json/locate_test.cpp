#include <gtest/gtest.h>

#include "hearth/json.h"
#include "hearth/result.h"
#include "hearth/text.h"
#include "support/random_json.h"

namespace hearth {
namespace {

using Where = std::pair<std::int64_t, std::int64_t>;

Where locate(std::string_view text, std::string_view path) {
  const Place place = locate_json(text, path);
  return {place.line, place.column};
}

constexpr std::string_view kText = R"({
  "a": "}\"]", "b\u002fc" : [ {}, [1, {"deep":true}] ],
  "gr\u00fc\u00df": 1, "ä": 2
})";

TEST(LocateJson, finds_the_value_that_a_pointer_names) {
  EXPECT_EQ(locate(kText, ""), Where(1, 1));
  EXPECT_EQ(locate(kText, "/a"), Where(2, 8));
  EXPECT_EQ(locate(kText, "/b~1c"), Where(2, 29));
  EXPECT_EQ(locate(kText, "/b~1c/0"), Where(2, 31));
  EXPECT_EQ(locate(kText, "/b~1c/1/0"), Where(2, 36));
  EXPECT_EQ(locate(kText, "/b~1c/1/1/deep"), Where(2, 47));
  EXPECT_EQ(locate(kText, "/gr\xC3\xBC\xC3\x9F"), Where(3, 21));
  EXPECT_EQ(locate(kText, "/\xC3\xA4"), Where(3, 29));
}

TEST(LocateJson, stays_at_the_nearest_place_above_what_is_not_there) {
  EXPECT_EQ(locate(kText, "/missing"), Where(1, 1));
  EXPECT_EQ(locate(kText, "/b~1c/1/7/x"), Where(2, 35));
  EXPECT_EQ(locate(kText, "/a/x"), Where(2, 8));
  EXPECT_EQ(locate("\xEF\xBB\xBF [1]", "/0"), Where(1, 4));
  EXPECT_EQ(locate("", "/a"), Where(1, 1));
}

// Every value of a random text starts at the place that its own pointer leads to.
int check_places(const std::string& text, const Json& value, const std::string& path) {
  const Place place = locate_json(text, path);
  const std::string own = write_json(value);
  int found = 0;
  for (std::size_t at = 0; at + own.size() <= text.size(); ++at) {
    const Place here = place_at(text, at);
    if (here.line == place.line && here.column == place.column && text.compare(at, own.size(), own) == 0)
      found = 1;
  }
  EXPECT_EQ(found, 1) << text << " " << path;
  int checked = 1;
  for (std::size_t i = 0; value.array() && i < value.array()->size(); ++i) {
    checked += check_places(text, (*value.array())[i], pointer(path, i));
  }
  for (std::size_t i = 0; value.object() && i < value.object()->size(); ++i) {
    const auto& [name, member] = (*value.object())[i];
    checked += check_places(text, member, pointer(path, name));
  }
  return checked;
}

TEST(LocateJson, finds_every_value_of_any_text) {
  int checked = 0;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    text::Random random(seed);
    const Json value = test::random_json(random, 3);
    checked += check_places(write_json(value), value, "");
  }
  EXPECT_GT(checked, 400);
}

}  // namespace
}  // namespace hearth
