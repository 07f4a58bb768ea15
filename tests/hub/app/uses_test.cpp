// A flow whose checklist leans on polls: what its members see of what they did there.
#include <algorithm>
#include <string>
#include <vector>

#include "app/world.h"
#include "support/fault_vfs.h"

namespace hearth::test {
namespace {

constexpr const char* kLunch = R"({"kind":"poll","question":"Where do we eat?","results":"always",
  "options":[{"id":"park","label":"In the park"},{"id":"hall","label":"In the hall"}]})";
constexpr const char* kOtherLunch =
    R"({"kind":"poll","question":"Where do we sleep?","results":"always","reset":true,
  "options":[{"id":"park","label":"In the park"},{"id":"hall","label":"In the hall"}]})";

// A checklist with an item for each of these documents, named like it.
Json flow_over(const std::vector<std::string>& uses) {
  Json::Array items;
  for (const auto& in : uses) {
    const auto name = in.substr(in.find('/') + 1);
    items.push_back(Json::Object{{"id", name}, {"label", "Do " + name}, {"in", in}});
  }
  if (items.empty()) items.push_back(Json::Object{{"id", "hello"}, {"label", "Say hello"}});
  const Json::Object todo = {
      {"id", "todo"}, {"kind", "checklist"}, {"title", "To do"}, {"items", std::move(items)}};
  const Json::Object end = {{"id", "end"}, {"kind", "done"}, {"title", "Well done"}};
  const Json::Object purpose = {
      {"who", "You"}, {"what", "Begin"}, {"whyNow", "You are new"}, {"notFor", "Others"}};
  return Json::Object{
      {"kind", "flow"}, {"title", "Begin"}, {"purpose", purpose}, {"steps", Json::Array{todo, end}}};
}

Act run_act(std::int64_t rev) {
  return {.key = "run", .body = Json::Object{{"answers", Json::Object()}}, .on = {}, .rev = rev};
}

struct Listener final : app::Watcher {
  void changed(std::size_t) override { ++times; }
  int times = 0;
};

class ADocumentThatLeans : public testing::Test {
 protected:
  std::shared_ptr<app::Document> begin(const std::string& name = "begin") {
    return world_.hub->document({"pottery", "flow", name});
  }

  Errors publish_flow(const std::vector<std::string>& uses, const std::string& name = "begin") {
    return world_.run(begin(name)->publish(flow_over(uses)));
  }

  // The items that this member sees ticked.
  std::vector<std::string> ticked(const std::string& member, const std::string& name = "begin") {
    const auto answer = world_.run(begin(name)->look(World::member(member)));
    EXPECT_TRUE(answer.errors.empty());
    std::vector<std::string> ticked;
    if (!answer.snapshot.text) return {"nothing is shown"};
    const auto shown = *parse_json(*answer.snapshot.text);
    for (const auto& id : *shown.find("own")->find("checklists")->find("todo")->array())
      ticked.push_back(*id.string());
    return ticked;
  }

  void withdraw(const std::string& member, std::int64_t rev) {
    auto act = World::ballot_act("park", rev);
    act.body = {};
    EXPECT_TRUE(world_.run(world_.lunch()->act(act, World::member(member))).errors.empty());
  }

  using Items = std::vector<std::string>;
  World world_;
};

TEST_F(ADocumentThatLeans, shows_members_what_they_did_elsewhere_and_nobody_what_others_did) {
  world_.publish(kLunch);
  EXPECT_TRUE(publish_flow({"poll/lunch"}).empty());
  EXPECT_EQ(ticked("m:ann"), Items());
  world_.vote("m:ann", "park");
  EXPECT_EQ(ticked("m:ann"), Items{"lunch"});
  EXPECT_EQ(ticked("m:ben"), Items());
  EXPECT_EQ(ticked(""), Items());
  withdraw("m:ann", 1);
  EXPECT_EQ(ticked("m:ann"), Items());
  world_.vote("m:ann", "hall", 2);
  world_.vote("m:ben", "hall");
  EXPECT_EQ(ticked("m:ann"), Items{"lunch"});
  EXPECT_EQ(ticked("m:ben"), Items{"lunch"});
}

TEST_F(ADocumentThatLeans, shows_the_same_after_a_restart_from_records_and_from_a_checkpoint) {
  world_.publish(kLunch);
  publish_flow({"poll/lunch"});
  world_.vote("m:ann", "park");
  const auto before = *world_.run(begin()->look(World::member("m:ann"))).snapshot.text;
  world_.restart();
  EXPECT_EQ(*world_.run(begin()->look(World::member("m:ann"))).snapshot.text, before);
  world_.vote("m:ben", "park");
  EXPECT_EQ(ticked("m:ben"), Items{"lunch"});
  world_.run(world_.hub->tidy());
  world_.restart();
  world_.vote("m:cem", "park");
  EXPECT_EQ(ticked("m:ben"), Items{"lunch"});
  EXPECT_EQ(ticked("m:cem"), Items{"lunch"});
}

TEST_F(ADocumentThatLeans, tells_its_watchers_when_something_happens_elsewhere_as_rarely_as_of_its_own) {
  world_.publish(kLunch);
  publish_flow({"poll/lunch"});
  const auto listener = std::make_shared<Listener>();
  begin()->watch(listener, 0);
  for (int i = 0; i < 100; ++i) world_.vote("m:" + std::to_string(i), "park");
  world_.run_until([&] { return listener->times > 0; });
  EXPECT_LT(listener->times, 50);
  const int before = listener->times;
  world_.vote("m:last", "hall");
  world_.run_until([&] { return listener->times > before; });
  EXPECT_EQ(ticked("m:last"), Items{"lunch"});
}

TEST_F(ADocumentThatLeans, waits_for_a_document_that_is_published_later_however_many_names_are_asked_for) {
  publish_flow({"poll/lunch", "riddle/none"});
  for (int i = 0; i < 5000; ++i) world_.hub->document({"pottery", "poll", "p" + std::to_string(i)});
  EXPECT_EQ(ticked("m:ann"), Items());
  world_.publish(kLunch);
  world_.vote("m:ann", "park");
  EXPECT_EQ(ticked("m:ann"), Items{"lunch"});
}

TEST_F(ADocumentThatLeans, follows_another_version_to_other_documents) {
  const auto supper = world_.hub->document({"pottery", "poll", "supper"});
  world_.run(supper->publish(*parse_json(kLunch)));
  world_.publish(kLunch);
  world_.vote("m:ann", "park");
  publish_flow({});
  world_.run(supper->act(World::ballot_act("park", 0), World::member("m:ben")));
  publish_flow({"poll/lunch"});
  EXPECT_EQ(ticked("m:ann"), Items{"lunch"});
  publish_flow({"poll/supper"});
  EXPECT_EQ(ticked("m:ann"), Items());
  EXPECT_EQ(ticked("m:ben"), Items{"supper"});
  world_.run(supper->act(World::ballot_act("park", 0), World::member("m:ann")));
  EXPECT_EQ(ticked("m:ann"), Items{"supper"});
  EXPECT_FALSE(world_.lunch()->is_leaned_on());
  publish_flow({});
  EXPECT_FALSE(supper->is_leaned_on());
}

TEST_F(ADocumentThatLeans, forgets_what_was_done_in_a_count_that_began_anew) {
  world_.publish(kLunch);
  publish_flow({"poll/lunch"});
  world_.vote("m:ann", "park");
  EXPECT_EQ(ticked("m:ann"), Items{"lunch"});
  EXPECT_TRUE(world_.publish(kOtherLunch).empty());
  EXPECT_EQ(ticked("m:ann"), Items());
  world_.restart();
  EXPECT_EQ(ticked("m:ann"), Items());
  world_.vote("m:ann", "park", 1);
  EXPECT_EQ(ticked("m:ann"), Items{"lunch"});
}

TEST_F(ADocumentThatLeans, may_lean_on_one_that_leans_on_it_and_on_itself) {
  publish_flow({"flow/two", "flow/one"}, "one");
  publish_flow({"flow/one"}, "two");
  const auto one = world_.run(begin("one")->act(run_act(0), World::member("m:ann")));
  EXPECT_TRUE(one.errors.empty());
  EXPECT_EQ(ticked("m:ann", "two"), Items{"one"});
  EXPECT_EQ(ticked("m:ann", "one"), Items{"one"});
  world_.restart();
  const auto two = world_.run(begin("two")->act(run_act(0), World::member("m:ann")));
  EXPECT_TRUE(two.errors.empty());
  auto both = ticked("m:ann", "one");
  std::sort(both.begin(), both.end());
  EXPECT_EQ(both, (Items{"one", "two"}));
  const auto changes = world_.metrics.changes.load();
  for (int i = 0; i < 1000; ++i) world_.io.poll_one();
  EXPECT_EQ(world_.metrics.changes, changes) << "an echo has no echo";
}

TEST_F(ADocumentThatLeans, misses_nothing_that_is_committed_while_it_starts) {
  world_.publish(kLunch);
  publish_flow({"poll/lunch"});
  world_.restart();
  int done = 0;
  const auto count = [&](std::exception_ptr, const app::Answer& answer) {
    EXPECT_TRUE(answer.errors.empty());
    ++done;
  };
  for (int i = 0; i < 200; ++i) {
    const auto member = World::member("m:" + std::to_string(i));
    boost::asio::co_spawn(world_.io, world_.lunch()->act(World::ballot_act("park", 0), member), count);
    if (i % 20 == 0) boost::asio::co_spawn(world_.io, begin()->look(member), count);
  }
  world_.run_until([&] { return done == 210; });
  for (int i = 0; i < 200; ++i) EXPECT_EQ(ticked("m:" + std::to_string(i)), Items{"lunch"});
}

// A pulse notices who was active elsewhere: nothing else of what a member did there is in what stewards see.
TEST_F(ADocumentThatLeans, lets_its_room_hear_what_everybody_did_elsewhere) {
  const auto poll = [&](int i) { return world_.hub->document({"pottery", "poll", "p" + std::to_string(i)}); };
  const auto vote = [&](int i, const std::string& member, std::int64_t rev, bool withdraws) {
    auto act = World::ballot_act("park", rev);
    if (withdraws) act.body = {};
    world_.clock.time += 86'400'000;
    EXPECT_TRUE(world_.run(poll(i)->act(act, World::member(member))).errors.empty());
  };
  const auto pulse = [&] { return world_.hub->document({"pottery", "pulse", "well"}); };
  const auto shown = [&] {
    const auto answer = world_.run(pulse()->look({.actor = {"m:ste", {"steward"}}, .seed = 0}));
    EXPECT_TRUE(answer.errors.empty());
    return write_json(*parse_json(*answer.snapshot.text)->find("shared")->find("quiet"));
  };
  Json::Array uses;
  constexpr int kPolls = 6;
  for (int i = 0; i < kPolls; ++i) {
    uses.push_back("poll/p" + std::to_string(i));
    world_.run(poll(i)->publish(*parse_json(kLunch)));
  }
  for (int i = 0; i < kPolls - 1; ++i) vote(i, "m:ann", 0, false);
  const Json::Object document = {{"kind", "pulse"},
                                 {"items", Json::Array{Json::Object{{"id", "safe"}}}},
                                 {"exit", Json::Object()},
                                 {"uses", uses}};
  ASSERT_TRUE(world_.run(pulse()->publish(document)).empty());
  const auto before = shown();
  EXPECT_NE(before.find("m:ann"), std::string::npos) << "heard at the start";
  vote(kPolls - 1, "m:ann", 0, false);
  const auto after = shown();
  EXPECT_NE(after, before) << "heard as it was committed";
  for (int i = 0; i < kPolls; ++i) vote(i, "m:ben", 0, false);
  for (int i = 0; i < kPolls; ++i) vote(i, "m:ben", 1, true);
  EXPECT_EQ(shown(), after) << "what was withdrawn does not count";
  world_.restart();
  EXPECT_EQ(shown(), after);
  for (int i = 0; i < kPolls; ++i) vote(i, "m:cem", 0, false);
  EXPECT_NE(shown().find("m:cem"), std::string::npos);
}

TEST_F(ADocumentThatLeans, is_shown_to_whoever_was_sent_something_in_it) {
  auto flow = *flow_over({}).object();
  flow.emplace_back("welcome", Json::Object{{"letter", "Welcome!"}, {"member", "ste"}, {"name", "Ste"}});
  ASSERT_TRUE(world_.run(begin()->publish(std::move(flow))).empty());
  EXPECT_TRUE(world_.run(begin()->act(run_act(0), World::member("m:ann"))).errors.empty());
  const auto welcome_of = [&](const std::string& member) {
    const auto answer = world_.run(begin()->look(World::member(member)));
    return write_json(*parse_json(*answer.snapshot.text)->find("own")->find("welcome"));
  };
  EXPECT_EQ(welcome_of("m:ann"), "null");
  const auto id = world_.store->read(1, "m:ann")->at(0).id;
  const Act letter = {
      .key = "welcome-" + id, .body = Json::Object{{"text", "Welcome, Ann!"}}, .on = id, .rev = 0};
  const Viewer steward = {.actor = {"m:ste", {"steward"}}, .seed = 0};
  const auto sent = world_.run(begin()->act(letter, steward));
  ASSERT_TRUE(sent.errors.empty()) << sent.errors[0].path;
  EXPECT_NE(welcome_of("m:ann").find("Welcome, Ann!"), std::string::npos);
  EXPECT_EQ(welcome_of("m:ben"), "null");
  world_.restart();
  EXPECT_NE(welcome_of("m:ann").find("Welcome, Ann!"), std::string::npos);
}

}  // namespace
}  // namespace hearth::test
