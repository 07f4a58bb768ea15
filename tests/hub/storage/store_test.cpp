// What every store must pass. A new store adds itself to the list at the end.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <thread>
#include <vector>

#include "support/scratch.h"
#include "support/stores.h"

namespace hearth::test {
namespace {

using storage::Batch;
using storage::Outcome;
using storage::Store;
using storage::Watermarks;

using Open = std::unique_ptr<Store> (*)(const std::string& path);

class AStore : public testing::TestWithParam<Open> {
 protected:
  void reopen() {
    store_.reset();
    store_ = GetParam()(path());
  }

  [[nodiscard]] std::string path() const { return scratch_.file("hearth.db"); }
  [[nodiscard]] std::vector<Record> read(const std::string& member) {
    return *store_->read(store_->load(lunch())->document, member);
  }
  // The names of what is read, in its order.
  [[nodiscard]] std::vector<std::string> names(const std::string& member) {
    std::vector<std::string> names;
    for (const auto& record : read(member)) names.push_back(record.author + " " + record.key);
    return names;
  }

  Scratch scratch_;
  std::unique_ptr<Store> store_ = GetParam()(path());
};

TEST_P(AStore, gives_back_every_field_of_a_record) {
  auto record = ballot("m:ann", 1, "park");
  record.version = 7;
  record.status = Status::held;
  record.on = "some-record";
  record.to = {"m:bob", "m:\"eve\""};
  record.tags = {"write-in", "t\xC3\xA4g"};
  record.body = Json::Object{
      {"n", kMaxInteger}, {"none", nullptr}, {"text", "gr\xC3\xBC\xC3\x9F dich \xF0\x9F\x94\xA5"}};
  record.why = Json::Object{{"by", "steward"}, {"reason", "Sp\xC3\xA4ter"}};
  auto receipt = append(*store_, batch_of({{}, record}));
  ASSERT_EQ(receipt.outcome, Outcome::stored);
  record.id = receipt.steps[0].after->id;
  EXPECT_EQ(record.id.size(), 22U);
  EXPECT_EQ(read("m:ann"), std::vector{record});
}

TEST_P(AStore, keeps_notes_by_their_names) {
  EXPECT_EQ(*store_->note("file:lunch"), "");
  store_->keep_note("file:lunch", "first");
  store_->keep_note("file:lunch", "second");
  store_->keep_note("file:supper", "other");
  store_->flush();
  reopen();
  EXPECT_EQ(*store_->note("file:lunch"), "second");
  EXPECT_EQ(*store_->note("file:supper"), "other");
}

TEST_P(AStore, keeps_the_id_of_a_record_that_is_replaced) {
  auto first = append(*store_, batch_of({{}, ballot("m:ann", 1, "park")}));
  auto second = append(*store_, batch_of({first.steps[0].after, ballot("m:ann", 2, "hall")}));
  ASSERT_EQ(second.outcome, Outcome::stored);
  ASSERT_EQ(read("m:ann").size(), 1U);
  EXPECT_EQ(read("m:ann")[0].id, first.steps[0].after->id);
  EXPECT_EQ(read("m:ann")[0].rev, 2);
}

TEST_P(AStore, refuses_a_first_record_where_there_is_one) {
  append(*store_, batch_of({{}, ballot("m:ann", 1, "park")}));
  EXPECT_EQ(append(*store_, batch_of({{}, ballot("m:ann", 1, "hall")})).outcome, Outcome::stale);
  EXPECT_EQ(read("m:ann")[0].body, ballot("m:ann", 1, "park").body);
}

TEST_P(AStore, refuses_to_replace_a_record_that_is_newer_or_gone) {
  auto first = append(*store_, batch_of({{}, ballot("m:ann", 1, "park")}));
  append(*store_, batch_of({first.steps[0].after, ballot("m:ann", 2, "hall")}));
  EXPECT_EQ(append(*store_, batch_of({first.steps[0].after, ballot("m:ann", 2, "roof")})).outcome,
            Outcome::stale);
  EXPECT_EQ(append(*store_, batch_of({ballot("m:bob", 1, "park"), ballot("m:bob", 2, "roof")})).outcome,
            Outcome::stale);
  EXPECT_EQ(read("m:ann")[0].body, ballot("m:ann", 2, "hall").body);
  EXPECT_TRUE(read("m:bob").empty());
}

TEST_P(AStore, refuses_a_record_whose_rev_does_not_follow_the_one_it_replaces) {
  auto first = append(*store_, batch_of({{}, ballot("m:ann", 1, "park")}));
  for (const int rev : {0, 1, 3}) {
    EXPECT_EQ(append(*store_, batch_of({first.steps[0].after, ballot("m:ann", rev, "roof")})).outcome,
              Outcome::stale);
  }
  EXPECT_EQ(read("m:ann")[0].body, ballot("m:ann", 1, "park").body);
}

TEST_P(AStore, raises_the_epoch_for_an_ordered_batch_and_refuses_what_was_admitted_before) {
  EXPECT_EQ(append(*store_, batch_of({{}, ballot("@space", 1, "x")}, 0, true)).epoch, 1);
  EXPECT_EQ(append(*store_, batch_of({{}, ballot("m:ann", 1, "park")}, 0)).outcome, Outcome::moved);
  EXPECT_EQ(append(*store_, batch_of({{}, ballot("m:ann", 1, "park")}, 2)).outcome, Outcome::moved);
  const auto receipt = append(*store_, batch_of({{}, ballot("m:ann", 1, "park")}, 1));
  EXPECT_EQ(receipt.outcome, Outcome::stored);
  EXPECT_EQ(receipt.epoch, 1);
  EXPECT_EQ(store_->load(lunch())->epoch, 1);
}

TEST_P(AStore, keeps_a_batch_whole_or_not_at_all) {
  append(*store_, batch_of({{}, ballot("m:bob", 1, "park")}));
  auto both = batch_of({{}, ballot("m:ann", 1, "park")}, 0, true);
  both.steps.push_back({{}, ballot("m:bob", 1, "hall")});
  EXPECT_EQ(append(*store_, both).outcome, Outcome::stale);
  EXPECT_TRUE(read("m:ann").empty());
  EXPECT_EQ(store_->load(lunch())->epoch, 0);
}

TEST_P(AStore, keeps_documents_apart) {
  append(*store_, batch_of({{}, ballot("m:ann", 1, "park")}));
  for (const storage::Address& other : {storage::Address{"choir", "poll", "lunch"},
                                        {"pottery", "quiz", "lunch"},
                                        {"pottery", "poll", "supper"}}) {
    EXPECT_EQ(store_->load(other)->document, 0);
    auto batch = batch_of({{}, ballot("m:ann", 1, "hall")});
    batch.address = other;
    EXPECT_EQ(append(*store_, batch).outcome, Outcome::stored);
  }
  EXPECT_EQ(read("m:ann")[0].body, ballot("m:ann", 1, "park").body);
}

TEST_P(AStore, erases_a_record) {
  auto first = append(*store_, batch_of({{}, ballot("m:ann", 1, "park")}));
  EXPECT_EQ(append(*store_, batch_of({first.steps[0].after, {}})).outcome, Outcome::stored);
  EXPECT_TRUE(read("m:ann").empty());
  EXPECT_EQ(append(*store_, batch_of({first.steps[0].after, {}})).outcome, Outcome::stale);
}

// A note of that key, for those members.
Record note(const std::string& author, const std::string& key, std::int64_t rev,
            std::vector<std::string> to) {
  auto record = ballot(author, rev, "park");
  record.key = key;
  record.to = std::move(to);
  return record;
}

TEST_P(AStore, reads_what_is_by_a_member_and_what_is_for_them_each_once_by_author_then_key) {
  auto held = note("m:bob", "b", 1, {"m:ann", "m:cem", "m:ann"});
  held.status = Status::held;
  for (auto& record : {note("m:zoe", "a", 1, {"m:ann"}), held, note("m:bob", "a", 1, {"m:cem"}),
                       note("m:ann", "b", 1, {"m:ann", "m:bob"}), note("m:ann", "a", 1, {})}) {
    ASSERT_EQ(append(*store_, batch_of({{}, record})).outcome, Outcome::stored);
  }
  auto elsewhere = batch_of({{}, note("m:bob", "c", 1, {"m:ann"})});
  elsewhere.address.name = "supper";
  append(*store_, elsewhere);
  EXPECT_EQ(names("m:ann"), (std::vector<std::string>{"m:ann a", "m:ann b", "m:bob b", "m:zoe a"}));
  EXPECT_EQ(names("m:bob"), (std::vector<std::string>{"m:ann b", "m:bob a", "m:bob b"}));
  EXPECT_EQ(names("m:cem"), (std::vector<std::string>{"m:bob a", "m:bob b"}));
  EXPECT_EQ(read("m:ann")[2].status, Status::held);
  reopen();
  EXPECT_EQ(names("m:cem").size(), 2U);
}

TEST_P(AStore, follows_whom_a_record_is_for) {
  auto first = append(*store_, batch_of({{}, note("m:bob", "a", 1, {"m:ann", "m:cem"})}));
  auto second = append(*store_, batch_of({first.steps[0].after, note("m:bob", "a", 2, {"m:cem", "m:dee"})}));
  EXPECT_TRUE(read("m:ann").empty());
  EXPECT_EQ(read("m:cem"), std::vector{*second.steps[0].after});
  EXPECT_EQ(read("m:dee"), std::vector{*second.steps[0].after});
  EXPECT_EQ(append(*store_, batch_of({first.steps[0].after, note("m:bob", "a", 2, {"m:ann"})})).outcome,
            Outcome::stale);
  EXPECT_TRUE(read("m:ann").empty()) << "what was not kept is for nobody";
  append(*store_, batch_of({second.steps[0].after, {}}));
  EXPECT_TRUE(read("m:cem").empty());
  append(*store_, batch_of({{}, note("m:bob", "a", 1, {})}));
  EXPECT_TRUE(read("m:cem").empty());
}

TEST_P(AStore, leaves_no_erased_text_in_its_files) {
  const std::string secret = "a-sentence-nobody-should-find-again";
  auto first = append(*store_, batch_of({{}, note("m:ann", secret, 1, {"m:" + secret})}));
  append(*store_, batch_of({first.steps[0].after, {}}));
  store_->prune(kMaxInteger);
  store_->flush();
  store_.reset();
  std::string found;
  for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(path()).parent_path())) {
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    if (bytes.find(secret) != std::string::npos) found += entry.path().filename().string() + " ";
  }
  EXPECT_EQ(found, "");
}

TEST_P(AStore, pages_through_live_records_of_one_tag_and_count) {
  const auto put = [&](const std::string& author, auto change) {
    auto record = ballot(author, 1, "park");
    record.version = 2;
    record.tags = {"write-in"};
    change(record);
    append(*store_, batch_of({{}, record}));
  };
  for (int i = 0; i < 5; ++i) put("m:" + std::to_string(i), [](Record&) {});
  put("m:held", [](Record& record) { record.status = Status::held; });
  put("m:old", [](Record& record) { record.version = 1; });
  put("m:other", [](Record& record) { record.tags = {"other"}; });

  const auto document = store_->load(lunch())->document;
  std::set<std::string> seen;
  std::string after;
  int pages = 0;
  do {
    const auto page = *store_->page(document, {.tag = "write-in", .since = 2, .after = after, .limit = 2});
    EXPECT_LE(page.records.size(), 2U);
    for (const auto& record : page.records) {
      EXPECT_GT(record.id, after);
      after = record.id;
      seen.insert(record.author);
    }
    ++pages;
    if (page.next.empty()) break;
    after = page.next;
  } while (pages < 10);
  EXPECT_EQ(pages, 3);
  EXPECT_EQ(seen, (std::set<std::string>{"m:0", "m:1", "m:2", "m:3", "m:4"}));
}

TEST_P(AStore, takes_a_record_off_a_page_when_its_tag_goes) {
  auto record = ballot("m:ann", 1, "park");
  record.tags = {"write-in"};
  auto first = append(*store_, batch_of({{}, record}));
  append(*store_, batch_of({first.steps[0].after, ballot("m:ann", 2, "park")}));
  EXPECT_TRUE(store_->page(first.document, {.tag = "write-in", .after = {}, .limit = 10})->records.empty());
}

TEST_P(AStore, pages_what_is_held_by_its_status) {
  auto record = ballot("m:ann", 1, "park");
  record.status = Status::held;
  record.tags = {"write-in", "held"};
  const auto receipt = append(*store_, batch_of({{}, record}));
  const storage::Store::Asked asked = {.tag = "held", .status = Status::held, .after = {}, .limit = 10};
  EXPECT_EQ(store_->page(receipt.document, asked)->records, std::vector{*receipt.steps[0].after});

  auto released = *receipt.steps[0].after;
  released.rev = 2;
  released.status = Status::live;
  released.tags = {"write-in"};
  append(*store_, batch_of({receipt.steps[0].after, released}));
  EXPECT_TRUE(store_->page(receipt.document, asked)->records.empty());
  EXPECT_EQ(store_->page(receipt.document, {.tag = "write-in", .after = {}, .limit = 10})->records.size(),
            1U);
}

TEST_P(AStore, finds_a_record_by_its_id_in_its_own_document_alone) {
  const auto receipt = append(*store_, batch_of({{}, ballot("m:ann", 1, "park")}));
  auto elsewhere = batch_of({{}, ballot("m:ann", 1, "hall")});
  elsewhere.address.name = "supper";
  const auto other = append(*store_, elsewhere);
  const auto& record = *receipt.steps[0].after;
  EXPECT_EQ(*store_->find(receipt.document, record.id), record);
  EXPECT_EQ(*store_->find(other.document, record.id), std::nullopt);
  EXPECT_EQ(*store_->find(receipt.document, "nobody's"), std::nullopt);
  EXPECT_EQ(*store_->find(receipt.document, ""), std::nullopt);
}

TEST_P(AStore, hands_back_the_checkpoint_with_the_changes_after_it) {
  auto first = append(*store_, batch_of({{}, ballot("m:ann", 1, "park")}));
  EXPECT_TRUE(store_->load(lunch())->checkpoint.empty());
  store_->checkpoint(first.document, {{std::string(store_->hub()), first.seq}}, "{\"state\":1}");
  auto second = append(*store_, batch_of({first.steps[0].after, ballot("m:ann", 2, "hall")}));

  const auto loaded = *store_->load(lunch());
  EXPECT_EQ(loaded.checkpoint, "{\"state\":1}");
  ASSERT_EQ(loaded.changes.size(), 1U);
  EXPECT_EQ(loaded.changes[0].steps[0].before, first.steps[0].after);
  EXPECT_EQ(loaded.changes[0].steps[0].after, second.steps[0].after);
  EXPECT_EQ(loaded.watermarks, (Watermarks{{std::string(store_->hub()), second.seq}}));
}

TEST_P(AStore, tells_the_changes_of_an_earlier_hub_from_its_own) {
  auto first = append(*store_, batch_of({{}, ballot("m:ann", 1, "park")}));
  const std::string earlier(store_->hub());
  store_->checkpoint(first.document, {{earlier, first.seq}}, "{}");
  auto second = append(*store_, batch_of({{}, ballot("m:bob", 1, "park")}));
  reopen();
  EXPECT_NE(store_->hub(), earlier);
  auto third = append(*store_, batch_of({{}, ballot("m:cem", 1, "park")}));
  EXPECT_EQ(store_->load(lunch())->changes.size(), 2U);
  EXPECT_EQ(store_->load(lunch())->watermarks,
            (Watermarks{{earlier, second.seq}, {std::string(store_->hub()), third.seq}}));
}

TEST_P(AStore, forgets_changes_and_the_checkpoint_that_still_needs_them) {
  auto old = batch_of({{}, ballot("m:ann", 1, "park")});
  old.time = 1000;
  auto first = append(*store_, old);
  store_->checkpoint(first.document, {{std::string(store_->hub()), first.seq}}, "{}");
  store_->prune(1001);
  store_->flush();
  EXPECT_EQ(store_->load(lunch())->checkpoint, "{}") << "it holds what was forgotten";

  auto later = batch_of({{}, ballot("m:bob", 1, "park")});
  later.time = 2000;
  append(*store_, later);
  later.time = 3000;
  later.steps = {{{}, ballot("m:cem", 1, "park")}};
  append(*store_, later);
  store_->prune(2001);
  store_->flush();
  EXPECT_EQ(store_->load(lunch())->checkpoint, "") << "it lacks what was forgotten";
  EXPECT_EQ(store_->load(lunch())->watermarks.size(), 1U);
}

TEST_P(AStore, scans_people_only) {
  for (const auto* author : {"@space", "@clock", "m:ann", "g:bob", "f:cem"}) {
    append(*store_, batch_of({{}, ballot(author, 1, "park")}));
  }
  std::set<std::string> seen;
  EXPECT_TRUE(
      store_->scan(store_->load(lunch())->document, [&](const Record& record) { seen.insert(record.author); })
          .ok());
  EXPECT_EQ(seen, (std::set<std::string>{"f:cem", "g:bob", "m:ann"}));
}

TEST_P(AStore, goes_on_where_it_ended) {
  const auto secret = store_->secret();
  auto batch = batch_of({{}, ballot("m:ann", 1, "park")});
  batch.time = 1790000000123;
  append(*store_, batch);
  reopen();
  EXPECT_EQ(store_->secret(), secret);
  EXPECT_EQ(store_->latest(), 1790000000123);
  EXPECT_EQ(read("m:ann").size(), 1U);
}

TEST_P(AStore, knows_the_time_of_changes_that_it_has_forgotten) {
  auto batch = batch_of({{}, ballot("m:ann", 1, "park")});
  batch.time = 1790000000123;
  append(*store_, batch);
  store_->prune(kMaxInteger);
  store_->prune(kMaxInteger);
  store_->flush();
  reopen();
  EXPECT_EQ(store_->latest(), 1790000000123);
}

TEST_P(AStore, keeps_one_of_many_first_records_that_race) {
  constexpr int kThreads = 4;
  constexpr int kEach = 100;
  std::atomic<int> stored = 0;
  std::atomic<int> stale = 0;
  std::vector<std::thread> threads;
  for (int thread = 0; thread < kThreads; ++thread) {
    threads.emplace_back([&] {
      for (int i = 0; i < kEach; ++i) {
        const auto receipt = append(*store_, batch_of({{}, ballot("m:" + std::to_string(i), 1, "park")}));
        ++(receipt.outcome == Outcome::stored ? stored : stale);
      }
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(stored, kEach);
  EXPECT_EQ(stale, kEach * (kThreads - 1));
}

TEST_P(AStore, answers_in_the_order_of_commits_and_at_the_latest_when_it_ends) {
  std::vector<std::int64_t> seqs;
  for (int i = 0; i < 1000; ++i) {
    store_->append(batch_of({{}, ballot("m:" + std::to_string(i), 1, "park")}),
                   [&](const storage::Receipt& receipt) { seqs.push_back(receipt.seq); });
  }
  store_.reset();
  EXPECT_EQ(seqs.size(), 1000U);
  EXPECT_TRUE(std::is_sorted(seqs.begin(), seqs.end()));
}

INSTANTIATE_TEST_SUITE_P(Sqlite, AStore,
                         testing::Values([](const std::string& path) -> std::unique_ptr<Store> {
                           return open_store(path);
                         }));

}  // namespace
}  // namespace hearth::test
