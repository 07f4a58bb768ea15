// What only a store on an SQLite file has to go through.
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <vector>

#include "support/scratch.h"
#include "support/stores.h"

namespace hearth::test {
namespace {

using storage::Outcome;

TEST(SqliteStore, is_for_one_hub_at_a_time) {
  const Scratch scratch;
  const auto first = open_store(scratch.file("hearth.db"));
  std::string problem;
  EXPECT_FALSE(storage::SqliteStore::open(scratch.file("hearth.db"), problem));
  EXPECT_NE(problem.find("another hub"), std::string::npos);
}

// What this process may open while it lives: nothing but what it has, and `more`.
class FewDescriptors {
 public:
  explicit FewDescriptors(unsigned more) {
    const int next = ::open("/dev/null", O_RDONLY);
    ::close(next);
    getrlimit(RLIMIT_NOFILE, &before_);
    const rlimit few{.rlim_cur = static_cast<rlim_t>(next) + more, .rlim_max = before_.rlim_max};
    setrlimit(RLIMIT_NOFILE, &few);
  }
  ~FewDescriptors() { setrlimit(RLIMIT_NOFILE, &before_); }
  FewDescriptors(const FewDescriptors&) = delete;
  FewDescriptors& operator=(const FewDescriptors&) = delete;

 private:
  rlimit before_{};
};

TEST(SqliteStore, reads_again_once_there_are_file_descriptors) {
  const Scratch scratch;
  const auto store = open_store(scratch.file("hearth.db"));
  const auto id = append(*store, batch_of({{}, ballot("m:ann", 1, "park")})).document;
  for (unsigned more = 0; more < 2; ++more) {
    const FewDescriptors few(more);  // for nothing, then for the file alone, without the log beside it
    EXPECT_FALSE(store->read(id, "m:ann").ok());
  }
  const auto read = store->read(id, "m:ann");
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read->size(), 1U);
}

TEST(SqliteStore, keeps_on_committing_while_a_reader_keeps_it_from_tidying) {
  const Scratch scratch;
  const auto store = open_store(scratch.file("hearth.db"));
  append(*store, batch_of({{}, ballot("m:ann", 1, "park")}));
  std::string problem;
  const auto reader =
      storage::Database::open(scratch.file("hearth.db"), SQLITE_OPEN_READONLY, nullptr, problem);
  ASSERT_TRUE(reader->execute("BEGIN; SELECT count(*) FROM records"));
  append(*store, batch_of({{}, ballot("m:bob", 1, "park")}));
  store->prune(1);
  auto receipt = append_later(*store, batch_of({{}, ballot("m:cem", 1, "park")}));
  EXPECT_EQ(receipt.wait_for(std::chrono::seconds(3)), std::future_status::ready);
  EXPECT_EQ(receipt.get().outcome, Outcome::stored);
  EXPECT_TRUE(store->healthy());
}

TEST(SqliteStore, says_when_the_file_is_of_a_later_hearth_or_no_database) {
  const Scratch scratch;
  {
    std::string problem;
    auto database = storage::Database::open(scratch.file("later.db"),
                                            SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr, problem);
    ASSERT_TRUE(database->execute("PRAGMA user_version=999"));
    std::ofstream(scratch.file("text.db")) << std::string(4096, 'x');
  }
  std::string problem;
  EXPECT_FALSE(storage::SqliteStore::open(scratch.file("later.db"), problem));
  EXPECT_NE(problem.find("later Hearth"), std::string::npos) << problem;
  problem.clear();
  EXPECT_FALSE(storage::SqliteStore::open(scratch.file("text.db"), problem));
  EXPECT_NE(problem.find("not a database"), std::string::npos) << problem;
}

}  // namespace
}  // namespace hearth::test
