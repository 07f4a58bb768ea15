// Reading the records of one author, piece by piece: how a log is caught up with.
#include <vector>

#include "support/scratch.h"
#include "support/stores.h"

namespace hearth::test {
namespace {

TEST(Each, visits_the_records_of_one_author_by_key_from_where_one_left_off) {
  const Scratch scratch;
  const auto store = open_store(scratch.file("hearth.db"));
  for (const auto* key : {"b", "a", "c", "aa"}) {
    for (const auto* author : {"@log", "m:ann"}) {
      auto record = ballot(author, 1, "park");
      record.key = key;
      append(*store, batch_of({{}, record}));
    }
  }
  const auto keys_after = [&](std::string_view author, std::string_view after) {
    std::vector<std::string> keys;
    const auto document = store->load(lunch())->document;
    EXPECT_TRUE(store->each(document, author, after, [&](const Record& record) {
      EXPECT_EQ(record.author, author);
      keys.push_back(record.key);
    }));
    return keys;
  };
  EXPECT_EQ(keys_after("@log", ""), (std::vector<std::string>{"a", "aa", "b", "c"}));
  EXPECT_EQ(keys_after("@log", "aa"), (std::vector<std::string>{"b", "c"}));
  EXPECT_EQ(keys_after("@log", "ab"), (std::vector<std::string>{"b", "c"}));
  EXPECT_EQ(keys_after("@log", "c"), std::vector<std::string>{});
  EXPECT_EQ(keys_after("m:bob", ""), std::vector<std::string>{});
}

}  // namespace
}  // namespace hearth::test
