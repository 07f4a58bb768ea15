#include "auth/replay.h"

#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

namespace hearth::auth {
namespace {

TEST(ReplayGuard, LetsANumberCountOnce) {
  ReplayGuard guard;
  EXPECT_TRUE(*guard.first_use("a", 2000, 1000));
  EXPECT_FALSE(*guard.first_use("a", 2000, 1000));
  EXPECT_TRUE(*guard.first_use("b", 2000, 1000));
}

TEST(ReplayGuard, ForgetsWhatHasExpired) {
  ReplayGuard guard;
  EXPECT_TRUE(*guard.first_use("a", 2000, 1000));
  EXPECT_FALSE(*guard.first_use("a", 2000, 1999));
  EXPECT_TRUE(*guard.first_use("b", 3000, 2000));
  EXPECT_EQ(guard.size(), 1U);
}

TEST(ReplayGuard, RefusesRatherThanForgetsWhenItIsFull) {
  ReplayGuard guard(2);
  EXPECT_TRUE(*guard.first_use("a", 2000, 1000));
  EXPECT_TRUE(*guard.first_use("b", 9000, 1000));
  const auto third = guard.first_use("c", 9000, 1000);
  ASSERT_FALSE(third.ok());
  EXPECT_EQ(third.errors(), (Errors{{Code::busy, "", {{"seconds", 2}}}}));
  EXPECT_FALSE(*guard.first_use("a", 2000, 1000));
  EXPECT_TRUE(*guard.first_use("c", 9000, 2000));
}

TEST(ReplayGuard, CountsOnceForManyThreads) {
  ReplayGuard guard;
  std::atomic<int> first = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] {
      for (int n = 0; n < 500; ++n) first += *guard.first_use(std::to_string(n), 2000, 1000) ? 1 : 0;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(first, 500);
}

}  // namespace
}  // namespace hearth::auth
