// The JSON face of matching: the same bytes whatever the order, and what is refused before it is read.
#include "hearth/match_json.h"

#include <gtest/gtest.h>

#include "json/build.h"
#include "match/support.h"
#include "support/files.h"

namespace hearth::test {
namespace {

using match::Problem;

Json fits_of(const Problem& problem, std::size_t ask) {
  Json::Object fits;
  for (const match::Fit& fit : problem.fits) {
    if (fit.ask == ask) fits.emplace_back(problem.helpers[fit.helper].id, fit.cost);
  }
  return fits;
}

Json to_json(const Problem& problem) {
  Json::Array asks;
  for (std::size_t i = 0; i < problem.asks.size(); ++i) {
    const match::Ask& ask = problem.asks[i];
    asks.emplace_back(object_of({{"id", ask.id},
                                 {"needs", ask.needs},
                                 {"openCost", ask.open_cost},
                                 {"helpers", fits_of(problem, i)}}));
  }
  Json::Array helpers;
  for (const match::Helper& helper : problem.helpers) {
    Json::Object item = object_of({{"id", helper.id}, {"capacity", helper.capacity}, {"load", helper.load}});
    if (helper.rests_until > problem.now) item.emplace_back("restsUntil", "2026-05-02T08:00:00Z");
    helpers.emplace_back(std::move(item));
  }
  Json::Array blocks;
  for (const match::Pair& pair : problem.blocks)
    blocks.emplace_back(Json::Array{problem.asks[pair.ask].id, problem.helpers[pair.helper].id});
  return object_of({{"asks", std::move(asks)},
                    {"helpers", std::move(helpers)},
                    {"blocks", std::move(blocks)},
                    {"loadCost", problem.load_cost},
                    {"key", problem.key},
                    {"now", "2026-05-01T08:00:00Z"}});
}

TEST(MatchJson, answers_the_same_bytes_whatever_the_order) {
  match::test::Random random(6);
  for (int i = 0; i < 200; ++i) {
    const match::test::Sizes sizes{1 + random.below(20), 1 + random.below(20), 3, i % 2 == 0 ? 1U : 20U};
    const Problem problem = match::test::random_problem(random, sizes);
    const std::string answer = match_json(write_json(to_json(problem)));
    ASSERT_EQ(answer, write_json(parsed(answer)));
    for (int turn = 0; turn < 3; ++turn) {
      const Problem other = match::test::shuffled(problem, random);
      ASSERT_EQ(match_json(write_json(to_json(other))), answer);
    }
    const Json proposed =
        object_of({{"problem", to_json(problem)}, {"matching", member(parsed(answer), "matching")}});
    ASSERT_EQ(check_match_json(write_json(proposed)), R"({"accepted":true,"ok":true})");
  }
}

TEST(MatchJson, reads_back_what_it_writes) {
  match::test::Random random(7);
  const Problem problem = match::test::random_problem(random, {20, 10, 3, 20});
  const match::Matching found = *match::solve(problem);
  const Result<match::Matching> again = match::read_matching(match::to_json(found, problem), problem);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->matches, found.matches);
  EXPECT_EQ(again->prices, found.prices);
}

TEST(MatchJson, refuses_what_is_no_json_and_names_the_place) {
  EXPECT_EQ(match_json("{"), R"({"errors":[{"args":{"byte":2,"column":2,"line":1},"code":"json_syntax",)"
                             R"("path":""}],"ok":false})");
  EXPECT_EQ(match_json("[]"), R"({"errors":[{"args":{"expected":"object"},"code":"wrong_type","path":""}],)"
                              R"("ok":false})");
  EXPECT_EQ(check_match_json("{}"),
            R"({"errors":[{"args":{"field":"problem"},"code":"missing_field","path":"/problem"},)"
            R"({"args":{"field":"matching"},"code":"missing_field","path":"/matching"}],"ok":false})");
  EXPECT_EQ(check_match_json(R"({"problem":{},"matching":{}})").substr(0, 84),
            R"({"errors":[{"args":{"field":"asks"},"code":"missing_field","path":"/problem/asks"},{)");
  EXPECT_EQ(match_json(std::string(4194305, ' ')).substr(0, 58),
            R"({"errors":[{"args":{"max":4194304},"code":"json_too_large")");
}

}  // namespace
}  // namespace hearth::test
