// What the replica does for every room with what a judge says. The scenes of tests/cases/poll show it in a
// poll; here are what no poll has: several texts in one act, a log beside a text.
#include <gtest/gtest.h>

#include "json/build.h"
#include "replica/replica_of.h"
#include "support/files.h"
#include "support/test_judge.h"

namespace hearth::test {
namespace {

// Keeps what is said under any key; "logged" goes with an entry of a log, "pair" into two records.
struct NoteRoom {
  struct Document {};
  struct Course {
    Time due = 0;
    friend bool operator==(const Course&, const Course&) = default;
  };
  struct Sum {
    std::int64_t notes = 0;
    [[nodiscard]] bool is_blank() const { return notes == 0; }
  };
  static constexpr std::string_view kind = "note";

  static Lint<Document> lint(const Json&, const Document*, const Course&) { return {Document{}, {}, {}}; }
  static bool is_ordered(const Document&, const Act& act) { return act.key == "logged"; }
  static Result<Drafts> admit(const Situation<NoteRoom>&, const Act& act) {
    Drafts drafts = {{.key = act.key, .body = act.body}};
    if (act.key == "logged") drafts.push_back({.key = "1", .body = "9", .author = std::string(kLogAuthor)});
    if (act.key == "pair") drafts.push_back({.key = "second", .body = act.body});
    return drafts;
  }
  static void fold(const Document&, Course&, Sum& sum, const Record* before, const Record* after) {
    sum.notes += (after != nullptr ? 1 : 0) - (before != nullptr ? 1 : 0);
  }
  static Texts texts(const Document&, const Json& body) {
    return body.string() ? Texts{{"", *body.string()}} : Texts{};
  }
  static std::string standing(const Document&, const Mine&, const Viewer&) { return "reader"; }
  static Json shared(const Document&, const Course&, const Sum& sum, const Json&, std::string_view) {
    return sum.notes;
  }
  static Json own(const Document&, const Course&, const Mine& mine, const Viewer&) {
    return Json::Object{{"notes", static_cast<std::int64_t>(mine.size())}};
  }
  static Json page(const Document&, const Course&, std::string_view, const std::vector<Record>&) {
    return {};
  }
  static Json tally(const Document&, const Course&, const Json&, std::string_view) { return {}; }
  static Json to_json(const Document&) { return Json::Object{}; }
  static Json to_json(const Course&) { return Json::Object{}; }
  static Json to_json(const Sum& sum) { return sum.notes; }
  static Result<Course> course_from_json(const Json&) { return Course{}; }
  static Result<Sum> sum_from_json(const Json&) { return Sum{}; }
};
static_assert(Room<NoteRoom>);

struct AJudgedRoom : testing::Test {
  AJudgedRoom() {
    const auto published =
        room.admit({"document", Json::Object{}, {}}, {}, nullptr, {{"@space", {"steward"}}, 1});
    EXPECT_TRUE(room.fold({1, {{nullptr, &published->at(0)}}}).ok());
  }

  Result<std::vector<Record>> say(const std::string& key, Json body, const Mine& mine = {},
                                  std::int64_t rev = 0) {
    return room.admit({key, std::move(body), {}, rev}, mine, nullptr, {{"m:ann", {}}, 5, "seed", &judge});
  }

  const TestJudge judge;
  ReplicaOf<NoteRoom> room;
};

TEST_F(AJudgedRoom, keeps_what_waits_with_its_status_its_tag_and_why) {
  const auto records = say("note", "1");
  ASSERT_TRUE(records.ok());
  EXPECT_EQ(records->at(0).status, Status::held);
  EXPECT_EQ(records->at(0).tags, std::vector<std::string>{"held"});
  EXPECT_EQ(text_of(records->at(0).why, "by"), "filter");
  EXPECT_EQ(say("note", "0")->at(0).why, Json());
}

TEST_F(AJudgedRoom, refuses_an_act_whole_for_one_text_that_is_blocked) {
  const auto records = say("pair", "9");
  ASSERT_FALSE(records.ok());
  EXPECT_EQ(records.errors().size(), 2U);
  EXPECT_EQ(records.errors()[0].code, Code::text_blocked);
}

TEST_F(AJudgedRoom, lets_nothing_wait_that_goes_into_a_log) {
  const auto held = say("logged", "1");
  ASSERT_FALSE(held.ok());
  EXPECT_EQ(held.errors().at(0).code, Code::text_blocked);
  const auto fine = say("logged", "0");
  ASSERT_TRUE(fine.ok());  // the entry itself is no text of anybody
  EXPECT_EQ(fine->size(), 2U);
}

TEST_F(AJudgedRoom, judges_nothing_where_nobody_does_and_no_author_that_is_no_person) {
  const Act act{"note", "9", {}};
  EXPECT_TRUE(room.admit(act, {}, nullptr, {{"m:ann", {}}, 5}).ok());
  const auto again = room.admit({"document", Json::Object{{"text", "9"}}, {}, 1}, {}, nullptr,
                                {{"@space", {"steward"}}, 6, "", &judge});
  EXPECT_TRUE(again.ok());
}

TEST_F(AJudgedRoom, judges_anew_what_is_changed_and_not_what_is_repeated) {
  const Mine held = *say("note", "1");
  EXPECT_TRUE(say("note", "1", held)->empty());
  const auto changed = say("note", "0", held, 1);
  ASSERT_EQ(changed->size(), 1U);
  EXPECT_EQ(changed->at(0).status, Status::live);
  EXPECT_TRUE(changed->at(0).tags.empty());
}

TEST_F(AJudgedRoom, shows_what_waits_to_its_author_alone_and_counts_it_for_nothing) {
  Mine mine = *say("note", "1");
  mine.push_back({.author = "m:ste", .key = "decision-x-2", .rev = 1, .version = 1, .body = Json::Object{}});
  ASSERT_TRUE(room.fold({1, {{nullptr, &mine[0]}, {nullptr, &mine[1]}}}).ok());
  EXPECT_EQ(room.shared("reader"), Json(1)) << "the record of the document";
  const Json own = room.own(mine, {{"m:ann", {}}});
  EXPECT_EQ(member(own, "notes"), Json(1));
  EXPECT_EQ(text_of(member(member(own, "waiting"), "note"), "status"), "held");
  // What is held is shown to nobody whom it may be for.
  EXPECT_EQ(member(room.own(mine, {{"m:ste", {}}}), "notes"), Json(0));
  EXPECT_EQ(member(room.own(mine, {{"m:ste", {}}}), "waiting"), Json());
  EXPECT_EQ(write_json(member(room.own(mine, {{"m:ste", {}}}), "revs")), "{}");
  EXPECT_EQ(room.queue(mine).array()->size(), 1U);
}

}  // namespace
}  // namespace hearth::test
