// What never happens in an exchange, over random histories. Who did what is read from the records themselves,
// by rules that are written down here once more.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "exchange/ring.h"
#include "json/build.h"
#include "support/files.h"

namespace hearth::exchange::test {
namespace {

using hearth::test::member;
using hearth::test::number_of;
using hearth::test::parsed;
using hearth::test::text_of;

constexpr int kRings = 60;
constexpr int kSteps = 150;
constexpr Time kDay = 24 * kHour;

const char* const kHelp =
    R"({"kind":"exchange","rounds":{"days":7},"capacity":2,"restDays":2,
        "tags":[{"id":"glaze"},{"id":"kiln"},{"id":"wheel"},{"id":"clay"}]})";
const char* const kBuddy =
    R"({"kind":"exchange","mode":"buddy","rounds":{"days":7},"capacity":5,"restDays":0,
        "tags":[{"id":"glaze"},{"id":"kiln"},{"id":"wheel"},{"id":"clay"}]})";

// A match as the records tell it.
struct Told {
  std::string asker, helper;
  std::int64_t round = 0, number = 0;
  Time made = 0;
  bool came_to_nothing = false;
  Time done = 0;
};

bool is_live(const Ring& ring, const std::string& author, const std::string& key) {
  const Record* record = ring.find(author, key);
  return record != nullptr && !record->body.is_null();
}

Told told_by(const Ring& ring, const Record& match) {
  Told told{text_of(match.body, "asker"), text_of(match.body, "helper"), number_of(match.body, "round"),
            number_of(match.body, "match"), match.time};
  const std::string number = "-" + std::to_string(told.number);
  told.came_to_nothing = ring.find("@log", "000000000001-lapsed" + number) != nullptr;
  for (const std::string& member : {told.asker, told.helper}) {
    told.came_to_nothing |= is_live(ring, member, "decline" + number);
    told.came_to_nothing |= is_live(ring, member, "withdraw" + number);
    if (is_live(ring, member, "done" + number))
      told.done = std::max(told.done, ring.find(member, "done" + number)->time);
  }
  return told;
}

std::vector<Told> matches_in(const Ring& ring) {
  std::vector<Told> all;
  for (const Record& record : ring.records()) {
    if (record.author == kLogAuthor && record.key.find("-match-") != std::string::npos)
      all.push_back(told_by(ring, record));
  }
  return all;
}

bool is_blocked(const Ring& ring, const std::string& a, const std::string& b) {
  for (const Record& record : ring.records()) {
    if (record.key.rfind("block-", 0) != 0 || record.body.is_null()) continue;
    const std::string other = text_of(record.body, "member");
    if ((record.author == a && other == b) || (record.author == b && other == a)) return true;
  }
  return false;
}

// Before what is now the last proposal: what a helper had, and how much more they may be given.
struct Expected {
  std::int64_t most = 0;
  Time rests_until = 0;
};

Expected expected_of(const Ring& ring, const std::vector<Told>& before, const std::string& helper, bool buddy,
                     Time round_began) {
  std::int64_t under_way = 0;
  std::int64_t this_round = 0;
  Expected expected;
  for (const Told& match : before) {
    if (match.helper != helper || match.came_to_nothing) continue;
    if (match.done == 0) ++under_way;
    if (match.made >= round_began) ++this_round;
    if (match.done != 0)
      expected.rests_until = std::max(expected.rests_until, match.done + (buddy ? 0 : 2 * kDay));
  }
  const Json* own = ring.find(helper, "offer")->body.find("capacity");
  const std::int64_t capacity = std::min<std::int64_t>(buddy ? 5 : 2, own ? *own->integer() : 5);
  expected.most =
      buddy ? std::min(3 - under_way, capacity - this_round) : capacity - std::max(under_way, this_round);
  if (is_live(ring, helper, "rest"))
    expected.rests_until =
        std::max(expected.rests_until, number_of(ring.find(helper, "rest")->body, "until"));
  return expected;
}

// What was given in the last proposal keeps to every limit.
void expect_sound(const Ring& ring, const std::vector<Told>& before, const std::vector<Told>& after,
                  bool buddy, Time round_began) {
  std::map<std::string, std::int64_t> given;
  std::map<std::string, std::int64_t> helpers_of;
  for (const Told& match : before) {
    if (!match.came_to_nothing) ++helpers_of[match.asker + std::to_string(match.round)];
  }
  for (const Told& match : after) {
    const auto is_it = [&](const Told& one) { return one.number == match.number; };
    if (std::any_of(before.begin(), before.end(), is_it)) continue;
    EXPECT_NE(match.asker, match.helper);
    EXPECT_FALSE(is_blocked(ring, match.asker, match.helper));
    EXPECT_TRUE(is_live(ring, match.helper, "offer"));
    const Expected expected = expected_of(ring, before, match.helper, buddy, round_began);
    EXPECT_LE(expected.rests_until, ring.now());
    EXPECT_LE(++given[match.helper], expected.most);
    const Json& ask = ring.find(match.asker, "ask")->body;
    EXPECT_EQ(number_of(ask, "round"), match.round);
    EXPECT_LE(++helpers_of[match.asker + std::to_string(match.round)], number_of(ask, "needs"));
    for (const Told& other : after) {
      const bool same =
          other.asker == match.asker && other.helper == match.helper && other.round == match.round;
      EXPECT_TRUE(!same || other.number == match.number);
    }
  }
}

// Free changes between two ordered ones in another order.
std::vector<Kept> reordered(const std::vector<Kept>& changes, text::Random& random) {
  std::vector<Kept> result;
  for (std::size_t begin = 0; begin < changes.size();) {
    std::size_t end = begin + 1;
    while (!changes[begin].ordered && end < changes.size() && !changes[end].ordered) ++end;
    for (std::size_t i : text::shuffled(end - begin, random.next())) result.push_back(changes[begin + i]);
    begin = end;
  }
  return result;
}

// The live records alone, the document's first, then the clock's, the others in any order.
std::vector<Kept> anew(Ring& ring) {
  std::vector<Kept> changes;
  const std::vector<Record> records = ring.records();
  for (std::size_t i : text::shuffled(records.size(), ring.random().next()))
    changes.push_back({ring.replica().epoch(), false, {}, records[i]});
  const auto rank = [](const Kept& change) {
    return change.after->key == kDocumentKey ? 0 : change.after->key == kClockKey ? 1 : 2;
  };
  std::stable_sort(changes.begin(), changes.end(),
                   [&](const Kept& a, const Kept& b) { return rank(a) < rank(b); });
  return changes;
}

Time round_began(Ring& ring) {
  const Json course = ring.replica().course();
  const Json* began = course.find("began");
  return began == nullptr ? 0 : *began->integer();
}

void expect_sound_throughout(const char* document, bool buddy) {
  int made = 0;
  for (int seed = 0; seed < kRings; ++seed) {
    SCOPED_TRACE(seed);
    Ring ring(static_cast<std::uint64_t>(seed), parsed(document));
    for (int i = 0; i < kSteps; ++i) {
      const auto before = matches_in(ring);
      const Time began = round_began(ring);
      ring.step();
      const auto after = matches_in(ring);
      if (after.size() != before.size()) expect_sound(ring, before, after, buddy, began);
    }
    made += static_cast<int>(matches_in(ring).size());
  }
  EXPECT_GT(made, kRings * 5);
}

TEST(Exchange, never_breaks_a_capacity_a_rest_or_a_block) {
  expect_sound_throughout(kHelp, false);
}

TEST(Exchange, gives_no_helper_more_than_three_newcomers_at_a_time) {
  expect_sound_throughout(kBuddy, true);
}

TEST(Exchange, is_folded_alike_in_any_order_and_from_the_live_records_alone) {
  std::map<std::string, int> kinds;
  for (int seed = 0; seed < kRings; ++seed) {
    SCOPED_TRACE(seed);
    Ring ring(static_cast<std::uint64_t>(seed) + 1000, parsed(seed % 2 == 0 ? kHelp : kBuddy));
    for (int i = 0; i < kSteps; ++i) ring.step();
    const std::string expected = write_json(ring.replica().checkpoint());
    ASSERT_EQ(folded(reordered(ring.changes(), ring.random())), expected);
    ASSERT_EQ(folded(anew(ring)), expected);
    const auto restored = Replica::make("exchange");
    ASSERT_TRUE(restored->restore(ring.replica().checkpoint()).ok());
    ASSERT_EQ(write_json(restored->checkpoint()), expected);
    ASSERT_EQ(restored->due(), ring.replica().due());
    for (const Record& record : ring.records())
      ++kinds[record.author == kLogAuthor ? record.key.substr(13, 5) : record.key.substr(0, 5)];
  }
  for (const auto* kind :
       {"ask", "offer", "rest", "block", "accep", "decli", "withd", "done-", "match", "lapse", "remin"})
    EXPECT_GT(kinds[kind], 10) << kind;
}

TEST(Exchange, shows_a_block_to_nobody_but_who_made_it) {
  int blocks = 0;
  for (int seed = 0; seed < kRings; ++seed) {
    SCOPED_TRACE(seed);
    Ring ring(static_cast<std::uint64_t>(seed) + 2000, parsed(kHelp));
    for (int i = 0; i < kSteps; ++i) ring.step();
    for (const Told& match : matches_in(ring)) {
      const std::string key = "block-" + std::to_string(match.number);
      if (is_live(ring, match.helper, key)) continue;
      const std::string before = ring.seen_by_others(match.helper);
      ASSERT_EQ(ring.act(match.helper, key, Json::Object{}), "");
      ASSERT_EQ(ring.seen_by_others(match.helper), before);
      ++blocks;
    }
  }
  EXPECT_GT(blocks, kRings);
}

TEST(Exchange, reminds_of_a_match_once_and_asks_once_in_a_round) {
  int reminders = 0;
  for (int seed = 0; seed < kRings; ++seed) {
    Ring ring(static_cast<std::uint64_t>(seed) + 3000, parsed(kHelp));
    for (int i = 0; i < kSteps; ++i) ring.step();
    for (int i = 0; i < 40; ++i) {
      ring.wait(kDay);
      ring.clock();
    }
    std::set<std::int64_t> reminded;
    for (const Kept& change : ring.changes()) {
      if (change.after->key.find("-reminded-") == std::string::npos) continue;
      EXPECT_TRUE(reminded.insert(number_of(change.after->body, "match")).second);
      ++reminders;
    }
    for (const Told& match : matches_in(ring)) {
      const std::string number = std::to_string(match.number);
      const bool both =
          is_live(ring, match.asker, "accept-" + number) && is_live(ring, match.helper, "accept-" + number);
      EXPECT_TRUE(both || match.came_to_nothing || match.done != 0) << "it lapses when not both accept";
    }
  }
  EXPECT_GT(reminders, 10);
}

// The proposal with something about its matches changed.
Json with_matches(const Json& proposal, Json::Array matches) {
  return object_of({{"search", member(proposal, "search")},
                    {"matches", std::move(matches)},
                    {"prices", member(proposal, "prices")}});
}

TEST(Exchange, refuses_what_is_worse_and_what_is_out_of_date) {
  int worse = 0;
  int stale = 0;
  for (int seed = 0; seed < kRings; ++seed) {
    SCOPED_TRACE(seed);
    Ring ring(static_cast<std::uint64_t>(seed) + 4000, parsed(kHelp));
    for (int i = 0; i < 40; ++i) ring.step();
    const Json proposal = ring.searched();
    if (proposal.is_null()) continue;
    const Json::Array& matches = *member(proposal, "matches").array();
    for (std::size_t i = 0; i < matches.size(); ++i) {
      Json::Array fewer = matches;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
      ASSERT_EQ(ring.act("m:ste", "proposal", with_matches(proposal, fewer), {"steward"}),
                "proposal_refused");
      ++worse;
    }
    if (seed % 2 == 0) {
      const std::string asker = member_name(ring.random().below(kMembers));
      const Json ask = object_of({{"text", "Anything else"}, {"tags", Json::Array{"clay", "kiln"}}});
      // Where it makes no difference to matching, it makes none to the search.
      if (ring.act(asker, "ask", ask) != "" || member(ring.tally(), "stale") == Json(false)) continue;
      ASSERT_EQ(ring.act("m:ste", "proposal", proposal, {"steward"}), "search_stale");
      ++stale;
    } else {
      ASSERT_EQ(ring.act("m:ste", "proposal", proposal, {"steward"}), "");
      ASSERT_EQ(ring.act("m:ste", "proposal", proposal, {"steward"}), "search_stale");
      ASSERT_TRUE(ring.tally().is_null());
    }
  }
  EXPECT_GT(worse, kRings);
  EXPECT_GT(stale, kRings / 10);
}

TEST(Exchange, proposes_the_same_whoever_searches_and_asks_nobody_for_their_words) {
  Ring ring(7, parsed(kHelp));
  for (int i = 0; i < kSteps; ++i) ring.step();
  const std::string checkpoint = write_json(ring.replica().checkpoint());
  EXPECT_EQ(checkpoint.find("Words of"), std::string::npos);
  EXPECT_EQ(checkpoint.find("contact"), std::string::npos);
  EXPECT_EQ(write_json(ring.searched()).find("m:"), std::string::npos);
  EXPECT_EQ(write_json(ring.tally()).find("m:"), std::string::npos);
}

// As large as one search can be: the proposal fits in an act.
TEST(Exchange, takes_two_hundred_asks_and_helpers_in_one_proposal) {
  Ring ring(8, parsed(kHelp));
  for (int i = 0; i < 230; ++i) {
    ASSERT_EQ(ring.act("m:ask" + std::to_string(i), "ask", object_of({{"text", "Help"}})), "");
    ASSERT_EQ(ring.act("m:help" + std::to_string(i), "offer", Json::Object{}), "");
  }
  const Json proposal = ring.searched();
  ASSERT_EQ(member(proposal, "matches").array()->size(), 200U);
  EXPECT_LT(write_json(proposal).size(), kMaxActBytes);
  EXPECT_EQ(ring.act("m:ste", "proposal", proposal, {"steward"}), "");
  const Json rest = ring.searched();
  EXPECT_EQ(member(rest, "matches").array()->size(), 30U);
}

}  // namespace
}  // namespace hearth::exchange::test
