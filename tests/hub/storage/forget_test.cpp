// Words that go for good go from the file, from the changes in it, and from whatever could bring them back.
#include <fstream>
#include <iterator>

#include "support/scratch.h"
#include "support/stores.h"

namespace hearth::test {
namespace {

using storage::Outcome;
using storage::Watermarks;

// Everything in the file of a store and beside it.
std::string bytes_of(const std::string& path) {
  std::string bytes;
  for (const auto* ending : {"", "-wal"}) {
    std::ifstream file(path + ending, std::ios::binary);
    bytes.append(std::istreambuf_iterator<char>(file), {});
  }
  return bytes;
}

TEST(Forgetting, leaves_nothing_of_what_it_is_to_forget) {
  const Scratch scratch;
  const auto path = scratch.file("hearth.db");
  const auto store = open_store(path);
  auto first = append(*store, batch_of({{}, ballot("m:ann", 1, "heron in purple")}));
  auto second = append(*store, batch_of({first.steps[0].after, ballot("m:ann", 2, "stork in green")}));
  append(*store, batch_of({{}, ballot("m:bob", 1, "owl in blue")}));
  store->checkpoint(second.document, {{std::string(store->hub()), second.seq}}, R"("stork in green")");
  auto erasing = batch_of({second.steps[0].after, ballot("m:ann", 3, "")});
  erasing.steps[0].after->body = nullptr;
  erasing.forgets = true;
  const auto third = append(*store, erasing);
  ASSERT_EQ(third.outcome, Outcome::stored);
  // As if it had been on its way meanwhile: it lacks what cannot be told any more.
  store->checkpoint(third.document, {{std::string(store->hub()), second.seq}}, "{}");
  store->flush();
  const std::string bytes = bytes_of(path);
  EXPECT_EQ(bytes.find("heron in purple"), std::string::npos);
  EXPECT_EQ(bytes.find("stork in green"), std::string::npos);
  EXPECT_NE(bytes.find("owl in blue"), std::string::npos);
  const auto loaded = store->load(lunch());
  EXPECT_EQ(loaded->checkpoint, "");
  EXPECT_TRUE(loaded->changes.empty());
  EXPECT_EQ(loaded->watermarks, (Watermarks{{std::string(store->hub()), third.seq}}));
  store->checkpoint(third.document, loaded->watermarks, "{}");
  append(*store, batch_of({{}, ballot("m:cem", 1, "park")}));
  const auto again = store->load(lunch());
  EXPECT_EQ(again->checkpoint, "{}");
  EXPECT_EQ(again->changes.size(), 1U);
}

}  // namespace
}  // namespace hearth::test
