#include "words/quantities.h"

#include <gtest/gtest.h>

#include "hearth/text.h"

namespace hearth::words {
namespace {

Time at(std::string_view text) {
  return *parse_time(text);
}

TEST(Quantities, GroupDigits) {
  EXPECT_EQ(number(0), "0");
  EXPECT_EQ(number(999), "999");
  EXPECT_EQ(number(1000), "1,000");
  EXPECT_EQ(number(1234567), "1,234,567");
}

TEST(Quantities, CountPeople) {
  EXPECT_EQ(people(1), "1 person");
  EXPECT_EQ(people(2000), "2,000 people");
}

TEST(Quantities, WriteMomentsOut) {
  EXPECT_EQ(moment(at("2026-12-24T18:00:59+01:00")), "Thursday, 24 December 2026, 17:00 UTC");
  EXPECT_EQ(moment(at("2028-02-29T00:05:00Z")), "Tuesday, 29 February 2028, 00:05 UTC");
}

TEST(Quantities, NameTheDayOfASlotOnce) {
  const Time starts = at("2026-12-24T17:00:00Z");
  EXPECT_EQ(slot(starts, at("2026-12-24T19:30:00Z")), "Thursday, 24 December 2026, 17:00 to 19:30 UTC");
  EXPECT_EQ(slot(starts, at("2026-12-25T01:00:00Z")),
            "Thursday, 24 December 2026, 17:00 to Friday, 25 December 2026, 01:00 UTC");
  EXPECT_EQ(slot(starts, 0), "Thursday, 24 December 2026, 17:00 UTC");
}

}  // namespace
}  // namespace hearth::words
