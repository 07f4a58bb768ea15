#include "json/number.h"

#include <gtest/gtest.h>

#include "hearth/json.h"

namespace hearth {
namespace {

TEST(ExactInteger, works_by_the_digits) {
  EXPECT_EQ(exact_integer("1.0"), 1);
  EXPECT_EQ(exact_integer("-12.50e1"), -125);
  EXPECT_EQ(exact_integer("1e15"), 1000000000000000);
  EXPECT_EQ(exact_integer("9007199254740991.000"), kMaxInteger);
  EXPECT_EQ(exact_integer("-9007199254740991e0"), -kMaxInteger);
  EXPECT_EQ(exact_integer("900719925474099.1E+1"), kMaxInteger);
  EXPECT_EQ(exact_integer("-0.000e-7"), 0);
  EXPECT_EQ(exact_integer("0e99999999999999999999"), 0);
}

TEST(ExactInteger, refuses_fractions_and_what_is_out_of_range) {
  for (const char* text : {"0.1", "1.0000000000000000000000001", "1e-1", "9007199254740992.0", "1e16",
                           "1e400", "1e99999999999999999999", "1e-99999999999999999999"}) {
    EXPECT_EQ(exact_integer(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace hearth
