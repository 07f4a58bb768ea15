#include <gtest/gtest.h>

#include "hearth/text.h"

namespace hearth {
namespace {

constexpr Time kDay = 86400000;

bool is_leap(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

TEST(Times, read_and_write_every_day_of_more_than_400_years) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  Time time = 0;
  int days = 0;
  for (int year = 1970; year <= 2400; ++year) {
    for (int month = 1; month <= 12; ++month) {
      const int last = kDays[month - 1] + (month == 2 && is_leap(year) ? 1 : 0);
      for (int day = 1; day <= last; ++day, time += kDay, ++days) {
        char text[64];
        std::snprintf(text, sizeof text, "%04d-%02d-%02dT12:34:56Z", year, month, day);
        const Time expected = time + 45296000;
        ASSERT_EQ(parse_time(text), expected) << text;
        ASSERT_EQ(format_time(expected), text);
      }
    }
  }
  EXPECT_EQ(days, 157420);
}

TEST(Times, keep_milliseconds_where_there_are_any) {
  EXPECT_EQ(parse_time("1970-01-01T00:00:01.5Z"), 1500);
  EXPECT_EQ(parse_time("1970-01-01T00:00:01.05Z"), 1050);
  EXPECT_EQ(format_time(1005), "1970-01-01T00:00:01.005Z");
  EXPECT_EQ(format_time(1000), "1970-01-01T00:00:01Z");
}

TEST(Times, take_the_offset_into_account) {
  EXPECT_EQ(parse_time("2026-12-24T18:00:00+01:00"), parse_time("2026-12-24T17:00:00Z"));
  EXPECT_EQ(parse_time("2026-12-24T00:00:00-11:30"), parse_time("2026-12-24T11:30:00Z"));
}

TEST(Times, refuse_what_is_not_written_in_full) {
  for (const char* text :
       {"", "Z", "2026", "2026-12-24T18:00:00", "2026-12-24T18:00Z", "+2026-12-24T18:00:00Z",
        "2026-12-24T18:00:00+01", "2026-12-24T18:00:00.0000Z", "2026-02-30T00:00:00Z", "1900-02-29T00:00:00Z",
        "1969-12-31T00:00:00Z", "1970-01-01T00:00:00Z"}) {
    EXPECT_EQ(parse_time(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace hearth
