#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "command.h"
#include "space/temporary_folder.h"

namespace hearth::cli {
namespace {

using space::poll_text;
using testing::HasSubstr;
using testing::Not;

class LintTest : public testing::Test {
 protected:
  Ran lint(std::string_view file, std::string_view text, bool colour = false) {
    disk_.write(file, text);
    return run_command({"lint", path(file)}, "", nullptr, colour);
  }
  [[nodiscard]] std::string path(std::string_view file) const { return (disk_.path() / file).string(); }

  space::TemporaryFolder disk_;
};

TEST_F(LintTest, SaysThatASoundFileIsSound) {
  const Ran ran = lint("poll/lunch.json", poll_text("Lunch?"));
  EXPECT_EQ(ran.code, kDone);
  EXPECT_EQ(ran.out, "Sound: 1 file.\n");
  EXPECT_EQ(ran.err, "");
}

TEST_F(LintTest, ShowsThePlaceToMend) {
  const Ran ran =
      lint("poll/lunch.json",
           "{\n  \"kind\": \"poll\",\n  \"question\": \"Lunch?\",\n  \"colour\": \"red\",\n"
           "  \"options\": [{\"id\": \"a\", \"label\": \"A\"}, {\"id\": \"b\", \"label\": \"\"}]\n}\n");
  EXPECT_EQ(ran.code, kRefused);
  EXPECT_EQ(ran.out,
            path("poll/lunch.json") +
                ":4:13: There is no field called \"colour\" here.\n"
                "  4 |   \"colour\": \"red\",\n"
                "    |             ^\n" +
                path("poll/lunch.json") +
                ":5:63: This text is empty.\n"
                "  5 |   \"options\": [{\"id\": \"a\", \"label\": \"A\"}, {\"id\": \"b\", \"label\": \"\"}]\n"
                "    |                                                               ^\n"
                "2 problems in 1 file.\n");
}

TEST_F(LintTest, ReadsAPolicyAndKnowsThePacksOfItsHub) {
  EXPECT_EQ(lint("filter/default.json", R"({"kind":"filter","audience":"kids"})").out, "Sound: 1 file.\n");
  const Ran rude = lint("filter/default.json", R"({"kind":"filter","audience":"pirates"})");
  EXPECT_THAT(rude.out, HasSubstr("default.json:1:29: This must be one of: friends, kids"));
  const Ran foreign = lint("filter/default.json", R"({"kind":"filter","languages":["en","tlh"]})");
  EXPECT_EQ(foreign.code, kRefused);
  EXPECT_THAT(foreign.out, HasSubstr("default.json:1:36: There is no lexicon here for \"tlh\"."));
}

TEST_F(LintTest, PassesWhatIsOnlyWorthANote) {
  const Ran ran =
      lint("poll/lunch.json",
           R"({"kind":"poll","question":"?","options":[{"id":"a","label":"Yes"},{"id":"b","label":"yes"}]})");
  EXPECT_EQ(ran.code, kDone);
  EXPECT_THAT(ran.out, HasSubstr("Note: This label reads the same as that of \"a\"."));
  EXPECT_THAT(ran.out, HasSubstr("Sound: 1 file, 1 note.\n"));
}

TEST_F(LintTest, ChecksThatTheNameIsTheFilesName) {
  std::string text = poll_text("Lunch?");
  text.insert(1, R"("name":"supper",)");
  EXPECT_THAT(lint("poll/lunch.json", text).out, HasSubstr("something else than \"lunch\""));
  EXPECT_EQ(lint("poll/supper.json", text).code, kDone);
}

TEST_F(LintTest, ChecksAFolderAsASpace) {
  disk_.write("poll/lunch.json", poll_text("Lunch?"));
  disk_.write("poll/broken.json", "{\n");
  disk_.write("space.json", R"({"origins":["pottery.example"]})");
  const Ran ran = run_command({"lint", disk_.path().string()});
  EXPECT_EQ(ran.code, kRefused);
  EXPECT_THAT(ran.out, HasSubstr("poll/broken.json:2:1: This is not valid JSON. It ends too early"));
  EXPECT_THAT(ran.out, HasSubstr("space.json:1:13: Write an origin"));
  EXPECT_THAT(ran.out, HasSubstr("2 problems in 3 files.\n"));
}

TEST_F(LintTest, ChecksSpaceJsonAlone) {
  EXPECT_EQ(lint("space.json", R"({"title":"Pottery"})").code, kDone);
  EXPECT_THAT(lint("space.json", R"({"tilte":"Pottery"})").out, HasSubstr("\"tilte\""));
}

TEST_F(LintTest, RefusesKindsThatAreNone) {
  EXPECT_THAT(lint("poll/a.json", R"({"kind":"pool"})").out, HasSubstr("\"pool\""));
  EXPECT_THAT(lint("poll/a.json", R"({})").out, HasSubstr("\"kind\" is missing"));
  EXPECT_THAT(lint("poll/a.json", R"([])").out, HasSubstr("object"));
}

TEST_F(LintTest, ReadsTheStandardInput) {
  EXPECT_EQ(run_command({"lint", "-"}, poll_text("Lunch?")).code, kDone);
  EXPECT_THAT(run_command({"lint", "-"}, "{").out, HasSubstr("-:1:2:"));
}

TEST_F(LintTest, SaysWhichFileCannotBeRead) {
  const Ran ran = run_command({"lint", path("nope.json")});
  EXPECT_EQ(ran.code, kRefused);
  EXPECT_THAT(ran.out, HasSubstr("nope.json: This file cannot be read."));
  EXPECT_EQ(run_command({"lint"}).code, kNotUnderstood);
}

TEST_F(LintTest, ColoursOnlyWhereItMay) {
  EXPECT_THAT(lint("poll/a.json", "{", true).out, HasSubstr("\x1b["));
  EXPECT_THAT(lint("poll/a.json", "{", false).out, Not(HasSubstr("\x1b[")));
}

TEST_F(LintTest, LetsNoFileSteerTheTerminal) {
  const Ran ran = lint("poll/a.json", "{\"kind\":\"poll\",\"\\u001b[2J\":1}\x1b[31m");
  EXPECT_EQ(ran.code, kRefused);
  EXPECT_THAT(ran.out, Not(HasSubstr("\x1b")));
  EXPECT_THAT(lint("poll/a.json", "{\"kind\":\"poll\",\"\\u001b[2J\":1}").out, Not(HasSubstr("\x1b")));
}

}  // namespace
}  // namespace hearth::cli
