#include "page/wording.h"

#include <gtest/gtest.h>

#include "hearth/text.h"

namespace hearth::page {
namespace {

TEST(Wording, GroupsDigits) {
  EXPECT_EQ(number(0), "0");
  EXPECT_EQ(number(999), "999");
  EXPECT_EQ(number(1000), "1,000");
  EXPECT_EQ(number(1234567), "1,234,567");
}

TEST(Wording, CountsPeople) {
  EXPECT_EQ(people(1), "1 person");
  EXPECT_EQ(people(2000), "2,000 people");
}

TEST(Wording, WritesMomentsOut) {
  EXPECT_EQ(moment(*parse_time("2026-12-24T18:00:59+01:00")), "Thursday, 24 December 2026, 17:00 UTC");
  EXPECT_EQ(moment(*parse_time("2028-02-29T00:05:00Z")), "Tuesday, 29 February 2028, 00:05 UTC");
  EXPECT_EQ(moment_element("2028-02-29T00:05:00Z").markup(),
            "<time datetime=\"2028-02-29T00:05:00Z\">Tuesday, 29 February 2028, 00:05 UTC</time>");
  EXPECT_TRUE(moment_element("").empty());
}

}  // namespace
}  // namespace hearth::page
