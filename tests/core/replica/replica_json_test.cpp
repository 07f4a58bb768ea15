#include "hearth/replica_json.h"

#include <gtest/gtest.h>

#include "support/files.h"
#include "support/history.h"
#include "support/random_json.h"

namespace hearth::test {
namespace {

TEST(JsonReplica, answers_whatever_comes_with_one_of_two_shapes) {
  int answers = 0;
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    text::Random random(seed);
    JsonReplica replica("poll");
    const std::string input = write_json(random_json(random, 4));
    for (const std::string& answer : {replica.lint(input), replica.admit(input), replica.fold(input),
                                      replica.view(input), replica.restore(input)}) {
      const Json json = parsed(answer);
      ASSERT_EQ(write_json(json), answer);
      ASSERT_EQ(member(json, "ok"), Json(false));
      ASSERT_FALSE(member(json, "errors").array()->empty());
      ++answers;
    }
  }
  EXPECT_EQ(answers, 2500);
}

TEST(JsonReplica, carries_a_replica_over_as_text) {
  const History history(3, 200);
  JsonReplica replica("poll");
  EXPECT_EQ(replica.restore(write_json(history.replica().checkpoint())), R"({"ok":true})");
  const Json answer = parsed(replica.checkpoint());
  EXPECT_EQ(write_json(member(answer, "checkpoint")), write_json(history.replica().checkpoint()));
}

TEST(Refusals, are_written_with_code_path_and_args) {
  EXPECT_EQ(refusal_json({{Code::rev_conflict, "/rev", {{"rev", 2}}}, {Code::bad_id, ""}}),
            R"({"errors":[{"args":{"rev":2},"code":"rev_conflict","path":"/rev"},)"
            R"({"args":{},"code":"bad_id","path":""}],"ok":false})");
}

}  // namespace
}  // namespace hearth::test
