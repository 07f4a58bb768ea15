// The law of folding, for flows: what the runs add up to depends on the live ones alone.
#include <gtest/gtest.h>

#include "flow/support.h"
#include "hearth/result.h"

namespace hearth::test {
namespace {

constexpr int kFlows = 100;
constexpr int kMembers = 12;

struct Kept {
  std::optional<Record> before;
  Record after;
};

Record by(const std::string& author, const Record& record) {
  Record renamed = record;
  renamed.author = author;
  return renamed;
}

// The runs of some members, each replaced a few times, in the order of each member.
std::vector<std::vector<Kept>> histories(const Json& document, text::Random& random) {
  std::vector<std::vector<Kept>> all;
  for (int i = 0; i < kMembers; ++i) {
    Walker walker(document);
    std::vector<Kept> history;
    const std::string author = "m:" + std::to_string(i);
    for (std::uint32_t moves = 1 + random.below(6); moves > 0; --moves) {
      const Record* record = find_mine(walker.mine(), "m:ann", "run");
      std::optional<Record> before = record != nullptr ? std::optional(by(author, *record)) : std::nullopt;
      if (random.below(8) == 0 ? !walker.go({}) : !walker.answer(random)) continue;
      const Record* after = find_mine(walker.mine(), "m:ann", "run");
      if (after != nullptr) history.push_back({std::move(before), by(author, *after)});
    }
    all.push_back(std::move(history));
  }
  return all;
}

std::string folded(const Json& checkpoint, const std::vector<const Kept*>& changes, bool live_only) {
  const auto replica = Replica::make("flow");
  EXPECT_TRUE(replica->restore(checkpoint));
  for (const Kept* change : changes) {
    const Record* before = change->before && !live_only ? &*change->before : nullptr;
    EXPECT_TRUE(replica->fold({.epoch = 1, .steps = {{before, &change->after}}}));
  }
  return write_json(replica->checkpoint());
}

TEST(FlowFold, depends_on_the_live_runs_and_not_on_their_order) {
  int runs = 0;
  for (int seed = 0; seed < kFlows; ++seed) {
    SCOPED_TRACE(seed);
    text::Random random(static_cast<std::uint64_t>(seed));
    const Json document = random_flow(random);
    const Json blank = Walker(document).replica().checkpoint();
    const auto all = histories(document, random);
    std::vector<const Kept*> in_order;
    std::vector<const Kept*> live;
    for (const auto& history : all) {
      for (const Kept& change : history) in_order.push_back(&change);
      if (!history.empty()) live.push_back(&history.back());
    }
    std::vector<const Kept*> shuffled;
    for (const std::size_t i : text::shuffled(in_order.size(), random.next()))
      shuffled.push_back(in_order[i]);
    const std::string expected = folded(blank, in_order, false);
    ASSERT_EQ(folded(blank, shuffled, false), expected);
    ASSERT_EQ(folded(blank, live, true), expected);
    runs += static_cast<int>(in_order.size());
  }
  EXPECT_GT(runs, kFlows * kMembers * 2);
}

}  // namespace
}  // namespace hearth::test
