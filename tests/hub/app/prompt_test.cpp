// Prompts through the hub: what a page shows follows from who asks for it, and what is erased is nowhere.
#include "app/world.h"
#include "support/files.h"

namespace hearth::test {
namespace {

constexpr const char* kLadder = R"({"kind":"prompt","exchanges":1,"prompts":[
  {"id":"tea","level":0,"text":"Tea?"},{"id":"rain","level":1,"text":"Rain?"},{"id":"why","level":2,"text":"Why?"}]})";

class Prompts : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(world_.run(ladder()->publish(*parse_json(kLadder))), Errors());
    for (const auto* prompt : {"tea", "rain", "why"})
      ASSERT_EQ(answer(steward(), prompt, {{"text", "First."}, {"first", true}}), Errors());
  }

  std::shared_ptr<app::Document> ladder() { return world_.hub->document({"pottery", "prompt", "ladder"}); }

  static Viewer steward() { return {.actor = {"m:ste", {"steward"}}}; }

  Errors act(const Viewer& who, const std::string& key, Json body) {
    const auto seen = world_.run(ladder()->look(who));
    const auto* rev = member(member(*parse_json(*seen.snapshot.text), "own"), "revs").find(key);
    const Act act{.key = key, .body = std::move(body), .on = {}, .rev = rev ? *rev->integer() : 0};
    return world_.run(ladder()->act(act, who)).errors;
  }

  Errors answer(const Viewer& who, const std::string& prompt, Json::Object body) {
    return act(who, "answer-" + prompt, std::move(body));
  }

  // A member who has come to level 2.
  Viewer climbed(const std::string& id) {
    const auto viewer = World::member(id);
    EXPECT_EQ(answer(viewer, "tea", {{"text", "Tea."}}), Errors());
    world_.clock.time += kWeek;
    EXPECT_EQ(act(viewer, "ladder", Json::Object{{"level", 1}}), Errors());
    EXPECT_EQ(answer(viewer, "rain", {{"text", "Rain."}}), Errors());
    world_.clock.time += kWeek;
    EXPECT_EQ(act(viewer, "ladder", Json::Object{{"level", 2}}), Errors());
    return viewer;
  }

  Json page(const Viewer& who, const std::string& tag) {
    return *parse_json(*world_.run(ladder()->page(who, tag, "")).snapshot.text);
  }
  std::size_t shown(const Viewer& who, const std::string& tag) {
    return member(page(who, tag), "items").array()->size();
  }

  // Everything that a hub tells.
  [[nodiscard]] bool is_told(const std::string& text) {
    std::string told;
    for (const auto& viewer : {steward(), World::member("m:ann"), World::member("m:bob"), Viewer{}}) {
      told += *world_.run(ladder()->look(viewer)).snapshot.text;
      for (const auto* tag : {"answer-tea", "answer-rain", "answer-why", "held", "removed"}) {
        const auto answer = world_.run(ladder()->page(viewer, tag, ""));
        if (answer.errors.empty()) told += *answer.snapshot.text;
      }
    }
    return told.find(text) != std::string::npos;
  }

  static constexpr Time kWeek = 7 * Time{86400000};
  World world_;
};

TEST_F(Prompts, show_a_page_to_whoever_gave_an_answer) {
  const auto ann = climbed("m:ann");
  EXPECT_EQ(shown(ann, "answer-tea"), 2U);
  EXPECT_EQ(shown({}, "answer-tea"), 2U);
  EXPECT_EQ(write_json(page(ann, "answer-why")), R"({"items":[],"next":null,"ok":true})");
  ASSERT_EQ(answer(ann, "why", {{"text", "Because."}}), Errors());
  EXPECT_EQ(shown(ann, "answer-why"), 2U);
  EXPECT_EQ(shown(steward(), "answer-why"), 2U);
  EXPECT_EQ(shown(World::member("m:bob"), "answer-why"), 0U);
  EXPECT_EQ(shown({.actor = {"m:sue", {"steward"}}}, "answer-why"), 0U);
  ASSERT_EQ(act(ann, "answer-why", nullptr), Errors());
  EXPECT_EQ(shown(ann, "answer-why"), 0U);
  EXPECT_EQ(shown(steward(), "answer-why"), 1U);
}

TEST_F(Prompts, show_the_same_after_a_restart) {
  const auto ann = climbed("m:ann");
  ASSERT_EQ(answer(ann, "why", {{"text", "Because."}}), Errors());
  world_.restart();
  EXPECT_EQ(shown(ann, "answer-why"), 2U);
  EXPECT_EQ(shown({}, "answer-why"), 0U);
}

TEST_F(Prompts, keep_no_page_that_is_longer_than_one_may_see) {
  for (int i = 0; i < 60; ++i) climbed("m:" + std::to_string(i));
  for (int i = 0; i < 60; ++i)
    ASSERT_EQ(answer(World::member("m:" + std::to_string(i)), "why", {{"text", "Because."}}), Errors());
  EXPECT_NE(member(page(World::member("m:0"), "answer-why"), "next"), Json());
  // A cursor would tell how many there are.
  EXPECT_EQ(member(page(World::member("m:bob"), "answer-why"), "next"), Json());
}

TEST_F(Prompts, have_an_erased_text_nowhere) {
  const std::string before = "quinces in the attic";
  const std::string after = "medlars in the cellar";
  const std::string name = "Ottilie of the quinces";
  const auto ann = World::member("m:ann");
  ASSERT_EQ(answer(ann, "tea", {{"text", before}, {"name", name}}), Errors());
  ASSERT_TRUE(world_.run(ladder()->tidy()));
  ASSERT_EQ(answer(ann, "tea", {{"text", after}, {"name", name}}), Errors());
  for (const auto& text : {before, after, name}) EXPECT_TRUE(world_.is_in_file(text)) << text;
  EXPECT_TRUE(is_told(after));
  ASSERT_EQ(act(ann, "answer-tea", nullptr), Errors());
  for (const auto& text : {before, after, name}) {
    EXPECT_FALSE(world_.is_in_file(text)) << text;
    EXPECT_FALSE(is_told(text)) << text;
  }
  world_.restart();
  EXPECT_FALSE(is_told(after));
  ASSERT_TRUE(world_.run(ladder()->tidy()));
  EXPECT_FALSE(world_.is_in_file(after));
}

TEST_F(Prompts, count_the_same_after_an_erasure_and_a_restart) {
  const auto ann = World::member("m:ann");
  ASSERT_EQ(answer(ann, "tea", {{"text", "Tea."}}), Errors());
  ASSERT_EQ(answer(World::member("m:bob"), "tea", {{"text", "Coffee."}}), Errors());
  ASSERT_TRUE(world_.run(ladder()->tidy()));
  ASSERT_EQ(act(ann, "answer-tea", nullptr), Errors());
  ASSERT_EQ(answer(ann, "tea", {{"text", "Water."}}), Errors());
  ASSERT_EQ(act(ann, "answer-tea", nullptr), Errors());
  const auto seen = *world_.run(ladder()->look(ann)).snapshot.text;
  world_.restart();
  EXPECT_EQ(*world_.run(ladder()->look(ann)).snapshot.text, seen);
}

TEST_F(Prompts, have_no_export) {
  const auto answer = world_.run(ladder()->exported());
  ASSERT_EQ(answer.errors.size(), 1U);
  EXPECT_EQ(answer.errors[0].code, Code::no_log);
}

}  // namespace
}  // namespace hearth::test
