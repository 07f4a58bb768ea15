// What holds for every flow and every member, over flows and walks drawn from fixed seeds.
#include <gtest/gtest.h>

#include <algorithm>

#include "flow/support.h"
#include "hearth/result.h"
#include "json/build.h"

namespace hearth::test {
namespace {

constexpr int kFlows = 400;
constexpr int kMoves = 25;

std::vector<std::string> path_of(const Walker& walker) {
  std::vector<std::string> path;
  const Json run = walker.run();
  if (run.is_null()) return path;
  for (const Json& step : *run.find("path")->array()) path.push_back(*step.string());
  return path;
}

bool is_done(const Walker& walker) {
  const Json run = walker.run();
  return !run.is_null() && *run.find("done")->boolean() && walker.at() == path_of(walker).back();
}

// One move: mostly on, at times back to a step on the path.
void move(Walker& walker, text::Random& random) {
  const std::vector<std::string> path = path_of(walker);
  if (!path.empty() && random.below(4) == 0) {
    const std::string& to = path[random.below(static_cast<std::uint32_t>(path.size()))];
    ASSERT_TRUE(walker.go(object_of({{"answers", walker.answers()}, {"at", to}})));
  } else if (!is_done(walker)) {
    ASSERT_TRUE(walker.answer(random));
  }
}

template <class Check>
void each_state(Check check) {
  for (int seed = 0; seed < kFlows; ++seed) {
    SCOPED_TRACE(seed);
    text::Random random(static_cast<std::uint64_t>(seed));
    Walker walker(random_flow(random));
    for (int i = 0; i < kMoves; ++i) {
      move(walker, random);
      check(walker, random);
      if (testing::Test::HasFatalFailure()) return;
    }
  }
}

std::string bytes_of_run(const Walker& walker) {
  const Record* record = find_mine(walker.mine(), "m:ann", "run");
  return record == nullptr ? std::string() : write_json(record->body);
}

TEST(Walk, stays_on_a_path_that_begins_at_the_first_step_and_never_turns_back) {
  int states = 0;
  each_state([&](Walker& walker, text::Random&) {
    const std::vector<std::string> path = path_of(walker);
    if (path.empty()) return;
    ++states;
    ASSERT_EQ(path.front(), "s0");
    const auto number = [](const std::string& id) { return std::stoi(id.substr(1)); };
    const auto turns_back = [&](const std::string& a, const std::string& b) {
      return number(a) >= number(b);
    };
    ASSERT_EQ(std::adjacent_find(path.begin(), path.end(), turns_back), path.end());
    ASSERT_NE(std::find(path.begin(), path.end(), walker.at()), path.end());
  });
  EXPECT_GT(states, kFlows * 20);
}

TEST(Walk, comes_to_an_end_from_every_state) {
  each_state([&](Walker& walker, text::Random& random) {
    if (random.below(5) != 0) return;
    Walker other = Walker(walker.replica().document());
    ASSERT_TRUE(walker.run().is_null() || other.go(object_of({{"answers", walker.answers()}})));
    for (int i = 0; i < 12 && !is_done(other); ++i) ASSERT_TRUE(other.answer(random));
    ASSERT_TRUE(is_done(other));
  });
}

TEST(Walk, back_and_forward_again_changes_nothing) {
  int times = 0;
  each_state([&](Walker& walker, text::Random& random) {
    const std::vector<std::string> path = path_of(walker);
    if (path.size() < 2 || walker.at() != path.back()) return;
    const std::string before = bytes_of_run(walker);
    std::size_t at = random.below(static_cast<std::uint32_t>(path.size() - 1));
    ASSERT_TRUE(walker.go(object_of({{"answers", walker.answers()}, {"at", path[at]}})));
    for (; at + 1 < path.size(); ++at) {
      ASSERT_EQ(walker.at(), path[at]);
      walker.now += random.below(10);
      ASSERT_TRUE(walker.go(object_of({{"answers", walker.answers()}, {"left", path[at]}})));
    }
    ASSERT_EQ(bytes_of_run(walker), before);
    ++times;
  });
  EXPECT_GT(times, kFlows * 5);
}

TEST(Walk, resumes_where_it_was_on_another_replica) {
  each_state([&](Walker& walker, text::Random&) {
    const auto other = Replica::make("flow");
    ASSERT_TRUE(other->restore(walker.replica().checkpoint()));
    const Viewer viewer{.actor = {.id = "m:ann", .roles = {}}, .seed = 0};
    ASSERT_EQ(write_json(other->own(walker.mine(), viewer)), write_json(walker.own()));
    if (!walker.run().is_null()) {
      ASSERT_EQ(*walker.run().find("resume"), Json(walker.at()));
    }
  });
}

TEST(Walk, never_promises_less_than_there_is_ahead) {
  each_state([&](Walker& walker, text::Random& random) {
    const std::int64_t ahead = *walker.own().find("progress")->find("ahead")->integer();
    ASSERT_GE(ahead, 0);
    if (is_done(walker)) {
      ASSERT_EQ(ahead, 0);
    } else if (!walker.run().is_null() && walker.at() == path_of(walker).back()) {
      ASSERT_TRUE(walker.answer(random));
      ASSERT_LT(*walker.own().find("progress")->find("ahead")->integer(), ahead);
    }
  });
}

}  // namespace
}  // namespace hearth::test
