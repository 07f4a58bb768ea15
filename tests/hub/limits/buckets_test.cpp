#include "limits/buckets.h"

#include <gtest/gtest.h>

#include <thread>

namespace hearth::limits {
namespace {

constexpr Time kNow = 1'790'000'000'000;
constexpr Rate kRate = {20, 1};

class BucketsTest : public testing::Test {
 protected:
  int taken(std::string_view key, Rate rate, Time now, int tries) {
    int count = 0;
    for (int i = 0; i < tries; ++i) count += buckets_.take(key, rate, now).ok() ? 1 : 0;
    return count;
  }

  Buckets buckets_{auth::random_secret()};
};

TEST_F(BucketsTest, GivesTheBurstAndThenOneASecond) {
  EXPECT_EQ(taken("act:m:ann", kRate, kNow, 50), 20);
  EXPECT_EQ(taken("act:m:ann", kRate, kNow + 999, 5), 0);
  EXPECT_EQ(taken("act:m:ann", kRate, kNow + 1000, 5), 1);
  EXPECT_EQ(taken("act:m:ann", kRate, kNow + 4000, 5), 3);
}

TEST_F(BucketsTest, IsFullAgainAfterAWhileAndNeverFuller) {
  EXPECT_EQ(taken("a", kRate, kNow, 50), 20);
  EXPECT_EQ(taken("a", kRate, kNow + 3'600'000, 50), 20);
}

TEST_F(BucketsTest, SaysHowManySecondsToWait) {
  taken("a", {3, 1}, kNow, 3);
  const auto refused = buckets_.take("a", {3, 1}, kNow + 400);
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.errors(), (Errors{{Code::too_many_requests, "", {{"seconds", 1}}}}));
  EXPECT_TRUE(buckets_.take("a", {3, 1}, kNow + 1000).ok());
}

TEST_F(BucketsTest, ARefusalCostsNothing) {
  taken("a", {3, 1}, kNow, 100);
  EXPECT_EQ(taken("a", {3, 1}, kNow + 1000, 5), 1);
}

TEST_F(BucketsTest, KeysDoNotTakeFromEachOther) {
  EXPECT_EQ(taken("a", kRate, kNow, 50), 20);
  EXPECT_EQ(taken("b", kRate, kNow, 50), 20);
}

TEST_F(BucketsTest, AFastRateIsExact) {
  EXPECT_EQ(taken("a", {200, 50}, kNow, 1000), 200);
  EXPECT_EQ(taken("a", {200, 50}, kNow + 100, 1000), 5);
}

TEST_F(BucketsTest, WhoeverSharesABucketWaitsRatherThanGetsMore) {
  Buckets one(auth::random_secret(), 1);
  for (int i = 0; i < 10; ++i) EXPECT_TRUE(one.take("slow", {10, 1}, kNow).ok());
  EXPECT_FALSE(one.take("fast", {200, 50}, kNow).ok());
  EXPECT_FALSE(one.take("slow", {10, 1}, kNow).ok());
  EXPECT_TRUE(one.take("slow", {10, 1}, kNow + 10'000).ok());
}

TEST_F(BucketsTest, GivesNoMoreToManyThreads) {
  std::atomic<int> given = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] { given += taken("a", {500, 1}, kNow, 1000); });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(given, 500);
}

}  // namespace
}  // namespace hearth::limits
