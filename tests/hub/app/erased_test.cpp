// What a member takes back is nowhere: not in the file, not in what the hub tells. Prompts have a test of
// their own.
#include "app/world.h"

namespace hearth::test {
namespace {

struct Said {
  std::string name;  // of the test
  std::string kind;
  std::string document;
  std::string key;
  Json body;
  std::vector<std::string> tags;  // of pages that could show it
  std::vector<std::string> texts;
};

std::vector<Said> all_said() {
  return {
      {"offer",
       "exchange",
       R"({"kind":"exchange","tags":[{"id":"kiln"}]})",
       "offer",
       Json::Object{{"text", "quinces in the attic"},
                    {"tags", Json::Array{"kiln"}},
                    {"name", "Ottilie of the quinces"}},
       {"offer", "ask"},
       {"quinces in the attic", "Ottilie of the quinces"}},
      {"thanks",
       "thanks",
       R"({"kind":"thanks"})",
       "thanks-a1",
       Json::Object{{"to", "bob"},
                    {"text", "For the medlars in the cellar"},
                    {"name", "Ottilie of the medlars"},
                    {"public", true}},
       {"shown"},
       {"medlars in the cellar", "Ottilie of the medlars"}},
  };
}

class Erased : public testing::TestWithParam<Said> {
 protected:
  void SetUp() override {
    ASSERT_EQ(world_.run(document()->publish(*parse_json(GetParam().document))), Errors());
  }

  std::shared_ptr<app::Document> document() {
    return world_.hub->document({"pottery", GetParam().kind, "a"});
  }

  Errors act(Json body, std::int64_t rev) {
    const Act act{.key = GetParam().key, .body = std::move(body), .on = {}, .rev = rev};
    return world_.run(document()->act(act, World::member("m:ann"))).errors;
  }

  // To the author, to the one whom it may be for, to others and to a steward.
  bool is_told(const std::string& text) {
    std::string told;
    const Viewer steward{.actor = {"m:ste", {"steward"}}};
    for (const auto& viewer : {World::member("m:ann"), World::member("m:bob"), Viewer{}, steward}) {
      told += *world_.run(document()->look(viewer)).snapshot.text;
      for (const auto& tag : GetParam().tags) {
        const auto answer = world_.run(document()->page(viewer, tag, ""));
        if (answer.errors.empty()) told += *answer.snapshot.text;
      }
    }
    return told.find(text) != std::string::npos;
  }

  World world_;
};

TEST_P(Erased, is_nowhere) {
  ASSERT_EQ(act(GetParam().body, 0), Errors());
  ASSERT_TRUE(world_.run(document()->tidy()));
  for (const auto& text : GetParam().texts) {
    EXPECT_TRUE(world_.is_in_file(text)) << text;
    EXPECT_TRUE(is_told(text)) << text;
  }
  ASSERT_EQ(act(nullptr, 1), Errors());
  for (const auto& text : GetParam().texts) {
    EXPECT_FALSE(world_.is_in_file(text)) << text;
    EXPECT_FALSE(is_told(text)) << text;
  }
  world_.restart();
  ASSERT_TRUE(world_.run(document()->tidy()));
  for (const auto& text : GetParam().texts) {
    EXPECT_FALSE(world_.is_in_file(text)) << text;
    EXPECT_FALSE(is_told(text)) << text;
  }
}

INSTANTIATE_TEST_SUITE_P(Rooms, Erased, testing::ValuesIn(all_said()),
                         [](const auto& said) { return said.param.name; });

}  // namespace
}  // namespace hearth::test
