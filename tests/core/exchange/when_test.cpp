#include "exchange/when.h"

#include <gtest/gtest.h>

#include "json/build.h"

namespace hearth::exchange {
namespace {

When read(Json::Array words, Errors& errors) {
  const Json body = object_of({{"when", std::move(words)}});
  Fields fields(body, "", errors);
  return read_when(fields);
}

TEST(When, is_read_in_any_order_and_written_in_that_of_the_week) {
  Errors errors;
  const When when = read({"sun-evening", "mon-morning", "sun-evening", "wed-afternoon"}, errors);
  EXPECT_TRUE(errors.empty());
  EXPECT_EQ(count_of(when), 3);
  EXPECT_EQ(words_of(when), (Json::Array{"mon-morning", "wed-afternoon", "sun-evening"}));
}

TEST(When, has_no_other_words) {
  Errors errors;
  EXPECT_EQ(read({"mon-night"}, errors), 0U);
  ASSERT_EQ(errors.size(), 1U);
  EXPECT_EQ(errors[0].code, Code::unknown_value);
  EXPECT_EQ(errors[0].path, "/when");
}

TEST(When, is_any_time_for_those_who_name_none) {
  EXPECT_EQ(times_of(Json::Object{}), kAnyTime);
  EXPECT_EQ(count_of(kAnyTime), kParts);
  EXPECT_EQ(words_of(times_of(object_of({{"when", Json::Array{"tue-evening"}}}))),
            Json::Array{"tue-evening"});
}

}  // namespace
}  // namespace hearth::exchange
