#include "app/document.h"

#include <set>
#include <thread>
#include <vector>

#include "app/world.h"
#include "hearth/text.h"
#include "support/fault_vfs.h"

namespace hearth::test {
namespace {

constexpr const char* kLunch =
    R"({"kind":"poll","question":"Where do we eat?","results":"always","writeIns":true,
  "options":[{"id":"park","label":"In the park"},{"id":"hall","label":"In the hall"}]})";
constexpr const char* kLunchWithRoof =
    R"({"kind":"poll","question":"Where do we eat?","results":"always","writeIns":true,
  "options":[{"id":"park","label":"In the park"},{"id":"hall","label":"In the hall"},{"id":"roof","label":"On the roof"}]})";
constexpr const char* kSupper =
    R"({"kind":"poll","question":"What do we sing?","results":"always",
  "options":[{"id":"park","label":"Loud"},{"id":"hall","label":"Quiet"}]})";
constexpr const char* kHidden = R"({"kind":"poll","question":"Where do we eat?","results":"after-close",
  "closes":"2027-01-01T00:00:00Z",
  "options":[{"id":"park","label":"In the park"},{"id":"hall","label":"In the hall"}]})";
constexpr Time kCloses = 1798761600000;  // 2027-01-01T00:00:00Z

Json json_of(const app::Answer& answer) {
  EXPECT_TRUE(answer.snapshot.text);
  return answer.snapshot.text ? *parse_json(*answer.snapshot.text) : Json();
}

std::int64_t turnout(const app::Answer& answer) {
  return *json_of(answer).find("shared")->find("turnout")->integer();
}

Code code_of(const app::Answer& answer) {
  return answer.errors.at(0).code;
}

// Sets every alarm to one moment, and counts who asks.
struct AlarmClock final : app::Clock {
  Time now() override { return ++asked, time; }
  std::chrono::steady_clock::time_point when(Time) override { return ++alarms, rings_at; }

  std::atomic<Time> time = kCloses - 1000;
  std::chrono::steady_clock::time_point rings_at;
  int asked = 0;
  int alarms = 0;
};

struct Listener final : app::Watcher {
  void changed(std::size_t) override { ++times; }
  int times = 0;
};

TEST(ADocument, counts_five_hundred_members_who_vote_at_once) {
  World world;
  world.publish(kLunch);
  int done = 0;
  for (int i = 0; i < 500; ++i) {
    auto vote = world.lunch()->act(World::ballot_act("park", 0), World::member("m:" + std::to_string(i)));
    boost::asio::co_spawn(world.io, std::move(vote), [&](std::exception_ptr, const app::Answer& answer) {
      EXPECT_TRUE(answer.errors.empty());
      ++done;
    });
  }
  world.run_until([&] { return done == 500; });
  EXPECT_EQ(turnout(world.look("")), 500);
}

TEST(ADocument, does_what_was_due_while_the_hub_was_away_though_nobody_asks) {
  World world;
  world.publish(kHidden);
  world.clock.time = kCloses + 1;
  world.restart();
  const auto id = world.store->load(lunch())->document;
  ASSERT_TRUE(world.store->read(id, kClockAuthor)->empty());
  EXPECT_TRUE(world.run(world.hub->wake()));
  const auto clock = world.store->read(id, kClockAuthor);
  ASSERT_FALSE(clock->empty());
  EXPECT_EQ(clock->front().time, kCloses + 1);
  EXPECT_EQ(clock->front().rev, 1);
  EXPECT_TRUE(world.run(world.hub->wake()));
  EXPECT_EQ(world.store->read(id, kClockAuthor)->front().rev, 1);
}

TEST(ADocument, keeps_one_of_fifty_votes_that_one_member_sends_at_once) {
  World world;
  world.publish(kLunch);
  int stored = 0;
  int conflicts = 0;
  for (int i = 0; i < 50; ++i) {
    auto act = World::ballot_act("park", 0);
    act.body = Json::Object{{"choice", Json::Array{}}, {"writeIn", "place " + std::to_string(i)}};
    boost::asio::co_spawn(world.io, world.lunch()->act(std::move(act), World::member("m:ann")),
                          [&](std::exception_ptr, const app::Answer& answer) {
                            EXPECT_TRUE(answer.errors.empty() || code_of(answer) == Code::rev_conflict);
                            ++(answer.errors.empty() ? stored : conflicts);
                          });
  }
  world.run_until([&] { return stored + conflicts == 50; });
  EXPECT_EQ(stored, 1);
  EXPECT_EQ(turnout(world.look("")), 1);
}

TEST(ADocument, never_lets_an_old_vote_replace_a_newer_one_and_shows_the_newer) {
  World world;
  world.publish(kLunch);
  world.vote("m:ann", "park", 0);
  world.vote("m:ann", "hall", 1);
  const auto late = world.vote("m:ann", "park", 1);
  EXPECT_EQ(code_of(late), Code::rev_conflict);
  EXPECT_EQ(*json_of(late).find("own")->find("ballot")->find("choice"), Json(Json::Array{"hall"}));
}

TEST(ADocument, takes_a_repeated_request_for_the_same) {
  World world;
  world.publish(kLunch);
  world.vote("m:ann", "park", 0);
  const auto again = world.vote("m:ann", "park", 0);
  EXPECT_TRUE(again.errors.empty());
  EXPECT_EQ(*json_of(again).find("own")->find("revs")->find("ballot"), Json(1));
  EXPECT_EQ(world.metrics.changes, 2U);
}

TEST(ADocument, admits_a_vote_anew_when_the_poll_closes_before_it_is_kept) {
  World world;
  world.publish(kHidden);
  std::vector<Code> codes;
  world.clock.time = kCloses;
  boost::asio::co_spawn(world.io, world.lunch()->pass_time(), [](std::exception_ptr, const Errors&) {});
  world.io.run_one();  // the clock's act is admitted and on its way to the disk
  world.io.poll();
  world.clock.time = kCloses - 1;  // so is the vote, a moment before the close; it is kept after it
  boost::asio::co_spawn(
      world.io, world.lunch()->act(World::ballot_act("park", 0), World::member("m:ann")),
      [&](std::exception_ptr, const app::Answer& answer) { codes.push_back(code_of(answer)); });
  world.run_until([&] { return codes.size() == 1; });
  EXPECT_EQ(codes[0], Code::poll_closed);
  EXPECT_EQ(turnout(world.look("")), 0);
}

TEST(ADocument, keeps_a_vote_on_its_way_to_the_disk_when_another_question_is_published) {
  World world;
  world.publish(kLunch);
  std::optional<app::Answer> vote;
  std::optional<Errors> published;
  // One after the other on the document's strand, before either is on disk.
  boost::asio::co_spawn(world.io, world.lunch()->act(World::ballot_act("park", 0), World::member("m:ann")),
                        [&](std::exception_ptr, app::Answer answer) { vote = std::move(answer); });
  boost::asio::co_spawn(world.io, world.lunch()->publish(*parse_json(kSupper)),
                        [&](std::exception_ptr, Errors errors) { published = std::move(errors); });
  world.run_until([&] { return vote && published; });
  EXPECT_TRUE(vote->errors.empty());
  EXPECT_EQ(turnout(*vote), 1);
  ASSERT_FALSE(published->empty()) << "somebody has voted, so another question needs a reset";
  EXPECT_EQ(published->front().path, "/question");
  EXPECT_EQ(turnout(world.look("m:ann")), 1);
}

TEST(ADocument, keeps_the_last_of_two_texts_that_are_published_at_once) {
  World world;
  world.publish(kSupper);
  int published = 0;
  for (const auto* text : {kLunch, kLunchWithRoof}) {
    boost::asio::co_spawn(world.io, world.lunch()->publish(*parse_json(text)),
                          [&](std::exception_ptr, const Errors& errors) {
                            EXPECT_TRUE(errors.empty());
                            ++published;
                          });
  }
  world.run_until([&] { return published == 2; });
  const auto shown = json_of(world.look(""));
  EXPECT_EQ(*shown.find("version"), Json(3));
  EXPECT_EQ(shown.find("document")->find("options")->array()->size(), 3U);
}

TEST(ADocument, publishes_between_votes_that_never_cease) {
  World world;
  world.publish(kLunch);
  int sent = 0;
  int kept = 0;
  const auto vote = [&] {
    const auto voter = World::member("m:" + std::to_string(sent++));
    boost::asio::co_spawn(
        world.io, world.lunch()->act(World::ballot_act("park", 0), voter),
        [&](std::exception_ptr, const app::Answer& answer) { kept += answer.errors.empty() ? 1 : 0; });
  };
  for (int i = 0; i < 50; ++i) vote();
  std::optional<Errors> published;
  boost::asio::co_spawn(world.io, world.lunch()->publish(*parse_json(kLunchWithRoof)),
                        [&](std::exception_ptr, Errors errors) { published = std::move(errors); });
  world.run_until([&] {
    vote();
    return published.has_value();
  });
  EXPECT_TRUE(published->empty());
  world.run_until([&] { return world.io.stopped(); });
  EXPECT_EQ(kept, sent);
  EXPECT_EQ(world.metrics.retries, 0U) << "nobody was admitted in vain";
  EXPECT_EQ(turnout(world.look("")), sent);
}

TEST(ADocument, shows_the_same_bytes_after_a_restart_from_a_checkpoint_and_from_records_alone) {
  World world;
  world.publish(kLunch);
  for (int i = 0; i < 20; ++i) world.vote("m:" + std::to_string(i), i % 3 == 0 ? "park" : "hall");
  const auto before = *world.look("m:3").snapshot.text;
  world.restart();
  EXPECT_EQ(*world.look("m:3").snapshot.text, before) << "from records";
  world.run(world.hub->tidy());
  world.vote("m:3", "hall", 1);
  const auto later = *world.look("m:3").snapshot.text;
  world.restart();
  EXPECT_FALSE(world.store->load(lunch())->checkpoint.empty());
  EXPECT_EQ(*world.look("m:3").snapshot.text, later) << "from a checkpoint and one change";
}

TEST(ADocument, counts_its_records_anew_once_and_serves_everybody_who_came_meanwhile) {
  World world;
  world.publish(kLunch);
  for (int i = 0; i < 20; ++i) world.vote("m:" + std::to_string(i), "park");
  world.restart();
  int seen = 0;
  for (int i = 0; i < 20; ++i) {
    boost::asio::co_spawn(world.io, world.lunch()->look(World::member("")),
                          [&](std::exception_ptr, const app::Answer& answer) {
                            EXPECT_EQ(turnout(answer), 20);
                            ++seen;
                          });
  }
  world.run_until([&] { return seen == 20; });
  EXPECT_EQ(seen, 20);
}

TEST(ADocument, starts_from_records_when_its_checkpoint_cannot_be_read) {
  World world;
  world.publish(kLunch);
  world.vote("m:ann", "park");
  const auto before = *world.look("m:ann").snapshot.text;
  world.store->checkpoint(world.store->load(lunch())->document, {}, R"({"of":"another Hearth"})");
  world.restart();
  EXPECT_EQ(*world.look("m:ann").snapshot.text, before);
}

TEST(ADocument, keeps_the_old_version_when_the_new_one_is_refused) {
  World world;
  world.publish(kLunch);
  EXPECT_TRUE(world.publish(kLunch).empty());
  EXPECT_EQ(world.metrics.changes, 1U) << "the same again is no version";
  EXPECT_EQ(world.publish(R"({"kind":"poll","question":"","options":[]})").at(0).path, "/question");
  EXPECT_EQ(world.publish(R"({"kind":"poll","name":"supper"})").at(0).code, Code::name_mismatch);
  EXPECT_EQ(*json_of(world.look("")).find("version"), Json(1));
}

TEST(ADocument, lets_its_room_say_what_an_act_about_a_record_means) {
  World world;
  world.publish(kLunch);
  world.vote("m:ann", "park");
  const auto id = world.store->read(1, "m:ann")->at(0).id;
  for (const auto& on : {id, std::string("nobody's")}) {
    auto act = World::ballot_act("hall", 0);
    act.on = on;
    const auto answer = world.run(world.lunch()->act(act, World::member("m:ben")));
    EXPECT_EQ(code_of(answer), Code::unknown_field) << "a ballot is about none";
    EXPECT_EQ(answer.errors[0].path, "/on");
  }
  auto decision = World::ballot_act("hall", 0);
  decision.key = kDecisionKey;
  decision.body = Json::Object{{"do", "release"}};
  decision.on = "nobody's";
  const Viewer steward = {.actor = {"m:ste", {"steward"}}, .seed = 0};
  EXPECT_EQ(code_of(world.run(world.lunch()->act(decision, steward))), Code::unknown_record);
}

TEST(ADocument, is_nothing_before_it_is_published) {
  World world;
  EXPECT_EQ(code_of(world.look("m:ann")), Code::no_document);
  EXPECT_EQ(code_of(world.vote("m:ann", "park")), Code::no_document);
  EXPECT_EQ(world.hub->document({"pottery", "no-such-kind", "lunch"}), nullptr);
  EXPECT_EQ(world.hub->document({"pottery", "poll", "No id"}), nullptr);
}

TEST(ADocument, answers_storage_failed_and_shows_nothing_that_is_not_on_disk) {
  fail_at(0, false);
  World world(fault_vfs());
  world.publish(kLunch);
  const auto before = *world.look("").snapshot.text;
  fail_at(1, true);
  EXPECT_EQ(code_of(world.vote("m:ann", "park")), Code::storage_failed);
  EXPECT_EQ(*world.look("").snapshot.text, before);
  fail_at(0, false);
  EXPECT_TRUE(world.vote("m:ann", "park").errors.empty());
  EXPECT_EQ(turnout(world.look("")), 1);
}

TEST(ADocument, tells_its_watchers_once_of_many_changes) {
  World world;
  world.publish(kLunch);
  const auto listener = std::make_shared<Listener>();
  world.lunch()->watch(listener, 0);
  for (int i = 0; i < 100; ++i) world.vote("m:" + std::to_string(i), "park");
  const int during = listener->times;
  world.vote("m:last", "hall");
  world.run_until([&] { return listener->times > during; });
  EXPECT_GE(during, 1);
  EXPECT_LT(during, 50);
}

TEST(ADocument, closes_by_itself_when_the_time_has_come) {
  World world;
  app::SystemClock clock(0);
  app::Hub hub(world.io.get_executor(), {*world.store, clock, world.metrics});
  const auto document = hub.document(lunch());
  const auto closes = format_time(clock.now() + 50);
  world.run(document->publish(*parse_json(
      R"({"kind":"poll","question":"Now?","options":[{"id":"a","label":"A"},{"id":"b","label":"B"}],"closes":")" +
      closes + R"("})")));
  const auto closed = [&] {
    const auto answer = world.run(document->look(World::member("")));
    return *json_of(answer).find("course")->find("status") == Json("closed");
  };
  while (!closed()) world.io.run_one();
  EXPECT_GE(clock.now(), *parse_time(closes));
}

TEST(ADocument, lets_an_alarm_be_that_rings_when_all_is_done) {
  World world;
  AlarmClock clock;
  app::Hub hub(world.io.get_executor(), {*world.store, clock, world.metrics});
  const auto document = hub.document(lunch());
  clock.rings_at = std::chrono::steady_clock::now() + std::chrono::milliseconds(50);
  world.run(document->publish(*parse_json(kHidden)));
  clock.time = kCloses;
  clock.asked = 0;
  bool looked = false;
  boost::asio::co_spawn(world.io, document->look(World::member("")),
                        [&](std::exception_ptr, const app::Answer&) { looked = true; });
  world.run_until([&] { return clock.asked == 2; });
  world.store->flush();  // the close that the look asked for is on disk, but not folded yet,
  while (std::chrono::steady_clock::now() <= clock.rings_at) std::this_thread::yield();  // as the alarm rings
  for (int i = 0; i < 100; ++i) world.io.poll_one();
  EXPECT_TRUE(looked);
  EXPECT_EQ(clock.alarms, 1);
}

TEST(ADocument, gives_pages_of_what_the_viewer_may_see_and_no_cursor_where_that_is_nothing) {
  World world;
  world.publish(
      R"({"kind":"poll","question":"Where?","results":"after-vote","writeIns":true,"options":[{"id":"a","label":"A"},{"id":"b","label":"B"}]})");
  for (int i = 0; i < 60; ++i) {
    auto act = World::ballot_act("a", 0);
    act.body = Json::Object{{"choice", Json::Array{}}, {"writeIn", "w" + std::to_string(i)}};
    EXPECT_TRUE(world.run(world.lunch()->act(act, World::member("m:" + std::to_string(i)))).errors.empty());
  }
  const auto page = [&](const std::string& author, const std::string& after) {
    return json_of(world.run(world.lunch()->page(World::member(author), "write-in", after)));
  };
  EXPECT_EQ(write_json(page("", "")), R"({"items":[],"next":null,"ok":true})");
  const auto first = page("m:1", "");
  const auto second = page("m:1", *first.find("next")->string());
  EXPECT_EQ(first.find("items")->array()->size(), 50U);
  EXPECT_EQ(second.find("items")->array()->size(), 10U);
  EXPECT_TRUE(second.find("next")->is_null());
  EXPECT_EQ(write_json(first).find("m:"), std::string::npos) << "no authors";
}

}  // namespace
}  // namespace hearth::test
