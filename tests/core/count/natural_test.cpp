#include "count/natural.h"

#include <gtest/gtest.h>

#include <random>

namespace hearth::count {
namespace {

Natural natural(std::uint64_t value) {
  return Natural(static_cast<std::uint32_t>(value >> 32))
      .times(std::uint64_t{1} << 32)
      .plus(Natural(static_cast<std::uint32_t>(value)));
}

bool same(const Natural& a, const Natural& b) {
  return std::is_eq(a <=> b);
}

TEST(Natural, adds_and_multiplies_as_machine_words_do) {
  std::mt19937_64 random(1);
  int cases = 0;
  for (; cases < 10000; ++cases) {
    const std::uint64_t a = random() >> (2 + random() % 62);
    const std::uint64_t b = random() >> (2 + random() % 62);
    EXPECT_TRUE(same(natural(a).plus(natural(b)), natural(a + b)));
    EXPECT_TRUE((natural(a) < natural(b)) == (a < b));
    const std::uint64_t low = a >> 32;
    const std::uint64_t other = b >> 32;
    EXPECT_TRUE(same(natural(low).times(other), natural(low * other)));
    EXPECT_EQ(natural(a).quotient(natural(b + 1)), a / (b + 1));
  }
  EXPECT_EQ(cases, 10000);
}

TEST(Natural, keeps_every_digit_of_great_numbers) {
  // 30! in two orders, and its quotient by 28!.
  Natural up(1);
  for (std::uint64_t i = 2; i <= 30; ++i) up = up.times(i);
  Natural most(1);
  for (std::uint64_t i = 28; i > 1; --i) most = most.times(i);
  EXPECT_TRUE(same(most.times(29).times(30), up));
  EXPECT_EQ(up.quotient(most), 870u);
  EXPECT_TRUE(up < up.plus(Natural(1)));
  EXPECT_TRUE(same(up.times(0), Natural(0)));
  EXPECT_TRUE(
      same(up.times((std::uint64_t{1} << 40) + 3), up.times(std::uint64_t{1} << 40).plus(up.times(3))));
}

}  // namespace
}  // namespace hearth::count
