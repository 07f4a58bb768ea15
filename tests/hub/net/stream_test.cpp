#include "net/stream.h"

#include "app/world.h"
#include "support/unreadable_store.h"

namespace hearth::test {
namespace {

using net::Event;
using net::Stream;

constexpr const char* kLunch =
    R"({"kind":"poll","question":"Where do we eat?","results":"always",
  "options":[{"id":"park","label":"In the park"},{"id":"hall","label":"In the hall"}]})";

class AStream : public testing::Test {
 protected:
  AStream() { world_.publish(kLunch); }

  std::shared_ptr<Stream> open(Stream::Clock::time_point ends = Stream::Clock::time_point::max()) {
    std::vector<net::Watched> watched;
    watched.push_back({.label = "poll/lunch", .document = world_.lunch(), .etag = {}});
    auto stream = std::make_shared<Stream>(world_.io.get_executor(), world_.metrics, World::member("m:ann"),
                                           std::move(watched), ends);
    stream->start();
    return stream;
  }

  Event next(const std::shared_ptr<Stream>& stream) { return world_.run(stream->next()); }

  World world_;
};

TEST_F(AStream, shows_what_is_there_and_then_what_changes) {
  const auto stream = open();
  EXPECT_NE(next(stream).payload->find("\"turnout\":0"), std::string::npos);
  world_.vote("m:ben", "park");
  EXPECT_NE(next(stream).payload->find("\"turnout\":1"), std::string::npos);
}

TEST_F(AStream, says_goodbye_when_it_is_stopped) {
  const auto stream = open();
  next(stream);
  stream->stop();
  EXPECT_TRUE(next(stream).last);
}

TEST_F(AStream, says_goodbye_at_its_end_though_nothing_wakes_it) {
  const auto stream = open(Stream::Clock::now() + std::chrono::milliseconds(200));
  EXPECT_FALSE(next(stream).last);
  const auto event = next(stream);
  EXPECT_TRUE(event.last);
  EXPECT_EQ(event.head, "event: bye\ndata: {}\n\n");
}

TEST_F(AStream, shows_nothing_more_after_its_end) {
  const auto stream = open(Stream::Clock::now());
  world_.vote("m:ben", "park");
  EXPECT_TRUE(next(stream).last);
  EXPECT_EQ(world_.metrics.sent, 0U);
}

TEST_F(AStream, says_goodbye_and_not_gone_when_a_document_cannot_be_read) {
  UnreadableStore broken(*world_.store);
  app::Hub hub(world_.io.get_executor(), {broken, world_.clock, world_.metrics});
  std::vector<net::Watched> watched;
  watched.push_back({.label = "poll/lunch", .document = hub.document(lunch()), .etag = {}});
  const auto stream = std::make_shared<Stream>(world_.io.get_executor(), world_.metrics,
                                               World::member("m:ann"), std::move(watched));
  stream->start();
  const auto event = next(stream);
  EXPECT_TRUE(event.last);
  EXPECT_EQ(event.head, "event: bye\ndata: {}\n\n");
}

TEST_F(AStream, says_gone_where_nothing_is_published) {
  std::vector<net::Watched> watched;
  watched.push_back(
      {.label = "poll/supper", .document = world_.hub->document({"pottery", "poll", "supper"}), .etag = {}});
  watched.push_back({.label = "nothing/here", .document = nullptr, .etag = {}});
  const auto stream = std::make_shared<Stream>(world_.io.get_executor(), world_.metrics,
                                               World::member("m:ann"), std::move(watched));
  stream->start();
  EXPECT_EQ(next(stream).head, "event: gone\ndata: {\"address\":\"poll/supper\"}\n\n");
  EXPECT_EQ(next(stream).head, "event: gone\ndata: {\"address\":\"nothing/here\"}\n\n");
}

}  // namespace
}  // namespace hearth::test
