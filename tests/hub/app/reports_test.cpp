// What a hub does with what members say to stewards about a text: who is told what, and what is left of it.
#include <algorithm>
#include <set>

#include "app/world.h"

namespace hearth::test {
namespace {

constexpr const char* kBoat =
    R"({"kind":"poll","question":"What shall we call the boat?","results":"always","writeIns":true,
  "options":[{"id":"ada","label":"Ada"},{"id":"bea","label":"Bea"}]})";

struct AReportedPoll : testing::Test {
  AReportedPoll() { EXPECT_EQ(world.publish(kBoat), Errors()); }

  app::Answer act(const Viewer& viewer, std::string key, Json body, std::string on = {},
                  std::int64_t rev = 0) {
    return world.run(world.lunch()->act(
        {.key = std::move(key), .body = std::move(body), .on = std::move(on), .rev = rev}, viewer));
  }

  /// The id of the record that it is kept in.
  std::string write(const std::string& author, const std::string& text) {
    const Json body = Json::Object{{"choice", Json::Array{}}, {"writeIn", text}};
    EXPECT_EQ(act(World::member(author), "ballot", body).errors, Errors());
    const auto mine = *world.store->read(document(), author);
    return find_mine(mine, author, "ballot")->id;
  }

  app::Answer report(const std::string& author, const std::string& id, std::string reason,
                     std::string text = {}) {
    Json::Object body{{"reason", std::move(reason)}};
    if (!text.empty()) body.emplace_back("text", std::move(text));
    return act(World::member(author), "report-" + id, std::move(body), id);
  }

  app::Answer appeal(const std::string& author, const std::string& id, std::string text) {
    return act(World::member(author), "appeal-" + id, Json::Object{{"text", std::move(text)}}, id);
  }

  app::Answer decide(const std::string& id, std::int64_t rev, Json body, const char* who = "m:ste") {
    return act({.actor = {who, {"steward"}}, .seed = 0}, "decision", std::move(body), id, rev);
  }

  app::Answer page(const Viewer& viewer, const std::string& tag, const std::string& after = {}) {
    return world.run(world.lunch()->page(viewer, tag, after));
  }

  std::vector<Json> items(const std::string& tag) {
    const auto answer = page(steward(), tag);
    EXPECT_EQ(answer.errors, Errors());
    return *member(json_of(answer), "items").array();
  }

  /// As a hub erases what a member wrote, and starts again.
  void erase(const std::string& author) {
    const auto loaded = *world.store->load(lunch());
    const auto records = *world.store->read(loaded.document, author);
    for (const auto& record : records) {
      const auto receipt = append(*world.store, batch_of({record, std::nullopt}, loaded.epoch));
      EXPECT_EQ(receipt.outcome, storage::Outcome::stored);
    }
    world.restart();
  }

  std::int64_t document() { return world.store->load(lunch())->document; }
  Json own(const std::string& author) { return member(json_of(world.look(author)), "own"); }
  std::string state(const std::string& author) {
    const auto reports = member(own(author), "reports");
    return *member(reports.array()->at(0), "state").string();
  }

  static Json json_of(const app::Answer& answer) { return *parse_json(*answer.snapshot.text); }
  static Json member(const Json& json, const std::string& name) {
    const auto* found = json.find(name);
    return found ? *found : Json();
  }
  static Viewer steward() { return {.actor = {"m:ste", {"steward"}}, .seed = 0}; }
  static Code code_of(const app::Answer& answer) { return answer.errors.at(0).code; }

  World world;
};

TEST_F(AReportedPoll, shows_what_was_said_to_stewards_alone_and_never_who_said_it) {
  const auto id = write("m:ann", "The Rat");
  EXPECT_EQ(report("m:bob", id, "hurtful", "It means me.").errors, Errors());
  EXPECT_EQ(report("m:cem", id, "unsafe").errors, Errors());
  for (const auto* tag : {"reported", "appealed"}) {
    for (const auto* author : {"", "m:ann", "m:bob"})
      EXPECT_EQ(code_of(page(World::member(author), tag)), Code::not_allowed);
  }
  const auto found = items("reported");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(write_json(member(found[0], "reports")),
            R"({"reasons":{"hurtful":1,"unsafe":1},"time":1790000000000,)"
            R"("words":[{"reason":"hurtful","text":"It means me."}]})");
  for (const auto* name : {"m:ann", "m:bob", "m:cem", "choice"})
    EXPECT_EQ(write_json(found[0]).find(name), std::string::npos) << name;
  EXPECT_TRUE(items("appealed").empty());
  EXPECT_TRUE(items("held").empty());
}

TEST_F(AReportedPoll, looks_to_all_others_as_if_nothing_had_been_said) {
  const auto id = write("m:ann", "The Rat");
  const auto seen = *world.look("m:ann").snapshot.text;
  const auto read = *world.look("").snapshot.text;
  EXPECT_EQ(report("m:bob", id, "unsafe").errors, Errors());
  EXPECT_EQ(*world.look("m:ann").snapshot.text, seen);
  EXPECT_EQ(*world.look("").snapshot.text, read);
  EXPECT_EQ(page(World::member("m:cem"), "write-in").snapshot.text->find("The Rat") != std::string::npos,
            true);
  for (const auto* tag : {"report", "report-", "decision"})
    EXPECT_EQ(page(steward(), tag).snapshot.text->find("unsafe"), std::string::npos);
}

TEST_F(AReportedPoll, tells_who_has_reported_what_became_of_it_after_a_restart_too) {
  const auto id = write("m:ann", "The Rat");
  report("m:bob", id, "hurtful");
  EXPECT_EQ(state("m:bob"), "open");
  EXPECT_EQ(decide(id, 1, Json::Object{{"do", "release"}}).errors, Errors());
  EXPECT_EQ(state("m:bob"), "stands");
  EXPECT_TRUE(items("reported").empty());
  EXPECT_EQ(decide(id, 2, Json::Object{{"do", "remove"}, {"reason", "No rats."}}).errors, Errors());
  for (int start = 0; start < 2; ++start) {
    EXPECT_EQ(state("m:bob"), "removed");
    EXPECT_EQ(code_of(report("m:cem", id, "spam")), Code::unknown_record);
    world.run(world.hub->tidy());
    world.store->flush();
    world.restart();
  }
}

TEST_F(AReportedPoll, takes_no_second_report_of_what_was_decided_after_a_restart_neither) {
  const auto id = write("m:ann", "The Rat");
  const Json spam = Json::Object{{"reason", "spam"}};
  const auto again = [&](const char* who, std::int64_t rev, const Json& body) {
    return act(World::member(who), "report-" + id, body, id, rev).errors;
  };
  const Errors refused{{Code::decided_already, "/on"}};
  ASSERT_EQ(again("m:bob", 0, spam), Errors());
  ASSERT_EQ(decide(id, 1, Json::Object{{"do", "release"}}).errors, Errors());
  EXPECT_EQ(again("m:bob", 0, spam), Errors()) << "a request whose answer was lost";
  EXPECT_EQ(again("m:bob", 1, spam), refused);
  EXPECT_EQ(again("m:bob", 1, Json::Object{{"reason", "unsafe"}, {"text", "Look!"}}), refused);
  EXPECT_EQ(again("m:bob", 1, nullptr), Errors());
  world.restart();
  EXPECT_EQ(again("m:bob", 2, spam), refused) << "taking it back does not help";
  EXPECT_TRUE(items("reported").empty());
  EXPECT_EQ(again("m:cem", 0, spam), Errors()) << "others have not been answered";
  ASSERT_EQ(act(World::member("m:ann"), "ballot",
                Json::Object{{"choice", Json::Array{}}, {"writeIn", "The Mouse"}}, {}, 2)
                .errors,
            Errors());
  EXPECT_EQ(again("m:bob", 2, spam), Errors()) << "it is another text";
  EXPECT_EQ(items("reported").size(), 1U);
}

TEST_F(AReportedPoll, hears_an_appeal_by_another_steward_than_the_one_who_decided) {
  const auto id = write("m:ann", "The Rat");
  decide(id, 1, Json::Object{{"do", "remove"}, {"reason", "No rats."}});
  EXPECT_EQ(member(member(member(own("m:ann"), "waiting"), "ballot"), "id"), Json(id));
  EXPECT_EQ(appeal("m:ann", id, "Rats are clever.").errors, Errors());
  world.restart();
  const auto found = items("appealed");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(write_json(member(found[0], "appeal")), R"({"text":"Rats are clever.","time":1790000000000})");
  const Json upheld = Json::Object{{"do", "remove"}, {"reason", "No rats at all."}};
  EXPECT_EQ(code_of(decide(id, 2, upheld)), Code::decided_by_you);
  EXPECT_EQ(decide(id, 2, upheld, "m:sue").errors, Errors());
  EXPECT_TRUE(items("appealed").empty());
  const auto told = member(member(own("m:ann"), "appeals"), "ballot");
  EXPECT_EQ(member(told, "state"), Json("removed"));
  EXPECT_EQ(member(told, "reason"), Json("No rats at all."));
  EXPECT_EQ(code_of(appeal("m:ann", id, "Once more.")), Code::nothing_to_appeal);
}

TEST_F(AReportedPoll, forgets_what_a_member_said_with_the_member_and_what_was_said_of_them) {
  const auto ann = write("m:ann", "The Rat");
  const auto dee = write("m:dee", "The Dee");
  report("m:bob", ann, "hurtful", "unmistakably said");
  report("m:cem", ann, "spam");
  report("m:bob", dee, "spam");
  erase("m:bob");
  ASSERT_EQ(items("reported").size(), 1U);
  EXPECT_EQ(write_json(member(items("reported")[0], "reports")),
            R"({"reasons":{"spam":1},"time":1790000000000,"words":[]})");
  EXPECT_TRUE(member(own("m:bob"), "reports").is_null());
  erase("m:ann");
  EXPECT_TRUE(items("reported").empty());
  EXPECT_EQ(state("m:cem"), "open");
  EXPECT_EQ(code_of(decide(ann, 1, Json::Object{{"do", "release"}})), Code::unknown_record);
}

TEST_F(AReportedPoll, leads_stewards_through_a_long_queue_page_by_page) {
  std::set<std::string> ids;
  for (int i = 0; i < 60; ++i) {
    ids.insert(write("m:a" + std::to_string(i), "Boat " + std::to_string(i)));
    ++world.clock.time;
  }
  int n = 0;
  for (const auto& id : ids) {
    EXPECT_EQ(report("m:r" + std::to_string(n / 10), id, n == 37 ? "unsafe" : "spam").errors, Errors());
    ++world.clock.time;
    ++n;
  }
  std::vector<std::string> seen;
  std::string next;
  do {
    const auto answer = json_of(page(steward(), "reported", next));
    const auto items = member(answer, "items");
    for (const auto& item : *items.array()) seen.push_back(*item.find("id")->string());
    next = member(answer, "next").string() ? *member(answer, "next").string() : std::string();
  } while (!next.empty());
  EXPECT_EQ(seen.size(), 60U);
  EXPECT_EQ(std::set<std::string>(seen.begin(), seen.end()), ids);
  EXPECT_EQ(seen[0], *std::next(ids.begin(), 37)) << "what somebody calls unsafe comes first";
  EXPECT_EQ(seen[1], *ids.begin()) << "then what was reported first";
  EXPECT_EQ(member(json_of(page(steward(), "reported", "decided-meanwhile")), "items").array()->size(), 50U);
}

TEST_F(AReportedPoll, takes_a_report_and_a_decision_at_once_in_one_order_or_the_other) {
  const auto id = write("m:ann", "The Rat");
  std::vector<Errors> answers;
  const auto send = [&](const Viewer& viewer, std::string key, Json body, std::int64_t rev) {
    const Act act{.key = std::move(key), .body = std::move(body), .on = id, .rev = rev};
    boost::asio::co_spawn(
        world.io, world.lunch()->act(act, viewer),
        [&](std::exception_ptr, const app::Answer& answer) { answers.push_back(answer.errors); });
  };
  for (int i = 0; i < 8; ++i)
    send(World::member("m:r" + std::to_string(i)), "report-" + id, Json::Object{{"reason", "spam"}}, 0);
  send(steward(), "decision", Json::Object{{"do", "remove"}, {"reason", "No."}}, 1);
  for (int i = 8; i < 16; ++i)
    send(World::member("m:r" + std::to_string(i)), "report-" + id, Json::Object{{"reason", "spam"}}, 0);
  world.run_until([&] { return answers.size() == 17; });
  const auto lost = std::count_if(answers.begin(), answers.end(), [](const Errors& errors) {
    return !errors.empty() && errors[0].code == Code::unknown_record;
  });
  const auto done = std::count(answers.begin(), answers.end(), Errors());
  EXPECT_EQ(done + lost, 17);
  EXPECT_TRUE(items("reported").empty());
}

}  // namespace
}  // namespace hearth::test
