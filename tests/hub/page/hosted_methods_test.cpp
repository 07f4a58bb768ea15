// The hosted page of polls that rank, mark or write.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "balance.h"
#include "sample.h"

namespace hearth::page {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr Time kClosed = 1'798'131'600'000;
constexpr std::string_view kAlways = R"(,"results":"always")";

std::string poll_of(const std::string& method, const std::string& more = "") {
  return poll_with(R"(,"method":")" + method + "\"" + std::string(kAlways) + more);
}

std::string page_of(const std::string& poll) {
  const std::string page = hosted_page(SamplePoll(poll).page_for(""));
  EXPECT_TRUE(is_balanced(page));
  return page;
}

std::string refused(const std::string& poll, const Errors& errors, std::string_view posted) {
  PageInput input = SamplePoll(poll).page_for("");
  input.errors = errors;
  input.posted = *parse_json(posted);
  return hosted_page(input);
}

TEST(HostedRanking, AsksForPlaces) {
  const std::string page = page_of(poll_of("ranked"));
  EXPECT_THAT(page, AllOf(HasSubstr("<legend>Give each option its place, 1 for the best."),
                          HasSubstr("; options can share a place</legend>"),
                          HasSubstr(R"(<select name="given.park"><option value="">no place</option>)"),
                          HasSubstr(R"(<option value="3">3</option></select>)"),
                          HasSubstr(R"(<input type="hidden" name="method" value="ranked">)")));
  EXPECT_THAT(page_of(poll_of("ranked", R"(,"sharedRanks":false)")), HasSubstr("; no two can share a place"));
}

TEST(HostedRanking, OfManyOptionsIsTyped) {
  std::string options;
  for (int i = 0; i < 13; ++i) {
    const std::string id = "o" + std::to_string(i);
    options += (i == 0 ? "" : ",") + (R"({"id":")" + id + R"(","label":")" + id + R"("})");
  }
  EXPECT_THAT(page_of(R"({"kind":"poll","question":"?","method":"ranked","options":[)" + options + "]}"),
              AllOf(HasSubstr(R"(<input type="number" name="given.o12" value="" min="1" max="13")"),
                    Not(HasSubstr("<select"))));
}

TEST(HostedRanking, SaysWhatOneRankedAndKeepsItInTheForm) {
  SamplePoll poll(poll_of("ranked"));
  poll.vote("g:1", R"({"ranking":["river",["park","hall"]]})");
  EXPECT_THAT(
      hosted_page(poll.answer_for("g:1")),
      AllOf(HasSubstr("You ranked 1. <bdi lang=\"\">By the river</bdi>, 2. <bdi lang=\"\">In the park</bdi>, "
                      "2. <bdi lang=\"\">In the hall</bdi>."),
            HasSubstr(R"(<option value="1" selected="">1</option>)"), HasSubstr("You: place 2<")));
}

TEST(HostedRanking, NamesTheOptionsThatShareAPlace) {
  EXPECT_THAT(
      refused(poll_of("ranked", R"(,"sharedRanks":false)"),
              {{Code::shared_rank, "/body/ranking/0"}, {Code::shared_rank, "/body/ranking/1"}},
              R"({"choice":[],"given":{"park":"1","river":"1","hall":"2"}})"),
      AllOf(HasSubstr("<p dir=\"auto\"><bdi lang=\"\">In the park</bdi>, <bdi lang=\"\">By the river</bdi>: "
                      "In this poll no two options can share a rank.</p></div>"),
            HasSubstr(R"(<option value="2" selected="">2</option>)")));
}

TEST(HostedMarks, AskByAScaleOrANumber) {
  EXPECT_THAT(page_of(poll_of("score")),
              AllOf(HasSubstr("Give each 0 to 5 points, 5 to what you like best"),
                    HasSubstr(R"(<input type="radio" name="given.park" value="" checked="">)"),
                    HasSubstr(R"(<input type="radio" name="given.park" value="5">)")));
  EXPECT_THAT(page_of(poll_of("score", R"(,"max":11)")),
              AllOf(HasSubstr(R"(<input type="number" name="given.park" value="" min="0" max="11")"),
                    Not(HasSubstr("type=\"radio\""))));
  EXPECT_THAT(
      page_of(poll_of("rating", R"(,"min":2,"max":4)")),
      AllOf(HasSubstr("Rate each from 2 to 4, the best"), HasSubstr(R"(name="given.hall" value="2">)"),
            Not(HasSubstr(R"(name="given.hall" value="1">)"))));
  EXPECT_THAT(page_of(poll_of("dots", R"(,"budget":7,"max":3)")),
              AllOf(HasSubstr("You have 7 dots: spread them as you like, at most 3 on one option"),
                    HasSubstr(R"(min="0" max="3")")));
  EXPECT_THAT(page_of(poll_of("quadratic", R"(,"budget":10)")),
              AllOf(HasSubstr("You have 10 credits. One vote for an option costs 1, two cost 4"),
                    HasSubstr(R"(min="0" max="3")")));
}

TEST(HostedMarks, KeepWhatWasRefusedAndNameTheOption) {
  EXPECT_THAT(refused(poll_of("score", R"(,"max":20)"),
                      {{Code::whole_number_expected, "/given/park", {{"found", "many"}}},
                       {Code::out_of_range, "/body/marks/hall", {{"min", 0}, {"max", 20}}}},
                      R"({"given":{"park":"many","hall":"21"}})"),
              AllOf(HasSubstr("<bdi lang=\"\">In the park</bdi>: Write a whole number from 0 to 20 here, not "
                              "&quot;many&quot;."),
                    HasSubstr("<bdi lang=\"\">In the hall</bdi>: This must be from 0 to 20."),
                    HasSubstr(R"(name="given.hall" value="21")")));
  EXPECT_THAT(refused(poll_of("dots"), {{Code::over_budget, "/body/marks", {{"spent", 12}, {"budget", 10}}}},
                      R"({"given":{"park":"12"}})"),
              AllOf(HasSubstr("This takes 12, and you have 10."), HasSubstr(R"(value="12")")));
  EXPECT_THAT(refused(poll_of("score"), {{Code::choose_more, "/body/choice", {{"min", 1}}}}, "{}"),
              HasSubstr("Please answer at least one row."));
}

TEST(HostedMarks, ShowTotalsAndMeans) {
  SamplePoll score(poll_of("score"));
  score.vote("g:1", R"({"marks":{"park":4,"hall":0}})").vote("g:2", R"({"marks":{"park":2}})");
  EXPECT_THAT(
      hosted_page(score.answer_for("g:1")),
      AllOf(HasSubstr("You gave <bdi lang=\"\">In the park</bdi>: 4; <bdi lang=\"\">In the hall</bdi>: 0."),
            HasSubstr(R"(<td class="percent">60%</td><td class="count">6</td>)"),
            HasSubstr("Most points so far"), HasSubstr("The votes are being counted.")));
  SamplePoll rating(poll_of("rating"));
  rating.vote("g:1", R"({"marks":{"park":4}})").vote("g:2", R"({"marks":{"park":5}})");
  EXPECT_THAT(hosted_page(rating.page_for("")),
              AllOf(HasSubstr(R"(<td class="percent">4.50</td><td class="count">2</td>)"),
                    HasSubstr("Everybody could give each option 1 to 5.")));
}

TEST(HostedGrid, ShowsTimesAndSaysInWhichZone) {
  SamplePoll poll(
      R"({"kind":"poll","question":"When?","method":"grid","results":"always","zone":"Europe/Berlin",
          "options":[{"id":"a","starts":"2026-12-24T17:00:00Z","ends":"2026-12-24T19:00:00Z"},{"id":"b","starts":"2026-12-25T17:00:00Z"}]})");
  poll.vote("g:1", R"({"marks":{"a":"yes","b":"maybe"}})");
  const std::string page = hosted_page(poll.answer_for("g:1"));
  EXPECT_TRUE(is_balanced(page));
  EXPECT_THAT(
      page, AllOf(HasSubstr("Thursday, 24 December 2026, 17:00 to 19:00 UTC"), HasSubstr("Suits most so far"),
                  HasSubstr(R"(value="yes" checked="")"), HasSubstr("You: maybe<"),
                  HasSubstr("All times are in UTC"), HasSubstr("<bdi>Europe/Berlin</bdi>")));
}

TEST(HostedText, TakesAnAnswerAndShowsThoseThatAreKnown) {
  SamplePoll poll(R"({"kind":"poll","question":"Why?","method":"text","results":"always"})");
  EXPECT_THAT(hosted_page(poll.page_for("")),
              AllOf(HasSubstr("<legend>Answer in your own words</legend>"), Not(HasSubstr("checkbox"))));
  poll.vote("g:1", R"({"choice":[],"writeIn":"Because"})").vote("g:2", R"({"writeIn":"because."})");
  EXPECT_THAT(
      hosted_page(poll.answer_for("g:1")),
      AllOf(HasSubstr("You answered <bdi lang=\"\">Because</bdi>."), HasSubstr("or agree with others"),
            HasSubstr(R"(<input type="checkbox" name="choice" value="t-)"),
            HasSubstr(R"(<td class="percent">100%</td><td class="count">2</td>)")));
}

TEST(HostedText, HidesAnswersThatAreHidden) {
  SamplePoll poll(R"({"kind":"poll","question":"Why?","method":"text"})");
  poll.vote("g:1", R"({"writeIn":"Because"})");
  EXPECT_THAT(hosted_page(poll.page_for("")), Not(HasSubstr("Because")));
}

SamplePoll ranked_votes(const std::string& more = "") {
  SamplePoll poll(poll_of("ranked", more));
  poll.vote("m:1", R"({"ranking":["park","hall"]})")
      .vote("m:2", R"({"ranking":["park"]})")
      .vote("m:3", R"({"ranking":["hall"]})")
      .vote("m:4", R"({"ranking":["hall"]})")
      .vote("m:5", R"({"ranking":["river","hall"]})");
  return poll;
}

TEST(HostedCount, TellsTheRounds) {
  SamplePoll poll = ranked_votes(R"(,"count":["irv","schulze"])");
  poll.count();
  const std::string page = hosted_page(poll.page_for(""));
  EXPECT_TRUE(is_balanced(page));
  EXPECT_THAT(
      page,
      AllOf(HasSubstr("In the hall would win if the poll closed now."), HasSubstr("Ahead so far"),
            HasSubstr("<summary>How it was counted</summary><h2>Instant runoff</h2>"),
            HasSubstr(
                "\u2068By the river\u2069 has fewest, so its 1 ballot moves on to \u2068In the hall\u2069."),
            HasSubstr("<h2>Comparisons</h2>"), HasSubstr("Ahead so far: "), Not(HasSubstr("Winner: ")),
            Not(HasSubstr("How the tie was drawn"))));
}

TEST(HostedCount, SaysWhenItHasNotSeenTheLastVotes) {
  SamplePoll poll = ranked_votes();
  poll.count();
  poll.vote("m:6", R"({"ranking":["park"]})");
  EXPECT_THAT(hosted_page(poll.page_for("")), HasSubstr("Counted so far: 5 of 6."));
}

TEST(HostedCount, IsHiddenWithTheResult) {
  SamplePoll poll(poll_with(R"(,"method":"ranked","results":"after-close","closes":"2026-12-24T17:00:00Z")"));
  poll.vote("m:1", R"({"ranking":["park"]})").count();
  EXPECT_THAT(hosted_page(poll.page_for("")),
              AllOf(Not(HasSubstr("How it was counted")), Not(HasSubstr("would win"))));
}

TEST(HostedCount, SaysHowToCheckADrawnTie) {
  SamplePoll poll(poll_of("ranked", R"(,"closes":"2026-12-24T17:00:00Z")"));
  poll.vote("m:1", R"({"ranking":["park"]})").vote("m:2", R"({"ranking":["hall"]})").close(kClosed);
  const Json found = poll.count();
  const std::string page = hosted_page(poll.page_for(""));
  EXPECT_TRUE(is_balanced(page));
  EXPECT_THAT(page, AllOf(HasSubstr("the draw decides"), HasSubstr(" has won."), HasSubstr(">Winner<"),
                          HasSubstr("<h2>How the tie was drawn</h2>"), HasSubstr("<dt>The secret</dt>"),
                          Not(HasSubstr("drawn elsewhere")),
                          HasSubstr("hearth tally poll.json ballots.json --draw " +
                                    *found.find("draw")->string() + "<")));
}

TEST(HostedCount, SaysThatAResultDoesNotBind) {
  SamplePoll poll = ranked_votes(R"(,"closes":"2026-12-24T17:00:00Z","quorum":{"ballots":9})");
  poll.close(kClosed);
  poll.count();
  EXPECT_THAT(hosted_page(poll.page_for("")),
              AllOf(HasSubstr("The result does not bind: 9 had to answer. There were 5 people."),
                    HasSubstr("Came first"), Not(HasSubstr(">Winner<"))));
}

TEST(HostedMethods, ShowHostileTextAsText) {
  const std::string evil = R"(</p><img src=x onerror=alert(1)>\"'&)";
  const std::string options = R"("options":[{"id":"a","label":")" + evil + R"("},{"id":"b","label":"B"}])";
  int run = 0;
  for (const char* method : {"ranked", "score", "dots", "rating"}) {
    SamplePoll poll(R"({"kind":"poll","question":"?","results":"always","method":")" + std::string(method) +
                    "\"," + options + "}");
    poll.vote("g:1", std::string(method) == "ranked" ? R"({"ranking":["a","b"]})" : R"({"marks":{"a":3}})");
    if (std::string(method) != "rating") poll.count();
    PageInput refusal = poll.page_for("");
    refusal.errors = {{Code::whole_number_expected, "/given/a", {{"found", evil}}}};
    refusal.posted = Json::Object{{"given", Json::Object{{"a", evil}}}};
    for (const PageInput& input : {poll.answer_for("g:1"), refusal}) {
      const std::string page = hosted_page(input);
      EXPECT_TRUE(is_balanced(page)) << method;
      EXPECT_THAT(page, Not(HasSubstr("<img"))) << method;
      ++run;
    }
  }
  EXPECT_EQ(run, 8);
}

}  // namespace
}  // namespace hearth::page
