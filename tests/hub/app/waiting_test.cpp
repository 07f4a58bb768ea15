// Where something waits for stewards, as a hub finds it among all documents of a space.
#include "app/world.h"
#include "support/unreadable_store.h"

namespace hearth::test {
namespace {

Json boat() {
  return *parse_json(R"({"kind":"poll","question":"Boat?","results":"always","writeIns":true,
    "options":[{"id":"ada","label":"Ada"},{"id":"bea","label":"Bea"}]})");
}

Record written(const std::string& author, Status status) {
  Record record = ballot(author, 1, "ada");
  record.body = Json::Object{{"choice", Json::Array{}}, {"writeIn", "The Rat"}};
  record.status = status;
  record.tags = {std::string(status == Status::held ? kHeldTag : "write-in")};
  return record;
}

struct ADesk : testing::Test {
  std::shared_ptr<app::Document> publish(const storage::Address& address) {
    auto document = world.hub->document(address);
    EXPECT_EQ(world.run(document->publish(boat())), Errors());
    return document;
  }

  std::shared_ptr<app::Document> publish(int number) {
    return publish({"pottery", "poll", "p" + std::to_string(1000 + number)});
  }

  /// As many of those texts as authors, kept as an importer would.
  void keep(const storage::Address& address, std::size_t authors, Status status) {
    storage::Batch batch;
    batch.address = address;
    batch.epoch = world.store->load(address)->epoch;
    batch.time = 1;
    for (std::size_t i = 0; i < authors; ++i)
      batch.steps.push_back({std::nullopt, written("m:" + std::to_string(i), status)});
    EXPECT_EQ(append(*world.store, std::move(batch)).outcome, storage::Outcome::stored);
  }

  app::Desk desk(const std::string& space = "pottery") { return world.run(world.hub->desk(space)); }

  std::string id_of(const storage::Address& address, const std::string& author) {
    const auto mine = *world.store->read(world.store->load(address)->document, author);
    return find_mine(mine, author, "ballot")->id;
  }

  World world;
};

TEST_F(ADesk, is_clear_where_nothing_waits_and_where_there_is_no_such_space) {
  publish(1);
  keep(publish(2)->address(), 3, Status::live);
  world.restart();
  EXPECT_TRUE(desk().places.empty());
  EXPECT_TRUE(desk("elsewhere").places.empty());
  EXPECT_EQ(desk("elsewhere").errors, Errors());
}

TEST_F(ADesk, has_the_places_of_its_space_alone_in_order_and_their_numbers) {
  keep(publish({"weaving", "poll", "loom"})->address(), 1, Status::held);
  keep(publish(2)->address(), 2, Status::held);
  const auto first = publish(1)->address();
  keep(first, 1, Status::live);
  world.restart();
  const auto id = id_of(first, "m:0");
  const Act report{.key = "report-" + id, .body = Json::Object{{"reason", "spam"}}, .on = id};
  ASSERT_EQ(world.run(world.hub->document(first)->act(report, World::member("m:bob"))).errors, Errors());
  const auto found = desk();
  ASSERT_EQ(found.places.size(), 2U);
  EXPECT_EQ(found.places[0].address.name, "p1001");
  EXPECT_EQ(found.places[0].waits.reported, 1U);
  EXPECT_EQ(found.places[0].waits.held + found.places[0].waits.appealed, 0U);
  EXPECT_EQ(*found.places[0].waits.document.find("question"), Json("Boat?"));
  EXPECT_EQ(found.places[1].waits.held, 2U);
  EXPECT_FALSE(found.more);
}

TEST_F(ADesk, ends_its_numbers_and_its_places_and_says_that_there_are_more) {
  constexpr int kPlaces = static_cast<int>(app::kMostPlaces);
  for (int i = 0; i < kPlaces; ++i)
    keep(publish(i)->address(), i == 0 ? app::kMostWaits + 60 : 1, Status::held);
  publish(kPlaces + 1);
  world.restart();
  const auto found = desk();
  ASSERT_EQ(found.places.size(), app::kMostPlaces);
  EXPECT_EQ(found.places[0].waits.held, app::kMostWaits);
  EXPECT_FALSE(found.more) << "nothing waits in the last one";
  keep({"pottery", "poll", "p" + std::to_string(1000 + kPlaces + 1)}, 1, Status::held);
  world.restart();
  EXPECT_EQ(desk().places.size(), app::kMostPlaces);
  EXPECT_TRUE(desk().more);
}

TEST_F(ADesk, is_refused_whole_when_it_cannot_be_read) {
  UnreadableStore unreadable(*world.store);
  app::Hub hub(world.io.get_executor(), app::World{unreadable, world.clock, world.metrics});
  const auto found = world.run(hub.desk("pottery"));
  ASSERT_EQ(found.errors.size(), 1U);
  EXPECT_EQ(found.errors[0].code, Code::storage_failed);
  EXPECT_TRUE(found.places.empty());
}

}  // namespace
}  // namespace hearth::test
