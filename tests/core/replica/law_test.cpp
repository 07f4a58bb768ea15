// The laws that hold for every room, over histories drawn from fixed seeds.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "hearth/result.h"
#include "support/files.h"
#include "support/history.h"
#include "support/test_judge.h"

namespace hearth::test {
namespace {

constexpr int kHistories = 300;
constexpr int kActs = 80;

std::string bytes(const Replica& replica) {
  return write_json(replica.checkpoint());
}

// Free changes of one epoch in another order; ordered ones stay where they are.
std::vector<KeptChange> reordered(const std::vector<KeptChange>& changes, text::Random& random) {
  std::vector<KeptChange> result;
  for (std::size_t begin = 0; begin < changes.size();) {
    std::size_t end = begin + 1;
    while (!changes[begin].ordered && end < changes.size() && !changes[end].ordered) ++end;
    for (std::size_t i : text::shuffled(end - begin, random.next())) result.push_back(changes[begin + i]);
    begin = end;
  }
  return result;
}

// The live records alone, the document's first, then the clock's, the others in any order.
std::vector<KeptChange> anew(const History& history, text::Random& random) {
  std::vector<KeptChange> changes;
  const std::vector<Record> kept = history.kept();
  for (std::size_t i : text::shuffled(kept.size(), random.next())) {
    changes.push_back({history.replica().epoch(), false, {}, kept[i]});
  }
  const auto rank = [](const KeptChange& change) {
    return change.after->key == kDocumentKey ? 0 : change.after->key == kClockKey ? 1 : 2;
  };
  std::stable_sort(changes.begin(), changes.end(),
                   [&](const KeptChange& a, const KeptChange& b) { return rank(a) < rank(b); });
  return changes;
}

TEST(FoldLaw, any_order_of_free_changes_gives_what_the_live_records_alone_give) {
  int ballots = 0;
  int versions = 0;
  int resets = 0;
  int epochs = 0;
  for (int seed = 0; seed < kHistories; ++seed) {
    SCOPED_TRACE(seed);
    const History history(static_cast<std::uint64_t>(seed), kActs);
    const std::string expected = bytes(history.replica());
    text::Random random(static_cast<std::uint64_t>(seed) + 1000000);
    ASSERT_EQ(bytes(*folded(reordered(history.changes(), random))), expected);
    ASSERT_EQ(bytes(*folded(anew(history, random))), expected);
    ballots += history.ballots();
    versions += static_cast<int>(history.replica().version());
    resets += history.replica().since() > 1 ? 1 : 0;
    epochs += static_cast<int>(history.replica().epoch());
  }
  // The histories are not idle: they vote, publish, begin anew and let the clock act.
  EXPECT_GT(ballots, kHistories * 10);
  EXPECT_GT(versions, kHistories * 2);
  EXPECT_GT(resets, kHistories / 4);
  EXPECT_GT(epochs, versions);
}

TEST(FoldLaw, holds_for_texts_that_are_held_released_and_removed) {
  const TestJudge judge;
  int decisions = 0;
  std::map<Status, int> statuses;
  for (int seed = 0; seed < kHistories; ++seed) {
    SCOPED_TRACE(seed);
    const History history(static_cast<std::uint64_t>(seed), kActs, &judge);
    const std::string expected = bytes(history.replica());
    text::Random random(static_cast<std::uint64_t>(seed) + 3000000);
    ASSERT_EQ(bytes(*folded(reordered(history.changes(), random))), expected);
    ASSERT_EQ(bytes(*folded(anew(history, random))), expected);
    decisions += history.decisions();
    for (const Record& record : history.kept()) ++statuses[record.status];
  }
  EXPECT_GT(decisions, kHistories / 4);
  EXPECT_GT(statuses[Status::held], kHistories / 4);
  EXPECT_GT(statuses[Status::removed], kHistories / 20);
}

// Which texts wait under that tag, worked out from the records alone.
std::set<std::string> open_by_hand(const History& history, std::string_view prefix) {
  std::map<std::string, std::int64_t> decided;
  std::set<std::string> open;
  const std::vector<Record> kept = history.kept();
  const auto is_here = [&](const Record& record) {
    return counts(&record) && record.version >= history.replica().since();
  };
  for (const Record& record : kept) {
    if (!is_here(record) || !record.key.starts_with("decision-")) continue;
    std::int64_t& rev = decided[record.on];
    rev = std::max<std::int64_t>(rev, std::stoll(record.key.substr(record.key.rfind('-') + 1)));
  }
  for (const Record& record : kept) {
    if (!is_here(record) || !record.key.starts_with(prefix)) continue;
    if (number_of(record.body, "rev") >= decided[record.on]) open.insert(record.on);
  }
  return open;
}

TEST(FoldLaw, holds_for_what_was_reported_appealed_and_decided) {
  const TestJudge judge;
  int said = 0;
  std::size_t waiting = 0;
  for (int seed = 0; seed < kHistories; ++seed) {
    SCOPED_TRACE(seed);
    const History history(static_cast<std::uint64_t>(seed), kActs, &judge);
    text::Random random(static_cast<std::uint64_t>(seed) + 4000000);
    const auto refolded = folded(anew(history, random));
    const auto restored = Replica::make("poll");
    ASSERT_TRUE(restored->restore(history.replica().checkpoint()).ok());
    ASSERT_EQ(bytes(*restored), bytes(history.replica()));
    for (const auto& [tag, prefix] :
         {std::pair(kReportedTag, kReportKey), std::pair(kAppealedTag, kAppealKey)}) {
      const std::vector<std::string> ids = history.replica().waiting(tag);
      ASSERT_EQ(refolded->waiting(tag), ids);
      ASSERT_EQ(restored->waiting(tag), ids);
      ASSERT_EQ(std::set<std::string>(ids.begin(), ids.end()), open_by_hand(history, prefix));
      waiting += ids.size();
    }
    said += history.said();
  }
  EXPECT_GT(said, kHistories);
  EXPECT_GT(waiting, static_cast<std::size_t>(kHistories / 4));
}

TEST(ReportLaw, reports_and_appeals_change_nothing_that_others_see) {
  const TestJudge judge;
  for (int seed = 0; seed < kHistories; ++seed) {
    SCOPED_TRACE(seed);
    const History history(static_cast<std::uint64_t>(seed), kActs, &judge);
    std::vector<KeptChange> silent = history.changes();
    std::erase_if(silent, [](const KeptChange& change) {
      return is_care((change.after ? change.after : change.before)->key);
    });
    const auto without = folded(silent);
    EXPECT_EQ(without->checkpoint().find("care"), nullptr);
    EXPECT_EQ(write_json(member(without->checkpoint(), "sum")),
              write_json(member(history.replica().checkpoint(), "sum")));
    EXPECT_EQ(write_json(without->shared("voted")), write_json(history.replica().shared("voted")));
  }
}

// Who waits for an answer about which text, and who has had one, followed change by change.
class Answers {
 public:
  void take(const KeptChange& change) {
    const Record& record = change.after ? *change.after : *change.before;
    const std::pair about{record.on, record.author};
    if (record.key == kDocumentKey) {
      begin(number_of(record.body, "since"));
    } else if (record.key.starts_with(kReportKey)) {
      const bool is_said = change.after && counts(&*change.after);
      EXPECT_FALSE(is_said && answered_.contains(about)) << record.author << " about " << record.on;
      if (!change.after) answered_.erase(about);
      open_.erase(about);
      if (is_said) open_.insert(about);
    } else if (record.key.starts_with("decision-")) {
      decide(record.on);
    } else if (!change.ordered) {
      std::erase_if(answered_, [&](const auto& one) { return one.first == record.id; });
    }
  }

  [[nodiscard]] int given() const { return given_; }

 private:
  void begin(std::int64_t since) {
    if (since != since_) answered_.clear(), open_.clear();
    since_ = since;
  }

  void decide(const std::string& id) {
    for (const auto& one : open_) {
      if (one.first == id) answered_.insert(one), ++given_;
    }
    std::erase_if(open_, [&](const auto& one) { return one.first == id; });
  }

  std::set<std::pair<std::string, std::string>> open_, answered_;  // text, member
  std::int64_t since_ = 0;
  int given_ = 0;
};

TEST(ReportLaw, nobody_reports_again_what_was_decided_before_its_author_changes_it) {
  const TestJudge judge;
  int given = 0;
  for (int seed = 0; seed < kHistories; ++seed) {
    SCOPED_TRACE(seed);
    const History history(static_cast<std::uint64_t>(seed), 4 * kActs, &judge);
    Answers answers;
    for (const KeptChange& change : history.changes()) answers.take(change);
    given += answers.given();
  }
  EXPECT_GT(given, kHistories / 4);
}

TEST(FoldLaw, a_checkpoint_restores_to_the_same_bytes) {
  for (int seed = 0; seed < kHistories; ++seed) {
    const History history(static_cast<std::uint64_t>(seed), kActs);
    const auto restored = Replica::make("poll");
    ASSERT_TRUE(restored->restore(history.replica().checkpoint()).ok());
    ASSERT_EQ(bytes(*restored), bytes(history.replica()));
  }
}

TEST(BallotLaw, to_vote_to_change_and_to_withdraw_leaves_the_sum_as_it_was) {
  int rounds = 0;
  for (int seed = 0; seed < kHistories; ++seed) {
    SCOPED_TRACE(seed);
    History history(static_cast<std::uint64_t>(seed), kActs);
    const Json sum = member(history.replica().checkpoint(), "sum");
    const Json document = history.replica().document();
    const Json first =
        Json::Object{{"choice", Json::Array{member((*member(document, "options").array())[0], "id")}}};
    if (!history.act("m:new", "ballot", first)) continue;  // not open, or more must be chosen
    EXPECT_NE(member(history.replica().checkpoint(), "sum"), sum);
    if (member(document, "changeable") == Json(false)) continue;
    EXPECT_TRUE(history.act("m:new", "ballot", Json::Object{{"choice", Json::Array{}}}));
    EXPECT_TRUE(history.act("m:new", "ballot", nullptr));
    EXPECT_EQ(write_json(member(history.replica().checkpoint(), "sum")), write_json(sum));
    ++rounds;
  }
  EXPECT_GT(rounds, kHistories / 4);
}

TEST(BallotLaw, an_admitted_ballot_folds_and_its_author_sees_it) {
  int seen = 0;
  for (int seed = 0; seed < kHistories; ++seed) {
    SCOPED_TRACE(seed);
    History history(static_cast<std::uint64_t>(seed), kActs);
    text::Random random(static_cast<std::uint64_t>(seed) + 2000000);
    const std::int64_t before = number_of(member(history.replica().checkpoint(), "sum"), "turnout");
    if (!history.act("m:new", "ballot", random_ballot(random, history.replica().document()))) continue;
    const Mine mine = history.mine("m:new");
    if (mine.empty()) continue;  // nothing was withdrawn
    const Viewer viewer{{"m:new", {}}, 7};
    const Json own = history.replica().own(mine, viewer);
    EXPECT_EQ(write_json(member(member(own, "ballot"), "choice")),
              write_json(member(mine[0].body, "choice")));
    EXPECT_EQ(text_of(member(own, "ballot"), "writeIn"), text_of(mine[0].body, "writeIn"));
    EXPECT_EQ(number_of(member(own, "revs"), "ballot"), 1);
    const Json shared = history.replica().shared(history.replica().standing(mine, viewer));
    EXPECT_EQ(number_of(shared, "turnout"), before + 1);
    ++seen;
  }
  EXPECT_GT(seen, kHistories / 4);
}

TEST(LintLaw, a_normal_form_is_its_own_normal_form) {
  int sound = 0;
  for (std::uint64_t seed = 0; seed < 1000; ++seed) {
    text::Random random(seed);
    const auto replica = Replica::make("poll");
    const Report report = replica->lint(random_poll(random, 1790000000000));
    ASSERT_TRUE(report.errors.empty()) << write_json(random_poll(random, 1790000000000));
    const Report again = replica->lint(report.document);
    ASSERT_TRUE(again.errors.empty());
    ASSERT_EQ(write_json(again.document), write_json(report.document));
    ++sound;
  }
  EXPECT_EQ(sound, 1000);
}

TEST(ViewLaw, shown_percents_of_a_single_choice_make_up_a_hundred) {
  int shown = 0;
  for (int seed = 0; seed < kHistories; ++seed) {
    SCOPED_TRACE(seed);
    const History history(static_cast<std::uint64_t>(seed), kActs);
    if (text_of(history.replica().document(), "method") != "single") continue;
    const Json shared = history.replica().shared("voted");
    const Json& results = member(shared, "results");
    if (results.is_null()) continue;
    std::int64_t counts = number_of(member(results, "writeIn"), "count");
    std::int64_t percents = number_of(member(results, "writeIn"), "percent");
    for (const Json& option : *member(results, "options").array()) {
      counts += number_of(option, "count");
      percents += number_of(option, "percent");
    }
    EXPECT_EQ(counts, number_of(shared, "turnout") - number_of(results, "abstained"));
    EXPECT_EQ(percents, counts == 0 ? 0 : 100);
    ++shown;
  }
  EXPECT_GT(shown, kHistories / 8);
}

}  // namespace
}  // namespace hearth::test
