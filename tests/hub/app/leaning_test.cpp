#include "app/leaning.h"

#include <set>

#include "support/hearing_replica.h"
#include "support/scratch.h"
#include "support/stores.h"
#include "support/unreadable_store.h"

namespace hearth::test {
namespace {

using app::Ear;
using app::Leaners;
using app::Leaning;
using app::News;
using app::Used;

using Texts = std::vector<std::string>;

// The record by which a document was published, with the version at which its count began.
Record published(std::int64_t rev, std::int64_t since) {
  return {.author = std::string(kSpaceAuthor),
          .key = std::string(kDocumentKey),
          .rev = rev,
          .version = rev,
          .body = Json::Object{{"document", Json::Object{}}, {"since", since}}};
}

Record withdrawn(Record record) {
  ++record.rev;
  record.body = {};
  return record;
}

Record addressed(Record record, Texts to) {
  record.to = std::move(to);
  return record;
}

storage::Receipt receipt_of(std::vector<storage::Step> steps) {
  return {.outcome = storage::Outcome::stored, .document = 7, .steps = std::move(steps)};
}

// A store with a published poll/lunch, an ear on it, and what was told to that.
class ALeaningDocument : public testing::Test {
 protected:
  ALeaningDocument() { put({{}, published(1, 1)}); }

  storage::Receipt put(storage::Step step) {
    auto receipt = append(*store_, batch_of(std::move(step)));
    EXPECT_EQ(receipt.outcome, storage::Outcome::stored);
    leaners_.tell(lunch(), receipt, since_);
    return receipt;
  }

  Record put(Record record) { return *put({{}, std::move(record)}).steps[0].after; }

  Result<std::vector<Used>> hear_all(HearingReplica& replica) {
    const auto listen = [&](const storage::Address& address, std::weak_ptr<const Ear> ear) {
      listened_.push_back(address);
      if (address == lunch()) leaners_.add(std::move(ear));
    };
    const auto ear =
        leaning_.listen_with([&](std::shared_ptr<const News> news) { told_.push_back(std::move(news)); });
    return app::hear_all(replica, "pottery", *store_, listen, ear);
  }

  void begin(HearingReplica& replica) {
    auto uses = hear_all(replica);
    ASSERT_TRUE(uses);
    leaning_.begin(std::move(*uses));
  }

  // All that was told holds.
  bool take_all(HearingReplica& replica) {
    bool holds = true;
    for (const auto& news : std::exchange(told_, {})) holds = leaning_.take(*news, replica) && holds;
    return holds;
  }

  [[nodiscard]] Texts echoes_of(const std::string& member) const {
    Mine mine;
    EXPECT_TRUE(leaning_.add_echoes(mine, member, *store_));
    HearingReplica replica({});
    for (const auto& echo : mine) replica.hear(echo);
    return replica.said();
  }

  Scratch scratch_;
  std::unique_ptr<storage::Store> store_ = open_store(scratch_.file("hearth.db"));
  std::int64_t since_ = 1;
  Leaners leaners_;
  Leaning leaning_;
  std::vector<storage::Address> listened_;
  std::vector<std::shared_ptr<const News>> told_;
};

TEST_F(ALeaningDocument, hears_what_counts_in_those_it_uses_and_nothing_of_what_it_says) {
  put(addressed(ballot("m:ann", 1, "park"), {"m:ben"}));
  put(withdrawn(ballot("m:ben", 0, "hall")));
  auto held = ballot("m:cem", 1, "hall");
  held.status = Status::held;
  put(held);
  HearingReplica replica({"poll/lunch", "poll/never-published"});
  begin(replica);
  EXPECT_EQ(replica.said(), (Texts{"m:ann ballot 1 in poll/lunch"}));
  EXPECT_EQ(write_json(replica.heard[0].body), "{}");
  EXPECT_EQ(replica.heard[0].to, (Texts{"m:ben"}));
  EXPECT_EQ(replica.heard[0].id, "");
  EXPECT_EQ(listened_, (std::vector<storage::Address>{lunch(), {"pottery", "poll", "never-published"}}));
}

TEST_F(ALeaningDocument, hears_nothing_of_what_is_said_to_stewards_or_decided_by_them) {
  const auto about = [](std::string author, std::string key) {
    auto record = ballot(author, 1, "park");
    record.key = std::move(key);
    record.on = "r1";
    return record;
  };
  put(about("m:ann", "report-r1"));
  HearingReplica replica({"poll/lunch"});
  begin(replica);
  put(about("m:ben", "appeal-r1"));
  put(about("m:ste", "decision-r1-2"));
  EXPECT_TRUE(take_all(replica));
  EXPECT_EQ(replica.said(), Texts());
  EXPECT_EQ(echoes_of("m:ann"), Texts());
}

TEST_F(ALeaningDocument, hears_each_commit_and_when_a_record_does_not_count_any_more) {
  HearingReplica replica({"poll/lunch"});
  begin(replica);
  const auto first = put(ballot("m:ann", 1, "park"));
  put({first, withdrawn(first)});
  auto held = ballot("g:ben", 1, "hall");
  held.status = Status::held;
  put(held);
  put({{}, ballot("@log", 1, "entry")});
  EXPECT_TRUE(take_all(replica));
  EXPECT_EQ(replica.said(), (Texts{"m:ann ballot 1 in poll/lunch", "m:ann ballot 2 in poll/lunch gone",
                                   "g:ben ballot 1 in poll/lunch gone"}));
}

TEST_F(ALeaningDocument, hears_of_an_erased_record_with_a_higher_revision_and_then_all_anew) {
  HearingReplica replica({"poll/lunch"});
  begin(replica);
  const auto first = put(ballot("m:ann", 1, "park"));
  EXPECT_TRUE(take_all(replica));
  put({first, std::nullopt});
  EXPECT_FALSE(take_all(replica)) << "the next record of that name has revision 1 again";
  EXPECT_EQ(replica.said().back(), "m:ann ballot 2 in poll/lunch gone");
}

TEST_F(ALeaningDocument, hears_twice_what_is_committed_while_it_reads_and_misses_nothing) {
  HearingReplica replica({"poll/lunch"});
  auto uses = hear_all(replica);
  ASSERT_TRUE(uses);
  put(ballot("m:ann", 1, "park"));
  ASSERT_EQ(told_.size(), 1U);
  leaning_.wait_with(told_[0]);
  const auto early = leaning_.begin(std::move(*uses));
  EXPECT_EQ(early, told_);
  EXPECT_TRUE(leaning_.begin({}).empty()) << "each is told once";
}

TEST_F(ALeaningDocument, tells_nobody_who_is_gone_or_uses_nothing_any_more) {
  HearingReplica replica({"poll/lunch"});
  begin(replica);
  EXPECT_TRUE(leaners_.any());
  put(ballot("m:ann", 1, "park"));
  EXPECT_EQ(told_.size(), 1U);
  leaning_.begin({});
  EXPECT_FALSE(leaners_.any());
  put(ballot("m:ben", 1, "park"));
  EXPECT_EQ(told_.size(), 1U);
}

TEST_F(ALeaningDocument, ignores_news_from_where_it_does_not_listen) {
  HearingReplica replica({"poll/lunch"});
  begin(replica);
  EXPECT_TRUE(leaning_.take(
      {.in = "poll/supper", .document = 9, .since = 3, .echoes = {ballot("m:ann", 1, "park")}}, replica));
  EXPECT_TRUE(replica.heard.empty());
}

TEST_F(ALeaningDocument, gives_a_member_the_echoes_of_what_is_theirs_and_for_them_and_of_nobody_else) {
  HearingReplica replica({"poll/lunch", "poll/never-published"});
  begin(replica);
  put(ballot("m:ann", 1, "park"));
  put(addressed(ballot("m:ben", 1, "hall"), {"m:ann"}));
  put(addressed(ballot("@log", 1, "entry"), {"m:ann"}));
  put(withdrawn(ballot("m:cem", 0, "hall")));
  EXPECT_EQ(echoes_of("m:ann"), (Texts{"m:ann ballot 1 in poll/lunch", "m:ben ballot 1 in poll/lunch"}));
  EXPECT_EQ(echoes_of("m:ben"), (Texts{"m:ben ballot 1 in poll/lunch"}));
  EXPECT_EQ(echoes_of("m:cem"), (Texts{"m:cem ballot 1 in poll/lunch gone"}));
  EXPECT_TRUE(echoes_of("@space").empty());
}

TEST_F(ALeaningDocument, finds_the_echoes_of_a_document_that_was_published_later) {
  const storage::Address supper = {"pottery", "poll", "supper"};
  HearingReplica replica({"poll/supper"});
  begin(replica);
  auto batch = batch_of({{}, published(1, 1)});
  batch.address = supper;
  auto receipt = append(*store_, batch);
  Leaners leaners;
  const auto ear = std::make_shared<const Ear>(
      [&](const std::shared_ptr<const News>& news) { EXPECT_TRUE(leaning_.take(*news, replica)); });
  leaners.add(ear);
  leaners.tell(supper, receipt, 1);
  batch.steps = {{{}, ballot("m:ann", 1, "park")}};
  append(*store_, batch);
  EXPECT_EQ(echoes_of("m:ann"), (Texts{"m:ann ballot 1 in poll/supper"}));
}

TEST_F(ALeaningDocument, hears_all_anew_when_a_count_begins_anew_and_nothing_of_the_earlier_one) {
  HearingReplica replica({"poll/lunch"});
  begin(replica);
  put(ballot("m:ann", 1, "park"));
  EXPECT_TRUE(take_all(replica));
  since_ = 2;
  leaners_.tell(lunch(), receipt_of({{published(1, 1), published(2, 2)}}), since_);
  EXPECT_FALSE(take_all(replica));

  put({store_->read(1, "@space")->at(0), published(2, 2)});
  HearingReplica anew({"poll/lunch"});
  begin(anew);
  EXPECT_TRUE(anew.heard.empty());
  EXPECT_EQ(echoes_of("m:ann"), (Texts{"m:ann ballot 1 in poll/lunch gone"}));
}

TEST_F(ALeaningDocument, names_everybody_whose_records_changed) {
  HearingReplica replica({"poll/lunch"});
  begin(replica);
  auto after = addressed(ballot("m:ann", 2, "hall"), {"m:cem"});
  leaners_.tell(lunch(), receipt_of({{addressed(ballot("m:ann", 1, "park"), {"m:ben"}), after}}), 1);
  ASSERT_EQ(told_.size(), 1U);
  const auto& members = told_[0]->members;
  EXPECT_EQ(std::set<std::string>(members.begin(), members.end()),
            (std::set<std::string>{"m:ann", "m:ben", "m:cem"}));
}

TEST_F(ALeaningDocument, fails_when_the_disk_does) {
  UnreadableStore unreadable(*store_);
  HearingReplica replica({"poll/lunch"});
  const auto uses = app::hear_all(replica, "pottery", unreadable, [](const auto&, const auto&) {}, {});
  ASSERT_FALSE(uses);
  EXPECT_EQ(uses.errors().at(0).code, Code::storage_failed);
}

}  // namespace
}  // namespace hearth::test
