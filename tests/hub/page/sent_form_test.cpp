#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "page/page.h"

namespace hearth::page {
namespace {

std::string body_of(std::string_view form) {
  const auto sent = read_sent_form("poll", form);
  return sent.ok() ? write_json(sent->body) : std::string(name(sent.errors().front().code));
}

TEST(SentForm, BecomesABallot) {
  const auto sent = read_sent_form("poll", "choice=park&form=a.b&rev=3&since=2&do=vote");
  ASSERT_TRUE(sent.ok());
  EXPECT_EQ(sent->form, "a.b");
  EXPECT_EQ(sent->rev, 3);
  EXPECT_EQ(sent->since, 2);
  EXPECT_EQ(sent->key, "ballot");
  EXPECT_EQ(write_json(sent->body), R"({"choice":["park"]})");
  EXPECT_TRUE(sent->errors.empty());
}

TEST(SentForm, KeepsEveryChoiceAndTheWrittenAnswer) {
  EXPECT_EQ(body_of("choice=park&choice=hall&writeIn=On+the+%22roof%22+%C3%A9"),
            R"({"choice":["park","hall"],"writeIn":"On the \"roof\" é"})");
  EXPECT_EQ(body_of("choice=%2Bown&writeIn=Roof"), R"({"choice":[],"writeIn":"Roof"})");
  EXPECT_EQ(body_of("choice=park&writeIn=+++"), R"({"choice":["park"]})");
}

TEST(SentForm, OfOneChoiceTakesTheRowThatWasPressedNotTheWordsLeftOver) {
  EXPECT_EQ(body_of("method=single&choice=park&writeIn=Pizza"), R"({"choice":["park"]})");
  EXPECT_EQ(body_of("method=single&choice=%2Bown&writeIn=Pizza"), R"({"choice":[],"writeIn":"Pizza"})");
  EXPECT_EQ(body_of("method=single&writeIn=Pizza"), R"({"choice":[],"writeIn":"Pizza"})");
  EXPECT_EQ(body_of("method=single&choice=park&choice=%2Bown&writeIn=Pizza"),
            R"({"choice":["park"],"writeIn":"Pizza"})")
      << "asked for both by hand: the core refuses it";
}

TEST(SentForm, WithNothingChosenIsNoAbstention) {
  int run = 0;
  for (const char* form : {"", "form=x", "writeIn=", "choice=%2Bown&writeIn=", "do=vote"}) {
    const auto sent = read_sent_form("poll", form);
    ASSERT_TRUE(sent.ok());
    EXPECT_EQ(sent->errors, (Errors{{Code::choose_more, "/body/choice", {{"min", 1}}}})) << form;
    ++run;
  }
  EXPECT_EQ(run, 5);
}

TEST(SentForm, RanksByPlaces) {
  EXPECT_EQ(body_of("method=ranked&given.a=2&given.b=7&given.c=&given.d=2&given.e=1"),
            R"({"ranking":["e",["a","d"],"b"]})");
}

TEST(SentForm, GivesMarks) {
  EXPECT_EQ(body_of("method=score&given.a=5&given.b=0&given.c=+"), R"({"marks":{"a":5,"b":0}})");
  EXPECT_EQ(body_of("method=dots&given.a=5&given.b=0"), R"({"marks":{"a":5}})");
  EXPECT_EQ(body_of("method=grid&given.a=yes&given.b=no"), R"({"marks":{"a":"yes","b":"no"}})");
  EXPECT_EQ(body_of("method=score&given.a=5&given.a=4"), R"({"marks":{"a":4}})") << "sent twice by hand";
}

TEST(SentForm, AnswersInWordsAndAgrees) {
  EXPECT_EQ(body_of("method=text&writeIn=Tea&choice=t-1&choice=t-2"),
            R"({"choice":["t-1","t-2"],"writeIn":"Tea"})");
}

TEST(SentForm, SaysWhatIsNoNumber) {
  int run = 0;
  for (const char* method : {"ranked", "score", "dots", "quadratic"}) {
    for (const char* text : {"x", "1.5", "1x", "99999999999999999999", "9007199254740992"}) {
      const auto sent =
          read_sent_form("poll", "given.a=1&given.b=" + std::string(text) + "&method=" + method);
      EXPECT_EQ(sent->errors, (Errors{{Code::whole_number_expected, "/given/b", {{"found", text}}}}));
      EXPECT_EQ(write_json(sent->posted),
                R"({"choice":[],"given":{"a":"1","b":")" + std::string(text) + R"("},"writeIn":""})");
      ++run;
    }
  }
  EXPECT_EQ(run, 20);
  EXPECT_EQ(read_sent_form("poll", "method=ranked&given.a=0")->errors.front().code,
            Code::whole_number_expected);
}

TEST(SentForm, WithNothingGivenIsNoAbstention) {
  int run = 0;
  for (const char* form : {"method=ranked", "method=ranked&given.a=", "method=score&given.a=+",
                           "method=dots&given.a=0", "method=grid", "method=text&writeIn=+"}) {
    EXPECT_EQ(read_sent_form("poll", form)->errors.front().code, Code::choose_more) << form;
    ++run;
  }
  EXPECT_EQ(run, 6);
  EXPECT_EQ(body_of("method=ranked&do=abstain"), R"({"ranking":[]})");
  EXPECT_EQ(body_of("method=grid&do=abstain"), R"({"marks":{}})");
  EXPECT_EQ(body_of("method=text&do=abstain"), R"({"choice":[]})");
}

TEST(SentForm, AbstainsAndWithdrawsByTheirButtons) {
  const auto abstained = read_sent_form("poll", "choice=park&do=abstain");
  EXPECT_EQ(write_json(abstained->body), R"({"choice":[]})");
  EXPECT_TRUE(abstained->errors.empty());
  const auto withdrawn = read_sent_form("poll", "choice=park&do=withdraw");
  EXPECT_TRUE(withdrawn->body.is_null());
  EXPECT_TRUE(withdrawn->errors.empty());
}

TEST(SentForm, ThatIsBrokenIsRefused) {
  int run = 0;
  for (const char* form : {"choice=%", "choice=%4", "choice=%zz", "choice=%ff", "%c3=x", "a=%C3%28"}) {
    EXPECT_EQ(body_of(form), "bad_request") << form;
    ++run;
  }
  EXPECT_EQ(run, 6);
  std::string many;
  for (int i = 0; i < 257; ++i) many += "choice=a&";
  EXPECT_EQ(body_of(many), "bad_request");
}

TEST(SentForm, ReadsOddNumbersAsNone) {
  EXPECT_EQ(read_sent_form("poll", "since=x&choice=a")->since, 0);
  EXPECT_EQ(read_sent_form("poll", "rev=x&choice=a")->rev, 0);
  EXPECT_EQ(read_sent_form("poll", "rev=99999999999999999999&choice=a")->rev, 0);
}

TEST(SentForm, OfAnotherKindHasNoForm) {
  EXPECT_EQ(read_sent_form("flow", "a=b").errors().front().code, Code::not_found);
}

TEST(Form, SplitsFieldsAsBrowsersJoinThem) {
  const auto fields = read_form("a=1&b&=c&a=2%263&");
  ASSERT_TRUE(fields.ok());
  ASSERT_EQ(fields->size(), 4U);
  EXPECT_EQ((*fields)[1].name, "b");
  EXPECT_EQ((*fields)[1].value, "");
  EXPECT_EQ((*fields)[3].value, "2&3");
}

}  // namespace
}  // namespace hearth::page
