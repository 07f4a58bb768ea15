#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "assets/lexicons.h"
#include "command.h"
#include "hearth/json.h"
#include "space/temporary_folder.h"

namespace hearth::cli {
namespace {

using testing::HasSubstr;

TEST(Check, TellsWhatItFindsInEachLine) {
  const Ran told = run_command({"check"}, "Good morning, everybody.\nWhat an a$$hole!\n");
  EXPECT_EQ(told.code, kRefused);
  EXPECT_THAT(told.out, HasSubstr("allow  Good morning, everybody.\n"));
  EXPECT_THAT(told.out, HasSubstr("suggest  What an a$$hole!\n    insult 2  \"a$$hole\"  (asshole)\n"));
}

TEST(Check, IsDoneWhenEveryTextMayPass) {
  const Ran told = run_command({"check"}, "The cocktail is from Scunthorpe.\r\n\n");
  EXPECT_EQ(told.code, kDone);
  EXPECT_EQ(told.err, "");
}

TEST(Check, AnswersReportsAsJson) {
  const Ran told =
      run_command({"check", "--json", "--model", "none"}, "{\"text\":\"é fuck\"}\n{\"text\":\"hello\"}\n");
  EXPECT_EQ(
      told.out,
      "{\"findings\":[{\"bytes\":[3,7],\"category\":\"profanity\",\"entry\":\"fuck\",\"part\":\"lexicon\","
      "\"reason\":\"word\",\"severity\":2,\"units\":[2,6],\"verdict\":\"allow\"}],\"verdict\":\"allow\"}\n"
      "{\"findings\":[],\"verdict\":\"allow\"}\n");
}

TEST(Check, HoldsTextsAgainstAPolicyAndItsLanguages) {
  const space::TemporaryFolder folder;
  std::ofstream(folder.path() / "rules.json")
      << R"({"kind":"filter","audience":"kids","languages":["de"],"words":[{"word":"Quatschkopf"}]})";
  const std::string policy = (folder.path() / "rules.json").string();
  const Ran told = run_command({"check", "--policy", policy}, "Du Quatschkopf\nSo ein Arschloch\nfuck\n");
  EXPECT_THAT(told.out, HasSubstr("hold  Du Quatschkopf"));
  EXPECT_THAT(told.out, HasSubstr("block  So ein Arschloch"));
  const Ran english = run_command({"check", "--policy", policy, "--language", "en"}, "Arschloch\n");
  EXPECT_THAT(english.out, HasSubstr("allow  Arschloch"));
}

TEST(Check, TakesTheSameDocumentAsASpaceAndRefusesOneForOtherPacks) {
  const space::TemporaryFolder folder;
  const std::string policy = (folder.path() / "default.json").string();
  const auto save = [&](const std::string& hash) {
    std::ofstream(policy) << R"({"kind":"filter","name":"default","packs":{"en":")" << hash << R"("}})";
  };
  save(pack_of("en")->hash);
  EXPECT_EQ(run_command({"check", "--policy", policy}, "fine\n").code, kDone);
  save("0000000000000000");
  const Ran refused = run_command({"check", "--policy", policy}, "fine\n");
  EXPECT_EQ(refused.code, kRefused);
  EXPECT_THAT(refused.err, HasSubstr("/packs/en: The policy was made for 0000000000000000"));
}

TEST(Check, SaysWhatIsWrong) {
  const space::TemporaryFolder folder;
  std::ofstream(folder.path() / "rules.json") << R"({"kind":"filter","audience":"pirates"})";
  const std::string policy = (folder.path() / "rules.json").string();
  EXPECT_THAT(run_command({"check", "--policy", policy}, "").err, HasSubstr("rules.json: /audience: "));
  EXPECT_THAT(run_command({"check", "--language", "tlh"}, "").err,
              HasSubstr("There is no lexicon for \"tlh\". There are de en es fr pt"));
  EXPECT_THAT(run_command({"check", "nowhere.txt"}, "").err,
              HasSubstr("nowhere.txt: This file cannot be read."));
  EXPECT_EQ(run_command({"check", "a", "b"}, "").code, kNotUnderstood);
  EXPECT_THAT(run_command({"check", "--help"}, "").out, HasSubstr("hearth check [FILE]"));
}

}  // namespace
}  // namespace hearth::cli
