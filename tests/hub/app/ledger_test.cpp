#include "app/ledger.h"

#include <sys/resource.h>

#include <algorithm>
#include <vector>

#include "app/export.h"
#include "app/world.h"
#include "auth/base64url.h"
#include "auth/signature.h"
#include "hearth/head.h"
#include "hearth/log.h"
#include "support/unreadable_store.h"

namespace hearth::test {
namespace {

constexpr const char* kStalls = R"({"kind":"poll","question":"Which comes first?","results":"always",
  "verifiable":true,"closes":"2027-01-01T00:00:00Z",
  "options":[{"id":"park","label":"In the park"},{"id":"hall","label":"In the hall"}]})";
constexpr Time kCloses = 1798761600000;  // 2027-01-01T00:00:00Z

std::string padded(std::int64_t number) {
  auto digits = std::to_string(number);
  return std::string(12 - digits.size(), '0') + digits;
}

Json entry_of(std::int64_t number) {
  return Json::Object{{"commitment", hex(sha256(std::to_string(number)))}, {"replaces", nullptr}};
}

Record entry_record(std::int64_t since, std::int64_t number) {
  Record record = ballot(std::string(kLogAuthor), 1, "");
  record.key = padded(since) + "-" + padded(number);
  record.version = since;
  record.body = entry_of(number);
  return record;
}

std::string text_of(const Json& json, std::string_view name) {
  return *json.find(name)->string();
}

class ALedger : public testing::Test {
 protected:
  void keep(std::vector<Record> records) {
    storage::Batch batch{.address = lunch(), .epoch = 0, .ordered = false, .time = 1, .steps = {}};
    for (auto& record : records) batch.steps.push_back({std::nullopt, std::move(record)});
    const auto receipt = append(*store_, std::move(batch));
    ASSERT_EQ(receipt.outcome, storage::Outcome::stored);
    document_ = receipt.document;
  }

  void keep_entries(std::int64_t since, std::int64_t from, std::int64_t to) {
    while (from < to) {
      std::vector<Record> records;
      for (; from < to && records.size() < 1000; ++from) records.push_back(entry_record(since, from));
      keep(std::move(records));
    }
  }

  [[nodiscard]] app::LogEnd end(std::int64_t since, std::int64_t size) const {
    app::LogEnd end;
    end.document = document_;
    end.since = since;
    end.size = size;
    end.shown = sha256("document");
    end.lots = hex(sha256("lots"));
    end.now = 1790000000000;
    return end;
  }

  static log::Peaks expected(std::int64_t size) {
    log::Peaks log;
    for (std::int64_t number = 0; number < size; ++number)
      log.append(log::leaf(write_json(entry_of(number))));
    return log;
  }

  static log::Head said(const Json& head) { return *log::head_from_text(text_of(head, "signed")); }

  Scratch scratch_;
  std::unique_ptr<storage::SqliteStore> store_ = open_store(scratch_.file("hearth.db"));
  storage::DocumentId document_ = 0;
};

TEST_F(ALedger, signs_what_the_records_give) {
  keep_entries(1, 0, 5);
  app::Ledger ledger(*store_, lunch());
  const auto head = *ledger.head(end(1, 5));
  EXPECT_EQ(said(head), (log::Head{"pottery/poll/lunch", 1, 5, expected(5).root(), sha256("document"),
                                   hex(sha256("lots")), 1790000000000}));
  EXPECT_TRUE(auth::p256_signed(*auth::from_base64url(text_of(head, "key")), text_of(head, "signed"),
                                *auth::from_base64url(text_of(head, "signature"))));
}

TEST_F(ALedger, signs_once_for_each_state) {
  keep_entries(1, 0, 5);
  app::Ledger ledger(*store_, lunch());
  auto asked = end(1, 5);
  const auto first = *ledger.head(asked);
  asked.now += 1000;
  EXPECT_EQ(*ledger.head(asked), first);
  asked.shown = sha256("another version");
  EXPECT_NE(*ledger.head(asked), first);
  EXPECT_EQ(said(*ledger.head(asked)).time, asked.now);
}

TEST_F(ALedger, catches_up_and_can_still_speak_of_what_was) {
  keep_entries(1, 0, 5);
  app::Ledger ledger(*store_, lunch());
  EXPECT_EQ(said(*ledger.head(end(1, 5))).root, expected(5).root());
  keep_entries(1, 5, 9);
  EXPECT_EQ(said(*ledger.head(end(1, 9))).root, expected(9).root());
  EXPECT_EQ(said(*ledger.head(end(1, 7))).root, expected(7).root());
}

TEST_F(ALedger, passes_over_the_entries_of_earlier_counts) {
  keep_entries(1, 0, 5);
  app::Ledger ledger(*store_, lunch());
  EXPECT_TRUE(ledger.head(end(1, 5)).ok());
  EXPECT_EQ(said(*ledger.head(end(2, 0))).root, sha256(""));
  keep_entries(2, 0, 3);
  EXPECT_EQ(said(*ledger.head(end(2, 3))).root, expected(3).root());
  EXPECT_EQ(said(*app::Ledger(*store_, lunch()).head(end(2, 3))).root, expected(3).root());
}

TEST_F(ALedger, refuses_numbers_that_its_log_does_not_have) {
  keep_entries(1, 0, 5);
  app::Ledger ledger(*store_, lunch());
  for (const std::int64_t entry : {-1, 5, 6}) {
    EXPECT_EQ(ledger.answer(end(1, 5), {.entry = entry, .from = {}}).errors()[0].code, Code::out_of_range);
  }
  for (const std::int64_t from : {-1, 0, 6}) {
    EXPECT_EQ(ledger.answer(end(1, 5), {.entry = {}, .from = from}).errors()[0].code, Code::out_of_range);
  }
}

TEST_F(ALedger, says_that_records_failed_rather_than_that_they_are_not_there) {
  keep_entries(1, 0, 5);
  app::Ledger shorter(*store_, lunch());
  EXPECT_EQ(shorter.head(end(1, 6)).errors()[0].code, Code::storage_failed);
  UnreadableStore unreadable(*store_);
  app::Ledger ledger(unreadable, lunch());
  EXPECT_EQ(ledger.answer(end(1, 5), {}).errors()[0].code, Code::storage_failed);
}

log::Proof proof_of(const Json& answer, std::string_view name) {
  log::Proof proof;
  for (const auto& digest : *answer.find(name)->array()) read_hex(*digest.string(), proof.emplace_back());
  return proof;
}

TEST_F(ALedger, proves_every_entry_and_every_beginning) {
  constexpr std::int64_t kSize = 37;
  keep_entries(1, 0, kSize);
  app::Ledger ledger(*store_, lunch());
  const auto root = expected(kSize).root();
  for (std::int64_t number = 0; number < kSize; ++number) {
    const auto answer = *ledger.answer(end(1, kSize), {.entry = number, .from = number + 1});
    EXPECT_TRUE(log::includes(root, kSize, static_cast<std::uint64_t>(number),
                              log::leaf(write_json(entry_of(number))), proof_of(answer, "inclusion")));
    EXPECT_TRUE(log::consistent(static_cast<std::uint64_t>(number) + 1, expected(number + 1).root(), kSize,
                                root, proof_of(answer, "consistency")));
  }
}

Record sealed_ballot(std::int64_t number) {
  Record record = ballot("m:member-" + std::to_string(number), 1, "park");
  record.body = Json::Object{{"choice", Json::Array{"park"}},
                             {"entry", number},
                             {"leaf", hex(log::leaf(write_json(entry_of(number))))},
                             {"salt", hex(sha256(std::to_string(number)))}};
  return record;
}

std::int64_t peak_memory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return std::int64_t{usage.ru_maxrss} * 1024;
}

TEST_F(ALedger, of_twenty_thousand_entries_is_exported_in_reasonable_memory) {
  constexpr std::int64_t kSize = 20000;
  keep_entries(1, 0, kSize);
  for (std::int64_t from = 0; from < kSize; from += 1000) {
    std::vector<Record> ballots;
    for (std::int64_t number = from; number < from + 1000; ++number) ballots.push_back(sealed_ballot(number));
    keep(std::move(ballots));
  }
  const auto replica = Replica::make("poll");
  const auto document = replica->lint(*parse_json(kStalls)).document;
  const Json course = Json::Object{{"status", "closed"}};
  ASSERT_TRUE(replica
                  ->restore(Json::Object{
                      {"document", document}, {"version", 1}, {"since", 1}, {"epoch", 1}, {"course", course}})
                  .ok());
  app::Ledger ledger(*store_, lunch());
  const auto before = peak_memory();
  const auto text = *app::export_text(app::exported(*replica, "poll", end(1, kSize)), ledger, *store_);
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 1 + 2 * kSize);
  EXPECT_LT(text.size(), std::size_t{300} * 2 * kSize);
  // The text while it grows, its ballots as they are sorted, and the tree.
  EXPECT_LT(peak_memory() - before, std::int64_t{64} << 20);
}

class AVerifiableDocument : public testing::Test {
 protected:
  AVerifiableDocument() {
    world_.seed = [this] { return "seed " + std::to_string(++seeds_); };
    world_.restart();
    EXPECT_TRUE(world_.publish(kStalls).empty());
    for (int i = 0; i < 6; ++i) {
      EXPECT_TRUE(world_.vote("m:" + std::to_string(i), i % 2 == 0 ? "park" : "hall").errors.empty());
    }
    EXPECT_TRUE(world_.vote("m:0", "hall", 1).errors.empty());
    auto withdrawal = World::ballot_act("", 1);
    withdrawal.body = {};
    EXPECT_TRUE(world_.run(world_.lunch()->act(withdrawal, World::member("m:1"))).errors.empty());
  }

  Json log() { return *parse_json(*world_.run(world_.lunch()->log({})).snapshot.text); }
  std::string signed_text() { return text_of(*log().find("head"), "signed"); }
  std::string exported() { return *world_.run(world_.lunch()->exported()).snapshot.text; }
  void close() {
    world_.clock.time = kCloses;
    EXPECT_TRUE(world_.run(world_.lunch()->pass_time()).empty());
  }

  int seeds_ = 0;
  World world_;
};

TEST_F(AVerifiableDocument, has_the_same_log_when_nothing_but_its_records_is_left) {
  const auto before = signed_text();
  const auto key = text_of(*log().find("head"), "key");
  world_.restart();
  EXPECT_EQ(signed_text(), before);
  EXPECT_EQ(text_of(*log().find("head"), "key"), key);
  EXPECT_EQ(log::head_from_text(before)->size, 8);
}

TEST_F(AVerifiableDocument, is_exported_in_the_same_bytes_from_its_records_alone) {
  close();
  const auto after_the_head = [](const std::string& text) { return text.substr(text.find('\n')); };
  const auto before = exported();
  EXPECT_EQ(exported(), before);
  world_.restart();
  EXPECT_EQ(after_the_head(exported()), after_the_head(before));
}

TEST_F(AVerifiableDocument, shows_its_ballots_when_it_is_closed_and_never_who_cast_them) {
  EXPECT_EQ(exported().find("salt"), std::string::npos);
  close();
  const auto text = exported();
  EXPECT_NE(text.find("salt"), std::string::npos);
  EXPECT_EQ(text.find("m:"), std::string::npos);
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 1 + 8 + 5);
}

TEST_F(AVerifiableDocument, keeps_no_log_where_it_is_not_said_to) {
  World plain;
  plain.publish(R"({"kind":"poll","question":"Where?",
    "options":[{"id":"park","label":"In the park"},{"id":"hall","label":"In the hall"}]})");
  EXPECT_EQ(plain.run(plain.lunch()->log({})).errors.at(0).code, Code::no_log);
  EXPECT_EQ(plain.run(plain.lunch()->exported()).errors.at(0).code, Code::no_log);
}

}  // namespace
}  // namespace hearth::test
