#include "cli/cli.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "command.h"

namespace hearth::cli {
namespace {

using testing::HasSubstr;

TEST(Cli, ExplainsItself) {
  const Ran help = run_command({"--help"});
  EXPECT_EQ(help.code, kDone);
  EXPECT_THAT(help.out,
              testing::AllOf(HasSubstr("hearth serve"), HasSubstr("hearth lint"), HasSubstr("hearth tally")));
  EXPECT_EQ(run_command({"help"}).out, help.out);
  EXPECT_EQ(run_command({}).code, kNotUnderstood);
  EXPECT_EQ(run_command({}).err, help.out);
  for (const char* command : {"serve", "lint", "tally"}) {
    EXPECT_EQ(run_command({command, "--help"}).code, kDone);
    EXPECT_THAT(run_command({command, "--help"}).out, HasSubstr("hearth " + std::string(command)));
  }
}

TEST(Cli, HelpFitsATerminal) {
  int lines = 0;
  for (const char* command : {"serve", "lint", "tally"}) {
    std::istringstream help(run_command({command, "--help"}).out);
    for (std::string line; std::getline(help, line); ++lines) EXPECT_LE(line.size(), 110U) << line;
  }
  EXPECT_GE(lines, 30);
}

TEST(Cli, SaysWhichHearthItIs) {
  EXPECT_THAT(run_command({"--version"}).out, testing::MatchesRegex("hearth [0-9.]+\n"));
}

TEST(Cli, GuessesWhatWasMeant) {
  EXPECT_THAT(run_command({"srve"}).err, HasSubstr("Did you mean \"serve\"?"));
  EXPECT_THAT(run_command({"lnit"}).err, HasSubstr("Did you mean \"lint\"?"));
  EXPECT_THAT(run_command({"publish"}).err, testing::Not(HasSubstr("Did you mean")));
  EXPECT_EQ(run_command({"srve"}).code, kNotUnderstood);
}

class ServeTest : public testing::Test {
 protected:
  Ran serve(std::vector<std::string> args) {
    args.insert(args.begin(), "serve");
    return run_command(args, "", [this](const ServeOptions& options) {
      options_ = options;
      return 7;
    });
  }

  std::optional<ServeOptions> options_;
};

TEST_F(ServeTest, HasADefaultForEverythingButTheFolder) {
  EXPECT_EQ(serve({"--space", "my-space"}).code, 7);
  ASSERT_TRUE(options_.has_value());
  EXPECT_EQ(options_->spaces, std::vector<std::filesystem::path>{"my-space"});
  EXPECT_EQ(options_->data, "hearth.db");
  EXPECT_EQ(options_->address, "127.0.0.1");
  EXPECT_EQ(options_->port, 8787);
  EXPECT_EQ(options_->threads, 0);
  EXPECT_FALSE(options_->demo || options_->behind_proxy);
  EXPECT_EQ(options_->limits, limits::Limits());
}

TEST_F(ServeTest, TakesEveryOption) {
  serve({"--space",
         "a",
         "--space=b",
         "--data=x.db",
         "--address",
         "0.0.0.0",
         "--port",
         "0",
         "--demo",
         "--threads",
         "3",
         "--public-url",
         "https://hub.example/",
         "--behind-proxy",
         "--body-bytes",
         "2000",
         "--header-bytes",
         "3000",
         "--request-seconds",
         "5",
         "--idle-seconds",
         "6",
         "--connections",
         "7",
         "--connections-per-prefix",
         "8",
         "--documents-per-stream",
         "9",
         "--author-acts",
         "10/11",
         "--prefix-acts",
         "12/13",
         "--prefix-sessions",
         "14/15"});
  ASSERT_TRUE(options_.has_value());
  EXPECT_EQ(options_->spaces, (std::vector<std::filesystem::path>{"a", "b"}));
  EXPECT_EQ(options_->data, "x.db");
  EXPECT_EQ(options_->address, "0.0.0.0");
  EXPECT_EQ(options_->port, 0);
  EXPECT_EQ(options_->threads, 3);
  EXPECT_EQ(options_->public_url, "https://hub.example");
  EXPECT_TRUE(options_->demo && options_->behind_proxy);
  EXPECT_EQ(options_->limits, (limits::Limits{2000, 3000, 5, 6, 7, 8, 9, {10, 11}, {12, 13}, {14, 15}}));
}

TEST_F(ServeTest, SaysWhatItDidNotUnderstand) {
  const std::pair<std::vector<std::string>, const char*> cases[] = {
      {{}, "Name a folder to serve: --space FOLDER."},
      {{"my-space"}, "\"my-space\" stands alone. Did you mean --space my-space?"},
      {{"--prot", "1"}, "There is no option --prot. Did you mean --port?"},
      {{"--space", "a", "--port"}, "--port needs a value."},
      {{"--space", "a", "--port", "70000"}, "--port N cannot be \"70000\"."},
      {{"--space", "a", "--port", "80x"}, "--port N cannot be \"80x\"."},
      {{"--space", "a", "--demo=yes"}, "--demo takes no value."},
      {{"--space", "a", "--author-acts", "20"}, "--author-acts BURST/RATE cannot be \"20\"."},
      {{"--space", "a", "--prefix-acts", "0/1"}, "--prefix-acts BURST/RATE cannot be \"0/1\"."},
      {{"--space", "a", "--public-url", "hub.example"}, "--public-url URL cannot be \"hub.example\"."},
      {{"--space="}, "--space FOLDER cannot be \"\"."},
  };
  int run = 0;
  for (const auto& [args, sentence] : cases) {
    const Ran ran = serve(args);
    EXPECT_EQ(ran.code, kNotUnderstood);
    EXPECT_EQ(ran.err, std::string(sentence) + "\nSee: hearth serve --help\n");
    EXPECT_FALSE(options_.has_value());
    ++run;
  }
  EXPECT_EQ(run, 11);
}

}  // namespace
}  // namespace hearth::cli
