// What a hub does with the policy of a space: who is judged by it, from when on, and what stewards make of
// it.
#include "app/judges.h"

#include <vector>

#include "app/world.h"
#include "hearth/digest.h"
#include "support/unreadable_store.h"

namespace hearth::test {
namespace {

constexpr const char* kBoat =
    R"({"kind":"poll","question":"What shall we call the boat?","results":"always","writeIns":true,
  "options":[{"id":"ada","label":"Ada"},{"id":"bea","label":"Bea"}]})";
constexpr const char* kPack =
    "hearth-lexicon 1 en\n@entries insult 2 word\nzonk\n@entries insult 3 word\nblorp\n";
constexpr const char* kPolicy = R"({"kind":"filter","rules":{"insult":{"suggest":1,"hold":2,"block":3}}})";
constexpr const char* kOpenPolicy = R"({"kind":"filter","allowed":["zonk","blorp"]})";

struct AJudgedPoll : testing::Test {
  AJudgedPoll() {
    world.packs.emplace("en", *filter::read_pack(kPack));
    EXPECT_EQ(world.publish(kBoat), Errors());
    EXPECT_EQ(world.publish_policy(kPolicy), Errors());
  }

  app::Answer write(const std::string& author, const std::string& text, std::int64_t rev = 0) {
    const Act act{.key = "ballot",
                  .body = Json::Object{{"choice", Json::Array{}}, {"writeIn", text}},
                  .on = {},
                  .rev = rev};
    return world.run(world.lunch()->act(act, World::member(author)));
  }

  app::Answer page(const Viewer& viewer, const std::string& tag) {
    return world.run(world.lunch()->page(viewer, tag, ""));
  }

  std::vector<Json> items(const std::string& tag, const Viewer& viewer = steward()) {
    const auto answer = page(viewer, tag);
    EXPECT_EQ(answer.errors, Errors());
    return *member(json_of(answer), "items").array();
  }

  app::Answer decide(const Json& item, Json body, const Viewer& viewer = steward()) {
    const Act act{.key = std::string(kDecisionKey),
                  .body = std::move(body),
                  .on = *item.find("id")->string(),
                  .rev = *item.find("rev")->integer()};
    return world.run(world.lunch()->act(act, viewer));
  }

  Json own(const std::string& author) { return member(json_of(world.look(author)), "own"); }

  std::int64_t turnout() { return *member(member(json_of(world.look("")), "shared"), "turnout").integer(); }

  static Json json_of(const app::Answer& answer) { return *parse_json(*answer.snapshot.text); }
  static Json member(const Json& json, const std::string& name) {
    const auto* found = json.find(name);
    return found ? *found : Json();
  }
  static Viewer steward() { return {.actor = {"m:ste", {"steward"}}, .seed = 0}; }
  static Code code_of(const app::Answer& answer) { return answer.errors.at(0).code; }

  World world;
};

TEST_F(AJudgedPoll, refuses_what_the_policy_blocks_and_keeps_nothing_of_it) {
  const auto answer = write("m:ann", "unmistakably blorp");
  EXPECT_EQ(code_of(answer), Code::text_blocked);
  EXPECT_EQ(answer.errors.at(0).path, "/body/writeIn");
  EXPECT_EQ(write("m:bob", "unmistakably fine").errors, Errors());
  world.run(world.hub->tidy());
  EXPECT_TRUE(world.is_in_file("unmistakably fine"));
  EXPECT_FALSE(world.is_in_file("unmistakably blorp"));
}

TEST_F(AJudgedPoll, holds_for_stewards_what_others_do_not_see) {
  EXPECT_EQ(write("m:ann", "a zonk").errors, Errors());
  EXPECT_EQ(turnout(), 0);
  EXPECT_TRUE(items("write-in", World::member("m:bob")).empty());
  const auto held = items("held");
  ASSERT_EQ(held.size(), 1U);
  EXPECT_EQ(write_json(held[0]).find("m:ann"), std::string::npos);
  EXPECT_EQ(write_json(held[0]).find("choice"), std::string::npos);
  EXPECT_EQ(member(member(own("m:ann"), "waiting"), "ballot").find("status")->string()[0], "held");
  EXPECT_TRUE(member(own("m:bob"), "waiting").is_null());
}

TEST_F(AJudgedPoll, shows_its_queue_to_nobody_but_stewards) {
  write("m:ann", "a zonk");
  for (const auto* tag : {"held", "removed"}) {
    for (const auto* author : {"", "m:ann", "m:bob"})
      EXPECT_EQ(code_of(page(World::member(author), tag)), Code::not_allowed);
    EXPECT_EQ(page(steward(), tag).errors, Errors());
  }
}

TEST_F(AJudgedPoll, does_what_a_steward_decides_and_tells_the_author_why) {
  write("m:ann", "a zonk");
  EXPECT_EQ(decide(items("held").at(0), Json::Object{{"do", "release"}}).errors, Errors());
  EXPECT_EQ(turnout(), 1);
  const auto live = items("write-in", World::member("m:bob")).at(0);
  const Json again = Json::Object{{"id", *live.find("id")}, {"rev", 2}};
  EXPECT_EQ(decide(again, Json::Object{{"do", "remove"}, {"reason", "Not for a boat."}}).errors, Errors());
  EXPECT_EQ(turnout(), 0);
  EXPECT_TRUE(items("write-in", World::member("m:bob")).empty());
  const auto notice = member(member(own("m:ann"), "waiting"), "ballot");
  EXPECT_EQ(member(notice, "status"), Json("removed"));
  EXPECT_EQ(member(member(notice, "why"), "reason"), Json("Not for a boat."));
  EXPECT_EQ(items("removed").size(), 1U);

  world.restart();
  EXPECT_EQ(turnout(), 0);
  EXPECT_EQ(items("removed").size(), 1U);
  EXPECT_EQ(write_json(member(member(own("m:ann"), "waiting"), "ballot")), write_json(notice));
}

TEST_F(AJudgedPoll, keeps_every_decision_as_a_record_of_who_took_it) {
  write("m:ann", "a zonk");
  auto item = items("held").at(0);
  decide(item, Json::Object{{"do", "release"}});
  decide(Json::Object{{"id", *item.find("id")}, {"rev", 2}},
         Json::Object{{"do", "hold"}, {"reason", "Wait."}});
  const auto kept = *world.store->read(world.store->load(lunch())->document, "m:ste");
  ASSERT_EQ(kept.size(), 2U);
  for (const auto& decision : kept) {
    EXPECT_TRUE(decision.key.starts_with("decision-"));
    EXPECT_EQ(decision.on, *item.find("id")->string());
    EXPECT_EQ(decision.rev, 1);
  }
  EXPECT_EQ(write_json(member(own("m:ste"), "revs")), "{}");
}

TEST_F(AJudgedPoll, lets_one_of_two_stewards_decide_and_tells_the_other) {
  write("m:ann", "a zonk");
  const auto item = items("held").at(0);
  const Viewer other{.actor = {"m:sue", {"steward"}}, .seed = 0};
  std::vector<Errors> answers;
  const auto send = [&](const Viewer& viewer, const char* reason) {
    const Act act{.key = std::string(kDecisionKey),
                  .body = Json::Object{{"do", "remove"}, {"reason", reason}},
                  .on = *item.find("id")->string(),
                  .rev = 1};
    boost::asio::co_spawn(
        world.io, world.lunch()->act(act, viewer),
        [&](std::exception_ptr, const app::Answer& answer) { answers.push_back(answer.errors); });
  };
  send(steward(), "One reason.");
  send(other, "Another reason.");
  world.run_until([&] { return answers.size() == 2; });
  EXPECT_EQ(std::count(answers.begin(), answers.end(), Errors()), 1);
  const auto lost = answers[0].empty() ? answers[1] : answers[0];
  EXPECT_EQ(lost.at(0).code, Code::rev_conflict);
}

TEST_F(AJudgedPoll, tells_a_steward_that_the_author_has_changed_it_meanwhile) {
  write("m:ann", "a zonk");
  const auto item = items("held").at(0);
  EXPECT_EQ(write("m:ann", "another zonk", 1).errors, Errors());
  EXPECT_EQ(code_of(decide(item, Json::Object{{"do", "release"}})), Code::rev_conflict);
  EXPECT_EQ(turnout(), 0);
}

TEST_F(AJudgedPoll, decides_about_no_record_of_another_document) {
  write("m:ann", "a zonk");
  const auto item = items("held").at(0);
  const auto supper = world.hub->document({"pottery", "poll", "supper"});
  ASSERT_EQ(world.run(supper->publish(*parse_json(kBoat))), Errors());
  const Act act{.key = std::string(kDecisionKey),
                .body = Json::Object{{"do", "release"}},
                .on = *item.find("id")->string(),
                .rev = 1};
  EXPECT_EQ(code_of(world.run(supper->act(act, steward()))), Code::unknown_record);
  EXPECT_EQ(turnout(), 0);
}

TEST_F(AJudgedPoll, is_judged_by_the_newest_policy_at_once_and_its_records_only_when_a_steward_asks) {
  write("m:ann", "a zonk");
  ASSERT_EQ(world.publish_policy(kOpenPolicy), Errors());
  EXPECT_EQ(write("m:bob", "a blorp").errors, Errors());
  EXPECT_EQ(turnout(), 1);
  const auto held = items("held");
  ASSERT_EQ(held.size(), 1U);
  EXPECT_EQ(decide(held[0], Json::Object{{"do", "judge"}}).errors, Errors());
  EXPECT_TRUE(items("held").empty());
  EXPECT_EQ(turnout(), 2);
}

TEST_F(AJudgedPoll, is_judged_after_a_restart_before_anybody_asked_for_the_policy) {
  world.restart();
  EXPECT_EQ(code_of(write("m:ann", "a blorp")), Code::text_blocked);
}

TEST_F(AJudgedPoll, names_the_policy_and_the_packs_in_what_it_holds) {
  ASSERT_EQ(world.publish_policy(R"({"kind":"filter","rules":{"insult":{"hold":1}}})"), Errors());
  write("m:ann", "a zonk");
  const auto why = member(items("held").at(0), "why");
  EXPECT_EQ(member(why, "policy"), Json(2));
  EXPECT_EQ(member(member(why, "packs"), "en"), Json(hex(sha256(kPack)).substr(0, 16)));
}

TEST_F(AJudgedPoll, publishes_no_policy_for_packs_that_the_hub_does_not_carry) {
  const auto pinned = [](const std::string& hash) {
    return R"({"kind":"filter","packs":{"en":")" + hash + R"("}})";
  };
  const auto differs = world.publish_policy(pinned("0000000000000000"));
  ASSERT_EQ(differs.size(), 1U);
  EXPECT_EQ(differs[0].code, Code::pack_differs);
  EXPECT_EQ(differs[0].path, "/packs/en");
  const auto missing = world.publish_policy(R"({"kind":"filter","languages":["en","tlh"]})");
  ASSERT_EQ(missing.size(), 1U);
  EXPECT_EQ(missing[0].code, Code::pack_missing);
  EXPECT_EQ(missing[0].path, "/languages/1");
  EXPECT_EQ(code_of(write("m:ann", "a blorp")), Code::text_blocked) << "the version before still holds";
  EXPECT_EQ(world.publish_policy(pinned(hex(sha256(kPack)).substr(0, 16))), Errors());
}

TEST_F(AJudgedPoll, refuses_a_stewards_own_version_for_other_packs_too) {
  const Act act{.key = std::string(kDocumentKey),
                .body = *parse_json(R"({"kind":"filter","languages":["tlh"]})"),
                .on = {},
                .rev = 1};
  EXPECT_EQ(code_of(world.run(world.policy()->act(act, steward()))), Code::pack_missing);
}

TEST_F(AJudgedPoll, lets_nothing_pass_when_its_packs_are_others_after_a_restart) {
  world.packs.clear();
  world.restart();
  EXPECT_EQ(code_of(write("m:ann", "fine words")), Code::pack_missing);
  EXPECT_EQ(turnout(), 0);
}

TEST(Judges, judge_nothing_in_a_space_without_a_policy) {
  World world;
  const auto judge = world.hub->world().judges->of("pottery");
  ASSERT_TRUE(judge);
  EXPECT_EQ(*judge, nullptr);
}

TEST(Judges, say_that_a_policy_cannot_be_read_and_ask_again_later) {
  World world;
  UnreadableStore broken(*world.store);
  app::Judges judges(broken);
  for (int i = 0; i < 2; ++i) {
    const auto judge = judges.of("pottery");
    ASSERT_FALSE(judge);
    EXPECT_EQ(judge.errors().at(0).code, Code::storage_failed);
  }
}

TEST(Judges, leave_spaces_to_their_own_policies) {
  World world;
  world.packs.emplace("en", *filter::read_pack(kPack));
  ASSERT_EQ(world.publish_policy(kPolicy), Errors());
  EXPECT_NE(*world.hub->world().judges->of("pottery"), nullptr);
  EXPECT_EQ(*world.hub->world().judges->of("choir"), nullptr);
}

}  // namespace
}  // namespace hearth::test
