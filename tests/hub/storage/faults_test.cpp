// What the store keeps when the disk fails: the n-th write or sync, for every n that a short life has.
#include <map>

#include "support/fault_vfs.h"
#include "support/scratch.h"
#include "support/stores.h"

namespace hearth::test {
namespace {

using storage::Outcome;
using storage::SqliteStore;

// What was promised: author -> the revision that was answered for.
using Promises = std::map<std::string, std::int64_t>;

void vote(SqliteStore& store, const std::string& author, std::int64_t rev, Promises& promises) {
  const auto document = store.load(lunch());
  if (!document) return;
  const auto mine = store.read(document->document, author);
  if (!mine) return;
  storage::Step step{mine->empty() ? std::nullopt : std::optional((*mine)[0]), ballot(author, rev, "park")};
  step.after->rev = mine->empty() ? 1 : (*mine)[0].rev + 1;
  const auto receipt = append(store, batch_of(std::move(step)));
  if (receipt.outcome == Outcome::stored) promises[author] = receipt.steps[0].after->rev;
}

// A short life of a hub: opening, votes alone and in groups, a checkpoint, forgetting.
Promises live(const std::string& path) {
  Promises promises;
  std::string problem;
  const auto store = SqliteStore::open(path, problem, fault_vfs());
  if (!store) return promises;
  vote(*store, "m:ann", 1, promises);
  std::vector<std::future<storage::Receipt>> group;
  for (int i = 0; i < 5; ++i) {
    group.push_back(append_later(*store, batch_of({{}, ballot("m:" + std::to_string(i), 1, "hall")})));
  }
  for (int i = 0; i < 5; ++i) {
    if (group[static_cast<std::size_t>(i)].get().outcome == Outcome::stored)
      promises["m:" + std::to_string(i)] = 1;
  }
  vote(*store, "m:ann", 2, promises);
  store->checkpoint(1, {}, "{}");
  store->prune(1);
  vote(*store, "m:bob", 1, promises);
  return promises;
}

void expect_kept(const std::string& path, const Promises& promises) {
  const auto store = open_store(path);
  ASSERT_TRUE(store);
  const auto loaded = store->load(lunch());
  ASSERT_TRUE(loaded.ok());
  for (const auto& [author, rev] : promises) {
    const auto records = store->read(loaded->document, author);
    ASSERT_TRUE(records.ok());
    ASSERT_EQ(records->size(), 1U) << author;
    EXPECT_GE((*records)[0].rev, rev) << author;
  }
  EXPECT_EQ(append(*store, batch_of({{}, ballot("m:new", 1, "park")})).outcome, Outcome::stored);
}

// Fails at every operation in turn, until a life is too short to reach the next.
void fail_everywhere(bool sticky) {
  int lives = 0;
  std::size_t most = 0;
  for (int n = 1;; ++n) {
    SCOPED_TRACE("operation " + std::to_string(n));
    const Scratch scratch;
    fail_at(n, sticky);
    const auto promises = live(scratch.file("hearth.db"));
    const bool reached = operations() >= n;
    fail_at(0, false);
    expect_kept(scratch.file("hearth.db"), promises);
    most = std::max(most, promises.size());
    ++lives;
    if (!reached) break;
  }
  EXPECT_GT(lives, 20);
  EXPECT_EQ(most, 7U) << "the last life had no failure";
}

TEST(SqliteStoreOnAFailingDisk, keeps_every_promise_when_one_operation_fails) {
  fail_everywhere(false);
}

TEST(SqliteStoreOnAFailingDisk, keeps_every_promise_when_the_disk_breaks_for_good) {
  fail_everywhere(true);
}

TEST(SqliteStoreOnAFailingDisk, says_so_once_and_recovers) {
  const Scratch scratch;
  fail_at(0, false);
  std::vector<std::string> reports;
  std::string problem;
  auto store = SqliteStore::open(scratch.file("hearth.db"), problem, fault_vfs(),
                                 [&](std::string_view words) { reports.emplace_back(words); });
  EXPECT_EQ(append(*store, batch_of({{}, ballot("m:ann", 1, "park")})).outcome, Outcome::stored);
  EXPECT_TRUE(store->healthy());
  fail_at(1, true);
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(append(*store, batch_of({{}, ballot("m:bob", 1, "park")})).outcome, Outcome::failed);
    EXPECT_FALSE(store->healthy());
  }
  fail_at(0, false);
  EXPECT_EQ(append(*store, batch_of({{}, ballot("m:bob", 1, "park")})).outcome, Outcome::stored);
  EXPECT_TRUE(store->healthy());
  store.reset();
  EXPECT_EQ(reports, (std::vector<std::string>{"disk I/O error", ""}));
}

// A change larger than the page cache is written before the commit, in the midst of a statement.
TEST(SqliteStoreOnAFailingDisk, says_what_failed_within_a_statement) {
  const Scratch scratch;
  fail_at(0, false);
  std::vector<std::string> reports;
  std::string problem;
  auto store = SqliteStore::open(scratch.file("hearth.db"), problem, fault_vfs(),
                                 [&](std::string_view words) { reports.emplace_back(words); });
  fail_at(1, true);
  const auto large = ballot("m:ann", 1, std::string(std::size_t{1} << 23, 'x'));
  EXPECT_EQ(append(*store, batch_of({{}, large})).outcome, Outcome::failed);
  fail_at(0, false);
  store.reset();
  EXPECT_EQ(reports, std::vector<std::string>{"disk I/O error"});
}

}  // namespace
}  // namespace hearth::test
