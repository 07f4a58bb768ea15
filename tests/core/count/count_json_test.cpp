// The JSON face of counting: what it reads, what it refuses, and that it is neutral to the byte.
#include "hearth/count_json.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "hearth/count.h"
#include "support/files.h"

namespace hearth::test {
namespace {

std::string refusal(const std::string& code, const std::string& path, const std::string& args) {
  return R"({"errors":[{"args":)" + args + R"(,"code":")" + code + R"(","path":")" + path +
         R"("}],"ok":false})";
}

std::string asked(const std::string& ballots, const std::string& rules, const std::string& more = "") {
  return R"({"options":["a","b","c"],"ballots":[)" + ballots + R"(],"rules":[)" + rules + "]" + more + "}";
}

TEST(CountJson, writes_a_tally_with_options_by_their_ids) {
  EXPECT_EQ(
      count_json(
          asked(R"({"number":2,"ranking":["b",["a","c"]]},{"ranking":[]})", R"({"method":"copeland"})")),
      R"({"ok":true,"tallies":[{"ballots":3,"blank":1,"level":[],"method":"copeland","outcome":"decided",)"
      R"("pairs":{"a":{"b":0,"c":0},"b":{"a":2,"c":2},"c":{"a":0,"b":0}},)"
      R"("ranking":[["b"],["a","c"]],"rounds":[{"decisions":[)"
      R"({"event":"beats-all","options":["b"],"votes":0},{"event":"wins","options":["b"],"votes":4},)"
      R"({"event":"level","options":["a","c"],"votes":1}],"exhausted":0,"moves":[],"needed":0,)"
      R"("votes":{"a":1,"b":4,"c":1}}],"scores":{"a":1,"b":4,"c":1},"unit":2,"winners":["b"]}]})");
}

TEST(CountJson, refuses_what_it_cannot_count) {
  const std::string one = R"({"ranking":["a"]})";
  const std::string irv = R"({"method":"irv"})";
  struct Case {
    std::string input;
    std::string output;
  };
  std::string many;
  std::string shared;
  for (int i = 0; i < 21; ++i) {
    many += (i > 0 ? "," : "") + std::string("\"o") + std::to_string(i) + "\"";
  }
  shared = R"({"options":[)" + many + R"(],"ballots":[{"ranking":[[)" + many + R"(]]}],"rules":[)";
  const Case cases[] = {
      {"{", refusal("json_syntax", "", R"({"byte":2,"column":2,"line":1})")},
      {"[]", refusal("wrong_type", "", R"({"expected":"object"})")},
      {R"({"options":[],"ballots":[],"rules":[{"method":"irv"}]})",
       refusal("too_few", "/options", R"({"min":1})")},
      {R"({"options":["a","a"],"ballots":[],"rules":[{"method":"irv"}]})",
       refusal("duplicate_id", "/options/1", R"({"id":"a"})")},
      {asked(one, irv, R"(,"seats":1)"), refusal("unknown_field", "/seats", R"({"field":"seats"})")},
      {asked(one, ""), refusal("too_few", "/rules", R"({"min":1})")},
      {asked(one, "{}"), refusal("missing_field", "/rules/0/method", R"({"field":"method"})")},
      {asked(one, R"({"method":"stv","seats":4})"),
       refusal("out_of_range", "/rules/0/seats", R"({"max":3,"min":1})")},
      {asked(one, R"({"method":"irv","seats":2})"),
       refusal("not_for_method", "/rules/0/seats", R"({"method":"irv"})")},
      {asked(one, R"({"method":"borda","strength":"margins"})"),
       refusal("not_for_method", "/rules/0/strength", R"({"method":"borda"})")},
      {asked(one, R"({"method":"schulze","strength":"loud"})"),
       refusal("unknown_value", "/rules/0/strength", R"({"allowed":"winning-votes, margins"})")},
      {asked(one, R"({"method":"score"})"),
       refusal("not_for_method", "/rules/0/method", R"({"method":"score"})")},
      {asked(R"({"marks":{"a":1}})", irv),
       refusal("not_for_method", "/rules/0/method", R"({"method":"irv"})")},
      {asked(R"({"ranking":["a","x"]})", irv),
       refusal("unknown_option", "/ballots/0/ranking/1", R"({"id":"x"})")},
      {asked(R"({"ranking":["a",["b","a"]]})", irv),
       refusal("duplicate_option", "/ballots/0/ranking/1/1", R"({"id":"a"})")},
      {asked(R"({"ranking":[1]})", irv),
       refusal("wrong_type", "/ballots/0/ranking/0", R"({"expected":"string"})")},
      {asked(R"({"number":0,"ranking":[]})", irv),
       refusal("out_of_range", "/ballots/0/number", R"({"max":9000000,"min":1})")},
      {asked(R"({"number":9000000,"ranking":[]},{"ranking":["a"]})", irv),
       refusal("too_many", "/ballots/1/number", R"({"max":9000000})")},
      {asked(R"({"marks":{"x":1}})", R"({"method":"score"})"),
       refusal("unknown_option", "/ballots/0/marks/x", R"({"id":"x"})")},
      {asked(R"({"marks":{"a":65536}})", R"({"method":"score"})"),
       refusal("out_of_range", "/ballots/0/marks/a", R"({"max":65535,"min":0})")},
      {asked(R"({"marks":[]})", R"({"method":"score"})"),
       refusal("wrong_type", "/ballots/0/marks", R"({"expected":"object"})")},
      {asked(one, irv, R"(,"draw":1)"), refusal("wrong_type", "/draw", R"({"expected":"string"})")},
      {shared + R"({"method":"irv"}]})", refusal("too_many", "/ballots/0/ranking/0", R"({"max":20})")},
      {std::string(4194305, ' '), refusal("json_too_large", "", R"({"max":4194304})")},
  };
  for (const auto& [input, output] : cases) EXPECT_EQ(count_json(input), output) << input.substr(0, 200);
  EXPECT_EQ(std::size(cases), 24u);
  // Nobody divides a vote where options are only compared.
  EXPECT_EQ(count_json(shared + R"({"method":"schulze"}]})").substr(0, 10), R"({"ok":true)");
}

TEST(CountJson, tells_of_every_wrong_ballot_in_the_order_of_reading) {
  const Json answer = parsed(
      count_json(asked(R"({"ranking":["x"]},{"marks":{}},{"ranking":"a","more":1})", R"({"method":"irv"})")));
  std::vector<std::string> paths;
  for (const Json& error : *member(answer, "errors").array()) paths.push_back(text_of(error, "path"));
  EXPECT_EQ(paths, (std::vector<std::string>{"/ballots/0/ranking/0", "/ballots/1/marks", "/ballots/1/ranking",
                                             "/ballots/2/ranking", "/ballots/2/more"}));
}

// The same ballots with options and ballots in another order, and every list of options that share a rank
// too.
std::string shuffled(std::mt19937& random, std::vector<std::string> ids,
                     std::vector<std::vector<std::vector<std::string>>> ballots, const std::string& more) {
  std::shuffle(ids.begin(), ids.end(), random);
  std::shuffle(ballots.begin(), ballots.end(), random);
  Json::Array options(ids.begin(), ids.end());
  Json::Array written;
  for (auto& ballot : ballots) {
    Json::Array ranking;
    for (auto& rank : ballot) {
      std::shuffle(rank.begin(), rank.end(), random);
      ranking.push_back(Json::Array(rank.begin(), rank.end()));
    }
    written.push_back(Json::Object{{"ranking", std::move(ranking)}});
  }
  return R"({"options":)" + write_json(options) + R"(,"ballots":)" + write_json(written) + more + "}";
}

TEST(CountJson, answers_the_same_bytes_whatever_the_order_of_options_and_ballots) {
  std::mt19937 random(1);
  const std::vector<std::string> ids = {"ash", "birch", "cedar", "date", "elm"};
  std::string rules = R"(,"rules":[)";
  for (const char* method : {"plurality", "borda", "irv", "copeland"}) {
    rules += R"({"method":")" + std::string(method) + R"("},)";
  }
  for (const char* method : {"schulze", "ranked-pairs", "minimax"}) {
    for (const std::string_view strength : count::kStrengths) {
      rules +=
          R"({"method":")" + std::string(method) + R"(","strength":")" + std::string(strength) + R"("},)";
    }
  }
  rules += R"({"method":"stv","seats":2}])";
  int cases = 0;
  for (; cases < 150; ++cases) {
    std::vector<std::vector<std::vector<std::string>>> ballots(1 + random() % 7);
    for (auto& ballot : ballots) {
      std::vector<std::string> order = ids;
      std::shuffle(order.begin(), order.end(), random);
      order.resize(random() % 6);
      for (const std::string& id : order) {
        if (ballot.empty() || random() % 3 > 0) ballot.emplace_back();
        ballot.back().push_back(id);
      }
    }
    const std::string more =
        cases % 2 == 0 ? rules : rules + R"(,"draw":"key )" + std::to_string(cases) + "\"";
    const std::string answer = count_json(shuffled(random, ids, ballots, more));
    EXPECT_EQ(answer.substr(0, 12), R"({"ok":true,")") << answer;
    for (int again = 0; again < 3; ++again)
      ASSERT_EQ(count_json(shuffled(random, ids, ballots, more)), answer);
  }
  EXPECT_EQ(cases, 150);
}

TEST(CountJson, counts_nobody_where_there_are_no_ballots) {
  const Json answer = parsed(count_json(asked("", R"({"method":"score"},{"method":"schulze"})")));
  for (const Json& tally : *member(answer, "tallies").array()) {
    EXPECT_EQ(text_of(tally, "outcome"), "nobody");
  }
  EXPECT_EQ(member(answer, "tallies").array()->size(), 2u);
}

}  // namespace
}  // namespace hearth::test
