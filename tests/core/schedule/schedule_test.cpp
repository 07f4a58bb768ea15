// What a page is told of its times, and the law of fold.
#include <gtest/gtest.h>

#include <algorithm>

#include "schedule/support.h"
#include "support/community.h"
#include "support/files.h"

namespace hearth::schedule {
namespace {

using namespace test;

bool lies_in(const Json& times, Time time) {
  return std::any_of(times.array()->begin(), times.array()->end(), [&](const Json& span) {
    return time >= *(*span.array())[0].integer() && time < *(*span.array())[1].integer();
  });
}

// What a page is told beforehand is what the hub holds it to.
TEST(Times, are_those_at_which_the_page_may_show) {
  text::Random random(7);
  int allowed = 0;
  int refused = 0;
  for (int seed = 0; seed < 40; ++seed) {
    SCOPED_TRACE(seed);
    const Region& region = kRegions[static_cast<std::size_t>(seed) % std::size(kRegions)];
    Community community("schedule");
    Time now = kBegin + static_cast<Time>(random.below(400)) * kDay;
    community.publish(document_of(kRules[static_cast<std::size_t>(seed) % std::size(kRules)]), now);
    ASSERT_TRUE(community.act("m:ann", "zone", offsets_of(region, now), now).ok());
    community.pass_time(now);
    for (int day = 0; day < 40; ++day) {
      const Json own = community.own("m:ann");
      const Time today = number_of(community.replica().course(), "today");
      for (const Json& item : *member(own, "items").array()) {
        const Time at = today + static_cast<Time>(random.below(static_cast<std::uint32_t>(3 * kDay)));
        if (at < now) continue;
        const Json show = Json::Object{{"show", text_of(item, "id")}};
        const bool may = community.admit("m:ann", "log", show, at).ok();
        EXPECT_EQ(may, lies_in(member(item, "times"), at)) << at << write_json(item);
        (may ? allowed : refused) += 1;
        if (may && random.below(3) == 0) {
          ASSERT_TRUE(community.act("m:ann", "log", show, at).ok());
          now = at;
          break;
        }
      }
      now = std::max(now, community.replica().due());
      community.pass_time(now);
    }
  }
  EXPECT_GT(allowed, 200);
  EXPECT_GT(refused, 200);
}

TEST(Schedules, fold_to_the_same_in_any_order) {
  for (int seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE(seed);
    text::Random random(static_cast<std::uint64_t>(seed));
    Community community("schedule");
    Time now = kBegin;
    community.publish(document_of({}), now);
    for (int i = 0; i < 120; ++i) {
      now += static_cast<Time>(random.below(static_cast<std::uint32_t>(8 * kHour)));
      const std::string name = "m:" + std::to_string(random.below(4));
      const std::uint32_t kind = random.below(10);
      if (kind == 0) community.attempt(name, "zone", offsets_of(kRegions[random.below(8)], now), now);
      if (kind == 1)
        community.attempt(name, "off", random.below(2) == 0 ? Json() : Json(Json::Object{}), now);
      if (kind == 2 && random.below(4) == 0) community.erase(name);
      if (kind == 3 && now >= community.replica().due()) community.pass_time(now);
      if (kind == 4 && random.below(6) == 0) community.publish(document_of(kRules[random.below(4)]), now);
      if (kind > 4) community.attempt(name, "log", Json::Object{{"show", kItems[random.below(5)].id}}, now);
    }
    ASSERT_EQ(community.reordered(random), community.checkpoint());
    ASSERT_EQ(community.anew(random), community.checkpoint());
  }
}

}  // namespace
}  // namespace hearth::schedule
