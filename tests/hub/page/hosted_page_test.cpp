#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "balance.h"
#include "sample.h"

namespace hearth::page {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view kCloses = R"(,"closes":"2026-12-24T17:00:00Z")";
constexpr Time kClosed = 1'798'131'600'000;

SamplePoll with_votes(std::string_view more = "") {
  SamplePoll poll(poll_with(more));
  poll.vote("m:1", R"({"choice":["park"]})")
      .vote("m:2", R"({"choice":["park"]})")
      .vote("g:3", R"({"choice":["hall"]})");
  return poll;
}

TEST(HostedPage, AsksTheQuestionInAForm) {
  const std::string page = hosted_page(SamplePoll(poll_with()).page_for(""));
  EXPECT_TRUE(is_balanced(page));
  EXPECT_THAT(page,
              AllOf(HasSubstr("<!doctype html>"), HasSubstr("<title>Where do we eat? · Pottery club</title>"),
                    HasSubstr(R"(<form method="post" action="/p/pottery/poll/lunch")"),
                    HasSubstr(R"(<input type="radio" name="choice" value="park" required="">)"),
                    HasSubstr(R"(<input type="hidden" name="form" value="signed.field">)"),
                    HasSubstr(R"(<input type="hidden" name="rev" value="0">)"),
                    HasSubstr(R"(<input type="hidden" name="since" value="1">)"), HasSubstr("It is dry."),
                    HasSubstr("Nobody has answered yet. You could be the first.")));
}

TEST(HostedPage, SaysWhatALinkIsAbout) {
  const std::string page = hosted_page(with_votes().page_for(""));
  EXPECT_THAT(
      page,
      AllOf(
          HasSubstr(R"(<meta property="og:title" content="Where do we eat?">)"),
          HasSubstr(R"(<meta property="og:description" content="In the park · In the hall · By the river">)"),
          HasSubstr(R"(<meta property="og:url" content="https://hub.example/p/pottery/poll/lunch">)"),
          HasSubstr(R"(<meta property="og:site_name" content="Pottery club">)")));
}

TEST(HostedPage, HasNeitherInlineStyleNorInlineScript) {
  const std::string page = hosted_page(with_votes(R"(,"results":"always")").page_for(""));
  EXPECT_THAT(
      page,
      AllOf(Not(HasSubstr("style=")), Not(HasSubstr("<style")), Not(HasSubstr("javascript:")),
            Not(testing::ContainsRegex(" on[a-z]+=")),
            HasSubstr(R"(<script type="module" src="/hearth.js" data-space="pottery"></script>)"),
            HasSubstr(R"(<hearth-poll name="lunch">)"), HasSubstr(R"(<rect class="length" width="67%")")));
}

TEST(HostedPage, HidesTheResultUntilOneHasVoted) {
  const SamplePoll poll = with_votes();
  const std::string before = hosted_page(poll.page_for(""));
  EXPECT_THAT(before,
              AllOf(HasSubstr("Results show once you have voted."), HasSubstr("3 people, 1 as a guest"),
                    Not(HasSubstr("<table")), Not(HasSubstr("67%")), Not(HasSubstr("Most votes so far"))));
  const std::string after = hosted_page(poll.answer_for("g:3"));
  EXPECT_TRUE(is_balanced(after));
  EXPECT_THAT(after, AllOf(HasSubstr("<table"), HasSubstr("67%"), HasSubstr("Most votes so far"),
                           HasSubstr("Your vote<")));
}

TEST(HostedPage, ShowsNoNumberOfAResultThatIsHiddenUntilTheEnd) {
  const SamplePoll poll = with_votes(std::string(R"(,"results":"after-close")") + std::string(kCloses));
  for (const PageInput& input : {poll.page_for(""), poll.answer_for("g:3")}) {
    EXPECT_THAT(hosted_page(input),
                AllOf(Not(HasSubstr("<table")), Not(HasSubstr("67%")), Not(HasSubstr("class=\"bar\"")),
                      HasSubstr("Results show when the poll closes, on ")));
  }
}

TEST(HostedPage, ThanksForAVoteAndOffersToChangeIt) {
  const std::string page = hosted_page(with_votes(kCloses).answer_for("g:3"));
  EXPECT_THAT(page,
              AllOf(HasSubstr("<title>Your vote is in: Where do we eat?"), HasSubstr("Your vote is in."),
                    HasSubstr("You chose <bdi lang=\"\">In the hall</bdi>."),
                    HasSubstr("You can change it below"), HasSubstr("Thursday, 24 December 2026, 17:00 UTC"),
                    HasSubstr("Change my vote"), HasSubstr(R"(value="hall" checked="")"),
                    HasSubstr(R"(name="rev" value="1")"), HasSubstr(">Withdraw<")));
}

TEST(HostedPage, SaysThatAnAnswerWaitsForASteward) {
  PageInput input = with_votes().answer_for("g:3");
  Json::Object own = *input.own.object();
  own.emplace_back("waiting", Json::Object{{"ballot", Json::Object{{"status", "held"}}}});
  input.own = std::move(own);
  EXPECT_THAT(hosted_page(input),
              AllOf(HasSubstr("Your answer waits for a steward."), Not(HasSubstr("Your vote is in"))));
}

TEST(HostedPage, DoesNotUpgradeTheAnswerToAForm) {
  const SamplePoll poll = with_votes();
  PageInput refused = poll.page_for("");
  refused.errors = {{Code::poll_closed, ""}};
  for (const PageInput& input : {poll.answer_for("g:3"), refused}) {
    EXPECT_THAT(hosted_page(input), AllOf(Not(HasSubstr("<script")), Not(HasSubstr("<hearth-poll"))));
  }
}

TEST(HostedPage, SaysThatAVoteIsTakenBackOrAnAbstention) {
  SamplePoll poll = with_votes();
  EXPECT_THAT(hosted_page(poll.answer_for("g:new")),
              AllOf(HasSubstr("Your vote is withdrawn."), Not(HasSubstr("Your vote is in"))));
  poll.vote("g:4", R"({"choice":[]})");
  EXPECT_THAT(hosted_page(poll.answer_for("g:4")),
              AllOf(HasSubstr("You are seeing the results without having chosen."),
                    HasSubstr("Vote after all"), Not(HasSubstr("You chose"))));
}

TEST(HostedPage, OffersToAbstainOnlyWhereThatShowsTheResult) {
  EXPECT_THAT(hosted_page(with_votes().page_for("")), HasSubstr("Just see results"));
  for (const char* more :
       {R"(,"results":"always")", R"(,"results":"after-close","closes":"2026-12-24T17:00:00Z")"}) {
    EXPECT_THAT(hosted_page(with_votes(more).page_for("")),
                AllOf(HasSubstr(">Vote<"), Not(HasSubstr("Just see results"))));
  }
  EXPECT_THAT(hosted_page(with_votes().answer_for("g:3")), Not(HasSubstr("Just see results")));
}

TEST(HostedPage, KeepsWhatWasRefusedInTheForm) {
  PageInput input = SamplePoll(poll_with(R"(,"writeIns":true)")).page_for("");
  input.errors = {{Code::choose_fewer, "/body/choice", {{"max", 1}}}};
  input.posted = *parse_json(R"({"choice":["river"],"writeIn":"On the roof"})");
  const std::string page = hosted_page(input);
  EXPECT_THAT(page, AllOf(HasSubstr("<title>Not sent: "), HasSubstr(R"(role="alert")"),
                          HasSubstr("You can choose at most 1."), HasSubstr(R"(value="river" checked="")"),
                          HasSubstr(R"(value="On the roof")")));
}

TEST(HostedPage, OffersNoFormWhereVotesAreFinal) {
  const SamplePoll poll = with_votes(R"(,"changeable":false)");
  EXPECT_THAT(hosted_page(poll.answer_for("g:3")),
              AllOf(HasSubstr("Votes in this poll are final."), Not(HasSubstr("<form"))));
}

TEST(HostedPage, OffersNoFormWhereOnlyMembersAnswer) {
  PageInput input = with_votes().page_for("");
  input.form.clear();
  EXPECT_THAT(hosted_page(input), AllOf(HasSubstr("Only members can answer here"),
                                        HasSubstr("<li dir=\"auto\" lang=\"\">In the park</li>"),
                                        Not(HasSubstr("You could be the first")), Not(HasSubstr("<form"))));
}

TEST(HostedPage, ShowsAClosedPollWithItsResult) {
  const std::string page = hosted_page(with_votes(kCloses).close(kClosed).page_for(""));
  EXPECT_TRUE(is_balanced(page));
  EXPECT_THAT(page, AllOf(HasSubstr("This poll is closed."), HasSubstr(">Most votes<"),
                          HasSubstr("Closed on "), Not(HasSubstr("<form")), Not(HasSubstr(".ics"))));
}

TEST(HostedPage, SaysWhenAPollOpens) {
  const SamplePoll poll(poll_with(R"(,"opens":"2027-01-01T09:05:00Z")"));
  EXPECT_THAT(hosted_page(poll.page_for("")),
              AllOf(HasSubstr("Friday, 1 January 2027, 09:05 UTC"),
                    HasSubstr("<li dir=\"auto\" lang=\"\">In the park</li>"), Not(HasSubstr("<form"))));
}

TEST(HostedPage, CallsATieATie) {
  SamplePoll poll(poll_with(R"(,"results":"always")"));
  poll.vote("m:1", R"({"choice":["park"]})").vote("m:2", R"({"choice":["hall"]})");
  EXPECT_THAT(hosted_page(poll.page_for("")),
              AllOf(HasSubstr("Tied for most"), Not(HasSubstr("Most votes so far"))));
}

TEST(HostedPage, SaysHowManyOneMayChoose) {
  const std::pair<const char*, const char*> cases[] = {
      {"", "Choose one<"},
      {R"(,"method":"approval")", "Choose as many as you like<"},
      {R"(,"method":"multiple")", "Choose one or more<"},
      {R"(,"method":"multiple","max":2)", "Choose up to 2<"},
      {R"(,"method":"multiple","min":2)", "Choose at least 2<"},
      {R"(,"method":"multiple","min":2,"max":2)", "Choose 2<"},
      {R"(,"method":"multiple","min":2,"max":3,"writeIns":true)", "Choose 2 to 3<"},
  };
  int run = 0;
  for (const auto& [more, words] : cases) {
    EXPECT_THAT(hosted_page(SamplePoll(poll_with(more)).page_for("")),
                HasSubstr("<legend>" + std::string(words)))
        << more;
    ++run;
  }
  EXPECT_EQ(run, 7);
}

TEST(HostedPage, OffersToUnpressAnOptionForAnAnswerOfOnesOwn) {
  EXPECT_THAT(hosted_page(SamplePoll(poll_with(R"(,"writeIns":true)")).page_for("")),
              HasSubstr(R"(type="radio" name="choice" value="+own")"));
  EXPECT_THAT(hosted_page(SamplePoll(poll_with(R"(,"writeIns":true,"method":"approval")")).page_for("")),
              AllOf(Not(HasSubstr("+own")), HasSubstr(R"(name="writeIn")")));
}

TEST(HostedPage, ShowsHostileTextAsText) {
  const std::string evil = R"(</title></script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>&)";
  SamplePoll poll(R"({"kind":"poll","results":"always","writeIns":true,"question":")" + evil +
                  R"(","description":")" + evil + R"(","options":[{"id":"a","label":")" + evil +
                  R"(","description":")" + evil + R"("},{"id":"b","label":"B"}]})");
  poll.vote("g:1", R"({"choice":["a"]})");
  PageInput refused = poll.page_for("");
  refused.space_title = refused.form = evil;
  refused.errors = {{Code::unknown_option, "", {{"id", evil}}}};
  refused.posted = Json::Object{{"choice", Json::Array{}}, {"writeIn", evil}};
  int run = 0;
  for (const PageInput& input : {poll.page_for(""), poll.answer_for("g:1"), refused}) {
    const std::string page = hosted_page(input);
    EXPECT_TRUE(is_balanced(page));
    EXPECT_THAT(page, AllOf(Not(HasSubstr("<img")), Not(HasSubstr("<script>")), Not(HasSubstr("\"'>")),
                            HasSubstr("&lt;/title&gt;")));
    ++run;
  }
  EXPECT_EQ(run, 3);
}

TEST(ErrorPage, SaysWhatIsWrong) {
  EXPECT_THAT(error_page({Code::no_document, ""}), HasSubstr("There is nothing published under this name."));
  EXPECT_THAT(error_page({Code::too_many_requests, "", {{"seconds", 20}}}), HasSubstr("try again in 20 s"));
  EXPECT_TRUE(is_balanced(error_page({Code::internal, ""})));
}

TEST(CalendarEntry, NotesTheClosingTime) {
  const std::string entry = calendar_entry(with_votes(kCloses).page_for(""), SamplePoll::kNow);
  EXPECT_THAT(entry, AllOf(testing::StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"),
                           HasSubstr("\r\nDTSTART:20261224T170000Z\r\n"),
                           HasSubstr("\r\nDTSTAMP:20260921T141320Z\r\n"),
                           HasSubstr("\r\nSUMMARY:Poll closes: Where do we eat?\r\n"),
                           HasSubstr("\r\nURL:https://hub.example/p/pottery/poll/lunch\r\n"),
                           testing::EndsWith("END:VCALENDAR\r\n")));
}

TEST(CalendarEntry, IsNoneForAPollThatNeverCloses) {
  EXPECT_EQ(calendar_entry(with_votes().page_for(""), SamplePoll::kNow), "");
}

TEST(CalendarEntry, FoldsLongLinesBetweenCharactersAndEscapes) {
  std::string question = "Eat, drink; rest\\\\";
  for (int i = 0; i < 60; ++i) question += "é";
  const SamplePoll poll(R"({"kind":"poll","closes":"2026-12-24T17:00:00Z","question":")" + question +
                        R"(","options":[{"id":"a","label":"A"},{"id":"b","label":"B"}]})");
  const std::string entry = calendar_entry(poll.page_for(""), SamplePoll::kNow);
  EXPECT_THAT(entry, HasSubstr("Eat\\, drink\\; rest\\\\"));
  std::string_view rest = entry;
  int lines = 0;
  for (std::size_t end = rest.find("\r\n"); end != rest.npos; end = rest.find("\r\n")) {
    const std::string line(rest.substr(0, end));
    EXPECT_LE(line.size(), 75U);
    EXPECT_TRUE(parse_json(write_json(line)).ok()) << "cut inside a character: " << line;
    rest.remove_prefix(end + 2);
    ++lines;
  }
  EXPECT_GE(lines, 15);
}

}  // namespace
}  // namespace hearth::page
